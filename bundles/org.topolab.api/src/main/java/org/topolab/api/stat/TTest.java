package org.topolab.api.stat;

import java.util.Arrays;
import java.util.Optional;
import org.topolab.api.metric.Result.Interval;

/**
 * A t-test of a difference between means. What it says holds for repetitions that are independent
 * of each other: networks of other seeds are, images shown to one network are not.
 *
 * <p>Undefined if there are fewer than 2 values (in either sample), if they do not vary but for
 * rounding, or if one of them is not a number: t, freedom and p are then NaN and there is no
 * interval; the difference is given nevertheless.
 *
 * @param difference of the means: first minus second, or mean minus the expected one
 * @param t the difference by its standard error
 * @param freedom degrees of freedom, not necessarily whole
 * @param p probability of a t at least as far from 0, on either side, if there is no difference
 * @param interval 95 % confidence interval of the difference
 * @param n number of values; of pairs if paired, of both samples if there are two
 * @see "Student 1908, The probable error of a mean, Biometrika 6:1-25"
 */
public record TTest(
        double difference, double t, double freedom, double p, Optional<Interval> interval, int n) {

    // as R's t.test does: a smaller standard error is only rounding
    private static final double ROUNDING = 10 * Math.ulp(1.0);

    /**
     * Of values that belong together one by one, such as two conditions of the same seed.
     *
     * @param a values of the first condition
     * @param b values of the second, in the same order
     * @throws IllegalArgumentException if one has more values than the other
     */
    public static TTest paired(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "found %d and %d values, expected as many of each for a paired test"
                            .formatted(a.length, b.length));
        }
        double[] differences = new double[a.length];
        Arrays.setAll(differences, i -> a[i] - b[i]);
        return oneSample(Sample.of(differences), 0);
    }

    /**
     * Of two independent samples whose variances may differ, with the freedom of Welch and
     * Satterthwaite.
     *
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch 1947, The generalization of
     *     'Student's' problem, Biometrika 34:28-35</a>
     */
    public static TTest welch(Sample a, Sample b) {
        double first = squaredError(a);
        double second = squaredError(b);
        double sum = first + second;
        double freedom =
                sum * sum / (first * first / (a.size() - 1) + second * second / (b.size() - 1));
        double scale = Math.max(Math.abs(a.mean()), Math.abs(b.mean()));
        return of(a.mean() - b.mean(), Math.sqrt(sum), freedom, scale, a.size() + b.size());
    }

    /**
     * Of one sample against a mean that is expected.
     *
     * @param mean such as 0, or a chance level
     */
    public static TTest oneSample(Sample sample, double mean) {
        return of(
                sample.mean() - mean,
                Math.sqrt(squaredError(sample)),
                sample.size() - 1,
                Math.abs(sample.mean()),
                sample.size());
    }

    /**
     * Probability of a t at least as far from 0, on either side, if there is no difference: for
     * those who have many t and want nothing else of them.
     *
     * @param t NaN gives NaN
     * @param freedom degrees of freedom, above 0, not necessarily whole
     */
    public static double p(double t, double freedom) {
        return Student.outside(t, freedom);
    }

    private static double squaredError(Sample sample) {
        return sample.sd() * sample.sd() / sample.size();
    }

    private static TTest of(double difference, double error, double freedom, double scale, int n) {
        if (!(error > ROUNDING * scale) || !Double.isFinite(error)) {
            return new TTest(difference, Double.NaN, Double.NaN, Double.NaN, Optional.empty(), n);
        }
        double t = difference / error;
        double half = Student.reach(Sample.LEVEL, freedom) * error;
        return new TTest(
                difference,
                t,
                freedom,
                Student.outside(t, freedom),
                Optional.of(new Interval(difference - half, difference + half, Sample.LEVEL)),
                n);
    }

    /** Whether there is a t at all. */
    public boolean defined() {
        return !Double.isNaN(t);
    }
}
