package org.topolab.benchmarks;

import java.util.stream.DoubleStream;

/**
 * The middle of some measured values.
 *
 * @param value the median
 * @param lower the first quartile
 * @param upper the third quartile
 */
record Median(double value, double lower, double upper) {

    /** Of at least one value; the quartiles are values that were measured. */
    static Median of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int n = sorted.length;
        if (n == 0) {
            throw new IllegalArgumentException("median of no values, expected at least one");
        }
        double middle = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return new Median(middle, sorted[(n - 1) / 4], sorted[n - 1 - (n - 1) / 4]);
    }

    /** Half the distance of the quartiles as a share of the median. */
    double spread() {
        return (upper - lower) / 2 / value;
    }
}
