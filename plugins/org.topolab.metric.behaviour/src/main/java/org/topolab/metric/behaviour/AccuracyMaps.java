package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Accuracy of one observer, or of several on average, for each category at each position,
 * [categories, positions]; NaN where nothing was shown. Immutable.
 */
final class AccuracyMaps {

    private final int positions;
    private final double[] values;

    /**
     * @param positions number of positions
     * @param values [categories, positions]; copied
     */
    AccuracyMaps(int positions, double[] values) {
        this.positions = positions;
        this.values = values.clone();
    }

    /** The mean of some observers, of those who were shown something at each cell. */
    static AccuracyMaps average(AccuracyMaps... observers) {
        double[] sum = new double[observers[0].values.length];
        int[] seen = new int[sum.length];
        for (AccuracyMaps observer : observers) {
            for (int cell = 0; cell < sum.length; cell++) {
                if (!Double.isNaN(observer.values[cell])) {
                    sum[cell] += observer.values[cell];
                    seen[cell]++;
                }
            }
        }
        // nothing of nobody is NaN
        Arrays.setAll(sum, cell -> sum[cell] / seen[cell]);
        return new AccuracyMaps(observers[0].positions, sum);
    }

    /** All maps by one number. */
    AccuracyMaps normalised(Normalisation normalisation) {
        double divisor = normalisation.divisor(values);
        return new AccuracyMaps(
                positions, Arrays.stream(values).map(value -> value / divisor).toArray());
    }

    /** As the published code reads maps of models: a tiny number for 0 and for nothing shown. */
    AccuracyMaps withoutZeros() {
        return new AccuracyMaps(
                positions,
                Arrays.stream(values).map(v -> Double.isNaN(v) || v == 0 ? 1e-10 : v).toArray());
    }

    /** The positions of all categories in another order: that of index p goes to order[p]. */
    AccuracyMaps moved(int[] order) {
        double[] moved = new double[values.length];
        for (int cell = 0; cell < moved.length; cell++) {
            moved[cell / positions * positions + order[cell % positions]] = values[cell];
        }
        return new AccuracyMaps(positions, moved);
    }

    int categories() {
        return values.length / positions;
    }

    /** Map of one category, [positions]. */
    double[] map(int category) {
        return Arrays.copyOfRange(values, category * positions, (category + 1) * positions);
    }

    /** Mean over the categories shown at each position, [positions]. */
    double[] overall() {
        double[] overall = new double[positions];
        Arrays.setAll(
                overall,
                p ->
                        IntStream.range(0, categories())
                                .mapToDouble(c -> values[c * positions + p])
                                .filter(v -> !Double.isNaN(v))
                                .average()
                                .orElse(Double.NaN));
        return overall;
    }

    /** All values, [categories, positions]; a copy. */
    double[] toArray() {
        return values.clone();
    }
}
