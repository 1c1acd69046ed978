package org.topolab.api.stat;

import java.util.Arrays;
import java.util.Optional;
import org.topolab.api.metric.Result;

/**
 * 95 % interval of a value from repetitions with images drawn anew: value +- 1.96 standard
 * deviations of the repetitions. Not their percentiles: each repetition adds the noise of drawing
 * to that of the images, which shifts what depends on noise, such as the size of clusters or the
 * share of units above a threshold. The spread is used, the shift is not.
 *
 * @see "Davison, Hinkley 1997, Bootstrap methods and their application, ch. 5.2: normal confidence
 *     limits"
 */
public final class BootstrapInterval {

    private static final double LEVEL = 0.95;

    /** Quantile of the standard normal distribution above which 2.5 % lie. */
    private static final double QUANTILE = 1.959963984540054;

    private BootstrapInterval() {}

    /**
     * The interval around a value; empty if fewer than 2 repetitions are defined, or the value is
     * not.
     *
     * @param repetitions the same number in each repetition; NaN where it is undefined
     */
    public static Optional<Result.Interval> around(double value, double[] repetitions) {
        double[] defined = Arrays.stream(repetitions).filter(Double::isFinite).toArray();
        if (defined.length < 2 || Double.isNaN(value)) {
            return Optional.empty();
        }
        double room = QUANTILE * new NullSamples(defined).sd();
        return Optional.of(new Result.Interval(value - room, value + room, LEVEL));
    }
}
