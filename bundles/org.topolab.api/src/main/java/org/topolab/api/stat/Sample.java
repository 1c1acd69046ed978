package org.topolab.api.stat;

import java.util.Arrays;

/**
 * Mean of independent repetitions, such as runs with other seeds, and how sure it is.
 *
 * @param size number of values
 * @param mean their mean; NaN if there are none
 * @param sd their standard deviation, with n - 1; NaN if there are fewer than 2
 */
public record Sample(int size, double mean, double sd) {

    /**
     * Two-sided 95 % points of Student's t for 1, 2, ... degrees of freedom.
     *
     * @see "Abramowitz, Stegun 1964, Handbook of mathematical functions, table 26.10"
     */
    private static final double[] T95 = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042
    };

    /** The 95 % point of the normal distribution. */
    private static final double NORMAL95 = 1.960;

    /** The sample of some values. */
    public static Sample of(double... values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double sd = values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
        return new Sample(values.length, mean, sd);
    }

    /**
     * Half the width of the 95 % confidence interval of the mean, by Student's t; infinite if there
     * are fewer than 2 values.
     */
    public double halfWidth() {
        if (size < 2) {
            return Double.POSITIVE_INFINITY;
        }
        // beyond the table 1.96 + 2.4 / df is within 0.002
        int df = size - 1;
        double t = df <= T95.length ? T95[df - 1] : NORMAL95 + 2.4 / df;
        return t * sd / Math.sqrt(size);
    }

    /** Lower end of the interval. */
    public double low() {
        return mean - halfWidth();
    }

    /** Upper end of the interval. */
    public double high() {
        return mean + halfWidth();
    }
}
