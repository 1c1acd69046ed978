package org.topolab.api.stat;

import java.util.Arrays;
import java.util.Optional;
import org.topolab.api.metric.Result.Interval;

/**
 * Mean of independent repetitions, such as runs with other seeds, and how sure it is.
 *
 * @param size number of values
 * @param mean their mean; NaN if there are none
 * @param sd their standard deviation, with n - 1; NaN if there are fewer than 2
 */
public record Sample(int size, double mean, double sd) {

    /** Confidence level of the intervals. */
    public static final double LEVEL = 0.95;

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
        return Student.reach(LEVEL, size - 1) * sd / Math.sqrt(size);
    }

    /** The 95 % confidence interval of the mean; empty if there are fewer than 2 values. */
    public Optional<Interval> interval() {
        return size < 2 ? Optional.empty() : Optional.of(new Interval(low(), high(), LEVEL));
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
