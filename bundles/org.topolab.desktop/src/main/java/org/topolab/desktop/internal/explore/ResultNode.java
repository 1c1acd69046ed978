package org.topolab.desktop.internal.explore;

import java.util.List;
import org.topolab.core.archive.Archive.Found;
import org.topolab.core.archive.Archive.Item;
import org.topolab.core.archive.Archive.Kind;
import org.topolab.desktop.view.Selection;

/**
 * A line of the tree of results.
 *
 * @param text shown
 * @param found where it is; of a metric's line the first of its sheets
 * @param item the result; of a line above results one without name
 * @param layer index of a layer; -1 if it is no layer's line
 */
record ResultNode(String text, Found found, Item item, int layer) {

    private static final Item NO_ITEM = new Item("", Kind.SCALAR, List.of());

    static ResultNode metric(Found first) {
        return new ResultNode(first.metric(), first, NO_ITEM, -1);
    }

    static ResultNode sheet(Found found) {
        return new ResultNode(
                found.sheet().replaceFirst("^network(?=@|$)", "whole network"), found, NO_ITEM, -1);
    }

    static ResultNode result(Found found, Item item) {
        return new ResultNode(item.name() + kind(item.kind()), found, item, -1);
    }

    static ResultNode layer(Found found, Item item, int layer) {
        return new ResultNode(item.layers().get(layer), found, item, layer);
    }

    /**
     * One line for all numbers of a sheet.
     *
     * @param first by which they are looked at
     */
    static ResultNode numbers(Found found, Item first, int count) {
        return new ResultNode("numbers (%d)".formatted(count), found, first, -1);
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case NUMBERS, CATEGORIES -> "";
            case PICTURES -> " (pictures)";
            case TABLE -> " (table)";
            case SERIES -> " (curve)";
            case SCALAR -> "";
        };
    }

    /** Whether it can be looked at. */
    boolean shows() {
        return !item.name().isEmpty();
    }

    /** The same run looked at here, at the epoch that is looked at if it was measured then. */
    Selection select(Selection now) {
        int last = found.epochs().get(found.epochs().size() - 1);
        int epoch =
                now.epoch().isPresent() && found.epochs().contains(now.epoch().getAsInt())
                        ? now.epoch().getAsInt()
                        : last;
        return now.map(found.metric(), found.sheet(), item.name(), Math.max(0, layer), epoch);
    }

    /** Whether it is what a selection looks at. */
    boolean is(Selection now) {
        return shows()
                && found.metric().equals(now.metric())
                && found.sheet().equals(now.sheet())
                && item.name().equals(now.result())
                && (layer < 0 ? item.layers().size() <= 1 : layer == now.layer());
    }

    @Override
    public String toString() {
        return text;
    }
}
