package org.topolab.nn;

import java.util.Objects;
import java.util.OptionalInt;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

/**
 * A sheet and where in the graph its activations are read.
 *
 * @param sheet the sheet
 * @param vertex name of a vertex of the graph; its activation [batch, ...], flattened row-major,
 *     holds one value for each unit of the sheet
 * @param blocks whether these values are in the order of the sheet's blocks rather than of its
 *     units
 * @param first index of the value of the first unit, if the vertex has values beside those of the
 *     sheet; empty if it has none
 */
public record Tap(Sheet sheet, String vertex, boolean blocks, OptionalInt first) {

    public Tap {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(vertex, "vertex");
        if (first.isPresent() && (first.getAsInt() < 0 || blocks)) {
            throw new IllegalArgumentException(
                    "sheet '%s' is read from value %d on, expected 0 or more, and no blocks"
                            .formatted(sheet.id(), first.getAsInt()));
        }
        if (blocks && !(sheet.layout() instanceof Layout.Grid)) {
            throw new IllegalArgumentException(
                    "sheet '%s' is read in blocks, but its units do not lie on a grid; give it one"
                            .formatted(sheet.id()));
        }
    }

    /** A sheet whose units are in the order of the vertex. */
    public Tap(Sheet sheet, String vertex) {
        this(sheet, vertex, false, OptionalInt.empty());
    }

    /**
     * A sheet whose units are some of what the vertex hands on, in its order, such as the neurons
     * of one recording.
     *
     * @param first row-major index in the vertex's activation for an image of the first unit, at
     *     least 0
     */
    public static Tap part(Sheet sheet, String vertex, int first) {
        return new Tap(sheet, vertex, false, OptionalInt.of(first));
    }

    /**
     * A sheet with one block of units, a hypercolumn, for each place of a vertex: unit (row,
     * column) is channel a * blockColumns + b of place (row / blockRows, column / blockColumns),
     * with a and b the unit's row and column inside the block.
     *
     * @param sheet on a {@link Layout.Grid} with blocks
     * @param vertex gives [batch, places down, places across, units of a block]
     * @throws IllegalArgumentException if the sheet's units do not lie on a grid
     */
    public static Tap hypercolumns(Sheet sheet, String vertex) {
        return new Tap(sheet, vertex, true, OptionalInt.empty());
    }

    /** The row-major index in the vertex's activation for an image of each unit of the sheet. */
    public int[] places() {
        int units = sheet.layout().units();
        int[] places = new int[units];
        for (int place = 0; place < units; place++) {
            places[unit(place)] = place + first.orElse(0);
        }
        return places;
    }

    /** The unit at a row-major index in the sheet's part of the vertex's activation. */
    private int unit(int place) {
        if (blocks && sheet.layout() instanceof Layout.Grid grid) {
            int block = grid.blockRows() * grid.blockColumns();
            return grid.unit(place / block, place % block);
        }
        return place;
    }
}
