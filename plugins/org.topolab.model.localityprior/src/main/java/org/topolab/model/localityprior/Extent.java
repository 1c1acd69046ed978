package org.topolab.model.localityprior;

import org.topolab.api.model.Layout;

/**
 * Size of a sheet of units. Unit k lies in row k div columns, column k mod columns; neighbours are
 * one pitch apart.
 *
 * @param rows rows of units, at least 1
 * @param columns columns of units, at least 1
 */
record Extent(int rows, int columns) {

    /** Number of units. */
    int units() {
        return rows * columns;
    }

    /** Where the units of such a sheet lie. */
    Layout layout() {
        return new Layout.Grid(rows, columns);
    }

    /** {@code 7 x 7}. */
    @Override
    public String toString() {
        return rows + " x " + columns;
    }
}
