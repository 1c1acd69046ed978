package org.topolab.api.stat;

/**
 * Student's t distribution.
 *
 * @see <a href="https://personal.math.ubc.ca/~cbm/aands/page_948.htm">Abramowitz, Stegun 1972,
 *     Handbook of mathematical functions, 26.7.1</a>
 */
final class Student {

    private static final double LARGEST = 1e6;
    private static final int HALVINGS = 200;

    private Student() {}

    /**
     * How far from 0 so much of the distribution reaches on both sides: 12.7062 for 0.95 and one
     * degree of freedom.
     *
     * @param level above 0 and below 1
     * @param freedom degrees of freedom, at least 1, not necessarily whole
     */
    static double reach(double level, double freedom) {
        double low = 0;
        double high = LARGEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (within(middle, freedom) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Probability that a value lies between -t and t. */
    static double within(double t, double freedom) {
        double square = t * t;
        return IncompleteBeta.regularised(
                1 / (1 + freedom / square), 1 / (1 + square / freedom), 0.5, freedom / 2);
    }

    /**
     * Probability that a value lies beyond -t or t: the two-sided p of t. Small ones are as
     * accurate as large ones.
     */
    static double outside(double t, double freedom) {
        double square = t * t;
        return IncompleteBeta.regularised(
                1 / (1 + square / freedom), 1 / (1 + freedom / square), freedom / 2, 0.5);
    }
}
