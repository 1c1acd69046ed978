package org.topolab.api.stat;

import java.util.Arrays;
import java.util.Optional;
import org.topolab.api.metric.Result;

/**
 * 95 % interval between percentiles of a number in bootstrap draws. For draws of what is to be
 * generalised over, such as participants or seeds, where a draw does not shift the number itself;
 * see {@link BootstrapInterval} for images. Two conditions measured on the same draws are compared
 * by the interval of their differences.
 *
 * @see "Efron, Tibshirani 1993, An introduction to the bootstrap, ch. 13"
 */
public final class PercentileInterval {

    private static final double LEVEL = 0.95;

    private PercentileInterval() {}

    /**
     * The interval; empty if the number is defined in fewer than 2 draws.
     *
     * @param draws the number in each draw; NaN where it is undefined
     */
    public static Optional<Result.Interval> of(double[] draws) {
        double[] sorted = Arrays.stream(draws).filter(Double::isFinite).sorted().toArray();
        if (sorted.length < 2) {
            return Optional.empty();
        }
        double tail = (1 - LEVEL) / 2;
        return Optional.of(
                new Result.Interval(quantile(sorted, tail), quantile(sorted, 1 - tail), LEVEL));
    }

    /**
     * The interval of what one condition has more than another, pair by pair.
     *
     * @param a a number of the first in each draw
     * @param b that of the second in the same draws
     * @throws IllegalArgumentException if one has more draws than the other
     */
    public static Optional<Result.Interval> ofDifference(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "found %d and %d draws, expected the same draws of both"
                            .formatted(a.length, b.length));
        }
        double[] differences = new double[a.length];
        Arrays.setAll(differences, draw -> a[draw] - b[draw]);
        return of(differences);
    }

    /** Between the two nearest, in proportion, as NumPy does. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
