package org.topolab.metric.selectivity;

import java.util.Arrays;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.RandomStream;

/**
 * Units that know nothing of the classes: class means are normal with variance 1 / images, the
 * spread of images is 1. Sampled for the actual numbers of images, for measurements that exchange
 * no labels. The spread of a map is that of independent units; units of a network are not
 * independent, so their true spread is larger.
 *
 * @see "Hedges, Olkin 1985, Statistical methods for meta-analysis, ch. 5: the variance of d'
 *     without effect is 1 / n1 + 1 / n2"
 */
final class LabelNull {

    private static final int DRAWS = 400_000;
    private static final int LEAST = 2_000;
    private static final int MOST = 20_000;

    private final double[] best;
    private final int units;

    /**
     * Samples the largest d' of units.
     *
     * @param counts images of each class, each at least 1
     * @param units number of units of the map
     */
    LabelNull(long[] counts, int units, boolean published, RandomStream stream) {
        int classes = Math.max(1, counts.length);
        this.units = units;
        this.best = new double[Math.max(LEAST, Math.min(MOST, DRAWS / classes))];
        double[] means = new double[counts.length];
        for (int sample = 0; sample < best.length; sample++) {
            for (int c = 0; c < means.length; c++) {
                long position = (long) sample * means.length + c;
                means[c] = stream.normal(position) / Math.sqrt((double) counts[c]);
            }
            best[sample] = published ? overMeans(means) : overImages(means, counts);
        }
    }

    /** Chance of the share of units above a threshold. */
    Result.Chance share(double threshold) {
        double share = (double) above(threshold) / best.length;
        return new Result.Chance(share, Math.sqrt(share * (1 - share) / units), best.length);
    }

    private long above(double threshold) {
        return Arrays.stream(best).filter(value -> value > threshold).count();
    }

    /** Chance of the mean of the largest d', where finite; NaN if it never is. */
    Result.Chance mean() {
        double[] finite = Arrays.stream(best).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(finite).average().orElse(Double.NaN);
        double variance =
                Arrays.stream(finite)
                        .map(v -> (v - mean) * (v - mean))
                        .average()
                        .orElse(Double.NaN);
        return new Result.Chance(mean, Math.sqrt(variance / units), finite.length);
    }

    private static double overMeans(double[] means) {
        double sum = Arrays.stream(means).sum();
        double squares = Arrays.stream(means).map(m -> m * m).sum();
        int rest = means.length - 1;
        double most = Double.NEGATIVE_INFINITY;
        for (double mean : means) {
            double other = (sum - mean) / rest;
            double variance = (squares - mean * mean) / rest - other * other;
            // one other class has no spread at all, whatever rounding says
            double sd = rest == 1 ? 0 : Math.sqrt(Math.max(0, variance));
            most = Math.max(most, 2 * (mean - other) / sd);
        }
        return most;
    }

    private static double overImages(double[] means, long[] counts) {
        long images = Arrays.stream(counts).sum();
        double sum = 0;
        for (int c = 0; c < means.length; c++) {
            sum += means[c] * counts[c];
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < means.length; c++) {
            long rest = images - counts[c];
            if (counts[c] >= 2 && rest >= 2) {
                most = Math.max(most, means[c] - (sum - means[c] * counts[c]) / rest);
            }
        }
        return most;
    }
}
