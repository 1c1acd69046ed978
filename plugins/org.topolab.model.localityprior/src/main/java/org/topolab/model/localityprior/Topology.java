package org.topolab.model.localityprior;

/** How sheets are closed: with borders or without, as a plane or as a line. */
enum Topology {
    /** Rows and columns with borders, as published. */
    PLANE(false, false),
    /** Rows and columns whose ends meet. */
    TORUS(true, false),
    /** One row with two ends. */
    LINE(false, true),
    /** One row whose ends meet. */
    RING(true, true);

    private final boolean closed;
    private final boolean oneRow;

    Topology(boolean closed, boolean oneRow) {
        this.closed = closed;
        this.oneRow = oneRow;
    }

    /** Whether sheets must have a single row. */
    boolean oneRow() {
        return oneRow;
    }

    /**
     * Distances along one axis between a unit and each unit of another sheet, whose i-th of n is
     * placed at (i + 0.5) * side / n - 0.5 of the unit's own.
     *
     * @param place place of the unit on its axis, from 0 to side - 1
     * @param side units along the axis of its sheet, whose pitch is the unit of distance
     * @param n units along the axis of the other sheet
     */
    double[] along(int place, int side, int n) {
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            double apart = Math.abs((i + 0.5) * side / n - 0.5 - place);
            distances[i] = closed ? Math.min(apart, side - apart) : apart;
        }
        return distances;
    }
}
