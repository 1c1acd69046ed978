package org.topolab.metric.orientation;

import org.topolab.api.model.Layout;

/**
 * A sheet with its borders.
 *
 * @param grid where the units lie
 * @param torus whether opposite edges meet
 */
record Surface(Layout.Grid grid, boolean torus) {

    /** No unit: beyond an open border. */
    static final int OUTSIDE = -1;

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    int units() {
        return grid.units();
    }

    /** Units along the shorter edge. */
    int shorter() {
        return Math.min(grid.rows(), grid.columns());
    }

    /** The unit so many rows below and columns to the right of another, or {@link #OUTSIDE}. */
    int beside(int unit, int down, int right) {
        int row = unit / grid.columns() + down;
        int column = unit % grid.columns() + right;
        if (torus) {
            row = Math.floorMod(row, grid.rows());
            column = Math.floorMod(column, grid.columns());
        } else if (row < 0 || row >= grid.rows() || column < 0 || column >= grid.columns()) {
            return OUTSIDE;
        }
        return row * grid.columns() + column;
    }
}
