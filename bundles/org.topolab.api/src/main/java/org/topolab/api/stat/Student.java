package org.topolab.api.stat;

/**
 * Student's t distribution with a whole number of degrees of freedom.
 *
 * @see <a href="https://personal.math.ubc.ca/~cbm/aands/page_948.htm">Abramowitz, Stegun 1972,
 *     Handbook of mathematical functions, 26.7.3 and 26.7.4</a>
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
     * @param freedom degrees of freedom, at least 1
     */
    static double reach(double level, int freedom) {
        double low = 0;
        double high = LARGEST;
        for (int i = 0; i < HALVINGS && high > low; i++) {
            double middle = low + (high - low) / 2;
            if (within(middle, freedom) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Probability that a value lies between -t and t. */
    static double within(double t, int freedom) {
        double angle = Math.atan(t / Math.sqrt(freedom));
        double cosine = Math.cos(angle);
        boolean odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = freedom == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }
        return odd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
    }
}
