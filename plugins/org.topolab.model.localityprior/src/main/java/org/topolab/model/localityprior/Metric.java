package org.topolab.model.localityprior;

/**
 * A Minkowski distance: (rows^p + columns^p)^(1/p) for so many rows and columns between two units.
 *
 * @param p exponent, at least 1: 1 for city blocks, 2 for Euclid, infinite for Chebyshev
 */
record Metric(double p) {

    /** As the crow flies. */
    static final Metric EUCLIDEAN = new Metric(2);

    /** Rows plus columns. */
    static final Metric CITYBLOCK = new Metric(1);

    /** The larger of rows and columns. */
    static final Metric CHEBYSHEV = new Metric(Double.POSITIVE_INFINITY);

    /**
     * Distance of two units.
     *
     * @param rows between them, at least 0
     * @param columns between them, at least 0
     */
    double distance(double rows, double columns) {
        if (p == 2) {
            return Math.sqrt(rows * rows + columns * columns);
        }
        if (p == 1) {
            return rows + columns;
        }
        return Double.isInfinite(p)
                ? Math.max(rows, columns)
                : Math.pow(Math.pow(rows, p) + Math.pow(columns, p), 1 / p);
    }
}
