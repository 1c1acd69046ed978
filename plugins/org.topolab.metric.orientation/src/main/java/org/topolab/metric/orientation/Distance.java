package org.topolab.metric.orientation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How far two samples lie apart: the area between their cumulative distributions, which is the mean
 * difference between values of the same rank (Wasserstein's distance of order 1).
 *
 * @see <a href="https://doi.org/10.1137/1118101">Vallender 1974, Theory Probab. Appl.
 *     18:784-786</a>
 */
final class Distance {

    private final double[] values;

    /** Group of each value; those of the other sample follow, as -1 - group. */
    private final int[] groups;

    /**
     * @param one a sample of at least 1 finite value
     * @param other likewise
     * @param group of each value of the first sample, from 0; each of the other is one of its own
     */
    Distance(double[] one, double[] other, IntUnaryOperator group) {
        int size = one.length + other.length;
        int[] order =
                IntStream.range(0, size)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        at -> at < one.length ? one[at] : other[at - one.length]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        this.values = new double[size];
        this.groups = new int[size];
        for (int i = 0; i < size; i++) {
            boolean first = order[i] < one.length;
            int at = first ? order[i] : order[i] - one.length;
            values[i] = first ? one[at] : other[at];
            groups[i] = first ? group.applyAsInt(at) : -1 - at;
        }
    }

    /** The distance of two samples. */
    static double between(double[] one, double[] other) {
        int[] once = new int[other.length];
        Arrays.fill(once, 1);
        return new Distance(one, other, at -> 0).value(new int[] {1}, once);
    }

    /**
     * The distance if values count more than once or not at all; NaN if nothing of one counts.
     *
     * @param weights how often each group of the first sample counts
     * @param others how often each value of the other counts
     */
    double value(int[] weights, int[] others) {
        double all = 0;
        for (int group : groups) {
            all += group < 0 ? 0 : weights[group];
        }
        double each = 1 / all;
        double other = 1.0 / Arrays.stream(others).sum();
        double lead = 0;
        double area = 0;
        for (int i = 0; i + 1 < groups.length; i++) {
            int group = groups[i];
            lead += group < 0 ? -other * others[-1 - group] : each * weights[group];
            area += Math.abs(lead) * (values[i + 1] - values[i]);
        }
        return area;
    }
}
