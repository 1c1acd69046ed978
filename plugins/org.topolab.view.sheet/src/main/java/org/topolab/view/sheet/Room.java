package org.topolab.view.sheet;

/** How many maps one figure can hold. */
final class Room {

    /** Panels of any size; more could not be told apart. */
    static final int MOST_PANELS = 100;

    private static final long LARGEST = 3_000_000; // pixels of all maps: 20 of 384 x 384

    private Room() {}

    /** Panels of a size that make a figure which still opens everywhere; at least one. */
    static int panels(Ground each) {
        long area = Math.max(1, (long) each.width() * each.height());
        return (int) Math.max(1, Math.min(MOST_PANELS, LARGEST / area));
    }
}
