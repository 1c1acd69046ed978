package org.topolab.metric.clustering;

import java.util.Arrays;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.UnitShuffle;

/**
 * Mean component sizes after shuffles. All classes change places together, so that units selective
 * for several classes stay so and the spread of an aggregate over classes is true.
 */
final class NullModel {

    /** Shuffles of the published chance level. */
    private static final int PUBLISHED_SHUFFLES = 10;

    /** What the published code divides the sum of its 10 shuffles by. */
    private static final double PUBLISHED_DIVISOR = 20;

    private final double[][] sizes;
    private final Settings settings;
    private final NullSamples aggregates;

    private NullModel(double[][] sizes, Settings settings) {
        this.sizes = sizes;
        this.settings = settings;
        this.aggregates =
                new NullSamples(
                        Arrays.stream(sizes).mapToDouble(settings.aggregate()::of).toArray());
    }

    /**
     * Shuffles and measures.
     *
     * @param selected selective units of each class
     */
    static NullModel of(
            int[][] selected, Components components, UnitShuffle shuffle, Settings settings) {
        double[][] sizes = new double[settings.shuffles()][selected.length];
        for (int n = 0; n < sizes.length; n++) {
            int[] order = shuffle.order(n);
            for (int at = 0; at < selected.length; at++) {
                sizes[n][at] = components.meanSize(selected[at], order);
            }
        }
        return new NullModel(sizes, settings);
    }

    /** The aggregate over classes in each shuffle. */
    NullSamples aggregates() {
        return aggregates;
    }

    /** Chance level of one class. */
    Result.Chance chance(int at) {
        return new NullSamples(Arrays.stream(sizes).mapToDouble(row -> row[at]).toArray()).chance();
    }

    /** What is subtracted from a size: chance or, as published, half of it. */
    double level() {
        return settings.publishedIndex() ? half() : aggregates.mean();
    }

    /** What was published as chance: half of it, from the first 10 shuffles of each class. */
    double half() {
        int classes = sizes[0].length;
        double[] halves = new double[classes];
        for (int at = 0; at < classes; at++) {
            for (int n = 0; n < PUBLISHED_SHUFFLES; n++) {
                halves[at] += sizes[n][at] / PUBLISHED_DIVISOR;
            }
        }
        return settings.aggregate().of(halves);
    }
}
