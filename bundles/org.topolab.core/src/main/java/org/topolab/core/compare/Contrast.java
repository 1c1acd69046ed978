package org.topolab.core.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.stat.FalseDiscovery;
import org.topolab.api.stat.TTest;

/**
 * One number of two groups of runs, and whether it differs.
 *
 * @param sheet sheet, or an empty text for the whole network
 * @param metric as in {@code metrics.csv}; of items, metric, table and column: {@code
 *     locality.items.variance}
 * @param first label of the group that others are compared with
 * @param other label of the other group
 * @param firstMean mean of the first group
 * @param otherMean mean of the other
 * @param test of the other minus the first: Welch's of networks, a paired one of items
 * @param exchanged p of the same difference, two-sided, when networks change groups, or signs of
 *     items' differences change, by chance; it supposes nothing of distributions
 * @param q share of false finds among those tests made at once whose p is at most this one's, by
 *     Benjamini and Hochberg
 */
public record Contrast(
        String sheet,
        String metric,
        String first,
        String other,
        double firstMean,
        double otherMean,
        TTest test,
        double exchanged,
        double q) {

    /** Tests made at once, each with its {@link #q} among them. */
    public static List<Contrast> atOnce(List<Contrast> tests) {
        double[] q = FalseDiscovery.q(tests.stream().mapToDouble(t -> t.test().p()).toArray());
        return IntStream.range(0, q.length).mapToObj(i -> tests.get(i).found(q[i])).toList();
    }

    private Contrast found(double among) {
        return new Contrast(
                sheet, metric, first, other, firstMean, otherMean, test, exchanged, among);
    }
}
