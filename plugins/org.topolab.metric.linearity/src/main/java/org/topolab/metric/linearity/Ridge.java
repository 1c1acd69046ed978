package org.topolab.metric.linearity;

import java.util.Arrays;

/**
 * Ridge regression with an intercept that is not penalised, and one penalty for all targets: that
 * with the smallest mean squared error over samples and targets, each sample predicted by a fit to
 * all others.
 *
 * @see "Hoerl, Kennard 1970, Technometrics 12:55-67"
 */
final class Ridge {

    private final double[] penalties;
    private final double[] errors;
    private final double[][] coefficients;
    private final double[] intercepts;

    private Ridge(
            double[] penalties, double[] errors, double[][] coefficients, double[] intercepts) {
        this.penalties = penalties;
        this.errors = errors;
        this.coefficients = coefficients;
        this.intercepts = intercepts;
    }

    /**
     * Fits in the form that needs the smaller matrix.
     *
     * @param features [samples, features], at least 2 samples, finite
     * @param targets [targets, samples], finite
     * @param penalties to choose from
     */
    static Ridge fit(Rows features, double[][] targets, Penalties penalties) {
        return fit(features, targets, penalties, RidgeForm::of);
    }

    static Ridge fit(Rows features, double[][] targets, Penalties penalties, Solver solver) {
        double[] means = features.means();
        double[] levels = Arrays.stream(targets).mapToDouble(Ridge::mean).toArray();
        double[][] centred = new double[targets.length][];
        Arrays.setAll(
                centred, t -> Arrays.stream(targets[t]).map(value -> value - levels[t]).toArray());
        RidgeForm form = solver.form(features.less(means), centred);
        double[] some = penalties.of(form.scale());
        double[] errors = new double[some.length];
        double[][] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < some.length; p++) {
            RidgeForm.Solution solution = form.solve(some[p]);
            errors[p] = meanSquare(solution.leftOut());
            if (p == 0 || errors[p] < least) {
                least = errors[p];
                best = solution.coefficients();
            }
        }
        double[][] weights = best;
        double[] intercepts = new double[levels.length];
        Arrays.setAll(intercepts, t -> levels[t] - product(weights[t], means));
        return new Ridge(some, errors, weights, intercepts);
    }

    /** How features and targets, both centred, are solved. */
    @FunctionalInterface
    interface Solver {
        RidgeForm form(Rows features, double[][] targets);
    }

    /** What is predicted for some samples, [targets, samples]. */
    double[][] predict(Rows features) {
        double[][] predicted = Products.of(Rows.of(coefficients, features.length()), features);
        for (int target = 0; target < predicted.length; target++) {
            for (int i = 0; i < predicted[target].length; i++) {
                predicted[target][i] += intercepts[target];
            }
        }
        return predicted;
    }

    /** The penalty chosen: the first with the smallest error. */
    double penalty() {
        int chosen = 0;
        for (int p = 1; p < errors.length; p++) {
            chosen = errors[p] < errors[chosen] ? p : chosen;
        }
        return penalties[chosen];
    }

    /** The penalties to choose from; a copy. */
    double[] penalties() {
        return penalties.clone();
    }

    /** Mean squared error of left-out samples under each penalty; a copy. */
    double[] errors() {
        return errors.clone();
    }

    /** Weight of each feature for a target; a copy. */
    double[] coefficients(int target) {
        return coefficients[target].clone();
    }

    /** What is predicted where all features are 0, for each target; a copy. */
    double[] intercepts() {
        return intercepts.clone();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double meanSquare(double[][] errors) {
        return Arrays.stream(errors)
                .flatMapToDouble(Arrays::stream)
                .map(error -> error * error)
                .average()
                .orElse(Double.NaN);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
