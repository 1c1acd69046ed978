package org.topolab.metric.clustering;

import java.util.Arrays;
import org.topolab.api.metric.Result;

/**
 * Mean component sizes after shuffles. All classes change places together, so that units selective
 * for several classes stay so and the spread of an aggregate over classes is true.
 *
 * @see "Phipson, Smyth 2010, Permutation p-values should never be zero, Stat. Appl. Genet. Mol.
 *     Biol. 9:39"
 */
final class NullModel {

    /** Shuffles of the published chance level. */
    private static final int PUBLISHED_SHUFFLES = 10;

    /** What the published code divides the sum of its 10 shuffles by. */
    private static final double PUBLISHED_DIVISOR = 20;

    private final double[][] sizes;
    private final double[] aggregates;
    private final Aggregate aggregate;

    private NullModel(double[][] sizes, Aggregate aggregate) {
        this.sizes = sizes;
        this.aggregate = aggregate;
        this.aggregates = Arrays.stream(sizes).mapToDouble(aggregate::of).toArray();
    }

    /**
     * Shuffles and measures.
     *
     * @param selected selective units of each class
     */
    static NullModel of(
            int[][] selected, Components components, Shuffle shuffle, Settings settings) {
        double[][] sizes = new double[settings.shuffles()][selected.length];
        for (int n = 0; n < sizes.length; n++) {
            int[] order = shuffle.order(n);
            for (int at = 0; at < selected.length; at++) {
                sizes[n][at] = components.meanSize(selected[at], order);
            }
        }
        return new NullModel(sizes, settings.aggregate());
    }

    /** Chance level of the aggregate over classes. */
    Result.Chance chance() {
        return chance(aggregates);
    }

    /** Chance level of one class. */
    Result.Chance chance(int at) {
        return chance(Arrays.stream(sizes).mapToDouble(row -> row[at]).toArray());
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
        return aggregate.of(halves);
    }

    /** Distance from chance in its standard deviations; NaN if chance does not vary. */
    double z(double size) {
        Result.Chance chance = chance();
        return chance.sd() > 0 ? (size - chance.mean()) / chance.sd() : Double.NaN;
    }

    /** Share of shuffles at least as large, the observed one counted in; NaN for NaN. */
    double p(double size) {
        // sizes are quotients of integers: equal ones may differ by rounding in the aggregate
        double least = size - 1e-12 * size;
        long reached = Arrays.stream(aggregates).filter(value -> value >= least).count();
        return Double.isNaN(size) ? size : (1.0 + reached) / (1.0 + aggregates.length);
    }

    private static Result.Chance chance(double[] samples) {
        double mean = Arrays.stream(samples).average().orElse(Double.NaN);
        double squares = Arrays.stream(samples).map(v -> (v - mean) * (v - mean)).sum();
        return new Result.Chance(mean, Math.sqrt(squares / (samples.length - 1)), samples.length);
    }
}
