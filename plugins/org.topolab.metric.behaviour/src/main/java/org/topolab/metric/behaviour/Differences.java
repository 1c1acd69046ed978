package org.topolab.metric.behaviour;

import java.util.Arrays;
import org.topolab.api.stat.Correlation;

/**
 * How differently accuracy lies over positions for each pair of categories: 1 - Pearson's
 * correlation of their maps, 0 to 2; the accuracy difference matrix. Pairs in the order of the
 * upper triangle, row after row.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
final class Differences {

    private final int size;
    private final double[] pairs;

    /**
     * @param size number of categories
     * @param pairs upper triangle; copied
     */
    Differences(int size, double[] pairs) {
        this.size = size;
        this.pairs = pairs.clone();
    }

    /** Of maps; NaN where one of a pair does not vary over positions. */
    static Differences of(AccuracyMaps maps) {
        int size = maps.categories();
        double[][] each = new double[size][];
        Arrays.setAll(each, maps::map);
        double[] pairs = new double[size * (size - 1) / 2];
        for (int a = 0, at = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                pairs[at++] = 1 - Correlation.pearson(each[a], each[b]);
            }
        }
        return new Differences(size, pairs);
    }

    /** The mean of several, pair by pair, of those in which a pair is defined. */
    static Differences average(Differences... several) {
        double[] mean = new double[several[0].pairs.length];
        Arrays.setAll(
                mean,
                pair ->
                        Arrays.stream(several)
                                .mapToDouble(d -> d.pairs[pair])
                                .filter(v -> !Double.isNaN(v))
                                .average()
                                .orElse(Double.NaN));
        return new Differences(several[0].size, mean);
    }

    /** Spearman's correlation of the pairs of two; undefined pairs are left out. */
    double agreement(Differences other) {
        return Correlation.spearman(pairs, other.pairs);
    }

    /** The same with the categories in another order, rows and columns alike. */
    Differences permuted(int[] order) {
        double[] permuted = new double[pairs.length];
        for (int a = 0, at = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                permuted[at++] = value(order[a], order[b]);
            }
        }
        return new Differences(size, permuted);
    }

    /** Difference of two categories; 0 of one and itself. */
    double value(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return low == high ? 0 : pairs[low * (2 * size - low - 1) / 2 + high - low - 1];
    }

    /** Number of categories. */
    int size() {
        return size;
    }

    /** Upper triangle, row after row; a copy. */
    double[] pairs() {
        return pairs.clone();
    }
}
