package org.topolab.metric.smoothness;

import org.topolab.api.model.Layout;

/** A way from a unit to a neighbour. The opposite ways meet the same pairs. */
enum Step {
    DOWN(1, 0),
    RIGHT(0, 1),
    DOWN_RIGHT(1, 1),
    DOWN_LEFT(1, -1);

    private final int rows;
    private final int columns;

    Step(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Rows down, 0 or 1. */
    int rows() {
        return rows;
    }

    /** Columns to the right, -1 to 1. */
    int columns() {
        return columns;
    }

    boolean diagonal() {
        return rows != 0 && columns != 0;
    }

    /** Pairs of neighbours inside a sheet with borders. */
    long inside(Layout.Grid grid) {
        return (long) (grid.rows() - rows) * (grid.columns() - Math.abs(columns));
    }

    /** Whether it leads around a sheet without borders back to where it began. */
    boolean returns(Layout.Grid grid) {
        return rows % grid.rows() == 0 && columns % grid.columns() == 0;
    }
}
