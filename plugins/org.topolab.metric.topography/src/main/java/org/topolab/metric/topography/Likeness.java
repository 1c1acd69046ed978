package org.topolab.metric.topography;

/** How alike what neighbours prefer is, on a map whose units may have changed places. */
@FunctionalInterface
interface Likeness {

    /**
     * The likeness of a map.
     *
     * @param ranks what the unit at each place prefers, as its place in the order of categories, or
     *     -1, [units]
     * @return 1 if all neighbours prefer the same; NaN if it is not defined
     */
    double of(int[] ranks);

    /** The likeness after units have changed places; order says where each goes. */
    default double of(int[] ranks, int[] order) {
        int[] moved = new int[ranks.length];
        for (int unit = 0; unit < moved.length; unit++) {
            moved[order[unit]] = ranks[unit];
        }
        return of(moved);
    }
}
