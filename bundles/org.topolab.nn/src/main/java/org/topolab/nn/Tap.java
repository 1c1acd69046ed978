package org.topolab.nn;

import java.util.Objects;
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
 */
public record Tap(Sheet sheet, String vertex, boolean blocks) {

    public Tap {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(vertex, "vertex");
        if (blocks && !(sheet.layout() instanceof Layout.Grid)) {
            throw new IllegalArgumentException(
                    "sheet '%s' is read in blocks, but its units do not lie on a grid; give it one"
                            .formatted(sheet.id()));
        }
    }

    /** A sheet whose units are in the order of the vertex. */
    public Tap(Sheet sheet, String vertex) {
        this(sheet, vertex, false);
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
        return new Tap(sheet, vertex, true);
    }

    /** The row-major index in the vertex's activation for an image of each unit of the sheet. */
    public int[] places() {
        int units = sheet.layout().units();
        int[] places = new int[units];
        for (int place = 0; place < units; place++) {
            places[unit(place)] = place;
        }
        return places;
    }

    /** The unit at a row-major index in the vertex's activation for an image. */
    private int unit(int place) {
        if (blocks && sheet.layout() instanceof Layout.Grid grid) {
            int block = grid.blockRows() * grid.blockColumns();
            return grid.unit(place / block, place % block);
        }
        return place;
    }
}
