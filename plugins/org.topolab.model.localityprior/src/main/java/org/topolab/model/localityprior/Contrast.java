package org.topolab.model.localityprior;

import java.util.Optional;
import java.util.function.Function;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.stat.Sample;
import org.topolab.api.stat.TTest;
import org.topolab.api.study.Evidence;

/**
 * How much more one condition has of something than the control, tested over networks (Welch).
 *
 * @param test condition minus control
 */
record Contrast(TTest test) {

    private static final double SMALLEST_P = 1e-4;

    /** A condition less the control. */
    static Contrast toControl(Condition condition, Function<Condition, Sample> found) {
        return new Contrast(TTest.welch(found.apply(condition), found.apply(Condition.CONTROL)));
    }

    /** The 95 % interval of the difference; empty where there is no test. */
    Optional<Interval> interval() {
        return test.interval();
    }

    /**
     * For people: {@code -0.21 [-0.30, -0.12], t(7.3) = -5.41, p = 0.0009}.
     *
     * @param factor what values are multiplied by, such as 100 for percent
     * @param digits digits after the point
     */
    String words(double factor, int digits) {
        String difference = Evidence.number(factor * test.difference(), digits);
        return difference
                + interval()
                        .map(
                                i ->
                                        " [%s, %s], t(%s) = %s, p %s"
                                                .formatted(
                                                        Evidence.number(factor * i.low(), digits),
                                                        Evidence.number(factor * i.high(), digits),
                                                        Evidence.number(test.freedom(), 1),
                                                        Evidence.number(test.t(), 2),
                                                        p()))
                        .orElse("");
    }

    private String p() {
        return test.p() < SMALLEST_P ? "< 0.0001" : "= " + Evidence.number(test.p(), 4);
    }
}
