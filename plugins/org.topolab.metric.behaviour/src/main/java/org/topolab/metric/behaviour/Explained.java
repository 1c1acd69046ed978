package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of differences between categories predictors explain: non-negative least squares without
 * intercept on z-scores of the pairs, target and predictors alike.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
final class Explained {

    private final double full;
    private final double[] weights;
    private final double[] unique;

    private Explained(double full, double[] weights, double[] unique) {
        this.full = full;
        this.weights = weights;
        this.unique = unique;
    }

    /**
     * Fits.
     *
     * @param target what is to be explained; undefined pairs are left out
     * @param predictors at least one, of the same categories
     */
    static Explained of(Differences target, List<Predictor> predictors) {
        double[] all = target.pairs();
        int[] defined = IntStream.range(0, all.length).filter(i -> finite(all[i])).toArray();
        double[] y = scores(all, defined);
        double[][] columns =
                predictors.stream()
                        .map(p -> scores(p.differences().pairs(), defined))
                        .toArray(double[][]::new);
        double[] weights = NonNegative.weights(columns, y);
        double full = share(columns, weights, y);
        double[] unique = new double[columns.length];
        for (int p = 0; p < columns.length; p++) {
            double[][] others = without(columns, p);
            unique[p] = full - share(others, NonNegative.weights(others, y), y);
        }
        return new Explained(full, weights, unique);
    }

    /** Share of the variance that all explain together, R squared; NaN if there is none. */
    double full() {
        return full;
    }

    /** Weight of a predictor, at least 0. */
    double weight(int predictor) {
        return weights[predictor];
    }

    /** What a predictor explains beyond all others: full less R squared without it. */
    double unique(int predictor) {
        return unique[predictor];
    }

    private static boolean finite(double value) {
        return !Double.isNaN(value);
    }

    private static double[][] without(double[][] columns, int column) {
        return IntStream.range(0, columns.length)
                .filter(c -> c != column)
                .mapToObj(c -> columns[c])
                .toArray(double[][]::new);
    }

    /** z-scores with the population's deviation; 0 if nothing varies. */
    private static double[] scores(double[] values, int[] which) {
        double mean = Arrays.stream(which).mapToDouble(i -> values[i]).average().orElse(0);
        double[] off = Arrays.stream(which).mapToDouble(i -> values[i] - mean).toArray();
        double sd = Math.sqrt(Arrays.stream(off).map(v -> v * v).average().orElse(0));
        boolean varies = sd > 1e-12 * Math.abs(mean);
        return Arrays.stream(off).map(v -> varies ? v / sd : 0).toArray();
    }

    /** R squared; NaN if the target does not vary. */
    private static double share(double[][] columns, double[] weights, double[] y) {
        double left = 0;
        double whole = 0;
        for (int i = 0; i < y.length; i++) {
            double rest = y[i];
            for (int c = 0; c < columns.length; c++) {
                rest -= weights[c] * columns[c][i];
            }
            left += rest * rest;
            whole += y[i] * y[i];
        }
        return whole > 0 ? 1 - left / whole : Double.NaN;
    }
}
