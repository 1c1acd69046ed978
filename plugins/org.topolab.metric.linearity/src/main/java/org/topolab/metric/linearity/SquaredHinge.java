package org.topolab.metric.linearity;

import java.util.Arrays;
import org.topolab.api.stat.RandomStream;

/**
 * Linear support vector machine with squared hinge loss: least |w|^2 / 2 + cost x sum of max(0, 1 -
 * y w.x)^2, solved in the dual, one sample at a time in random order. It needs products of samples
 * only, so that a step takes as long as there are samples, however many features they have.
 *
 * @see <a href="https://doi.org/10.1145/1390156.1390208">Hsieh, Chang, Lin, Keerthi, Sundararajan
 *     2008, A dual coordinate descent method for large-scale linear SVM, ICML</a>
 */
final class SquaredHinge {

    private final double[][] products;
    private final double[] signs;
    private final double diagonal;
    private final double[] alphas;
    private final double[] outputs;
    private int passes;
    private boolean converged;

    private SquaredHinge(double[][] products, double[] signs, double cost) {
        this.products = products;
        this.signs = signs;
        this.diagonal = 1 / (2 * cost);
        this.alphas = new double[signs.length];
        this.outputs = new double[signs.length];
    }

    /**
     * Solves.
     *
     * @param products of samples, [samples, samples]; an intercept feature adds 1 to each
     * @param signs 1 or -1 for each sample
     * @param order random numbers of the order of steps
     */
    static SquaredHinge solve(
            double[][] products, double[] signs, Limits limits, RandomStream order) {
        SquaredHinge solver = new SquaredHinge(products, signs, limits.cost());
        while (!solver.converged && solver.passes < limits.passes()) {
            int[] steps = order.split(solver.passes).permutation(signs.length);
            solver.converged = solver.pass(steps) <= limits.tolerance();
            solver.passes++;
        }
        return solver;
    }

    /**
     * When to stop.
     *
     * @param cost of an error, C
     * @param passes over all samples at most
     * @param tolerance largest difference of projected gradients within a pass
     */
    record Limits(double cost, int passes, double tolerance) {

        /** As published. */
        static Limits published() {
            return new Limits(1, 1000, 1e-4);
        }
    }

    /** Steps once at each sample; returns how far the projected gradients differ. */
    private double pass(int[] steps) {
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i : steps) {
            double gradient = signs[i] * outputs[i] - 1 + diagonal * alphas[i];
            double projected = alphas[i] > 0 ? gradient : Math.min(gradient, 0);
            most = Math.max(most, projected);
            least = Math.min(least, projected);
            if (projected != 0) {
                double before = alphas[i];
                alphas[i] = Math.max(before - gradient / (products[i][i] + diagonal), 0);
                add(products[i], (alphas[i] - before) * signs[i]);
            }
        }
        return most - least;
    }

    private void add(double[] row, double times) {
        for (int j = 0; j < outputs.length; j++) {
            outputs[j] += times * row[j];
        }
    }

    /**
     * The output for a sample: above 0 for that of sign 1.
     *
     * @param with products of the sample with those of the fit
     */
    double output(double[] with) {
        double sum = 0;
        for (int i = 0; i < alphas.length; i++) {
            sum += alphas[i] * signs[i] * with[i];
        }
        return sum;
    }

    /** What is minimised. */
    double objective() {
        double norm = 0;
        double losses = 0;
        for (int i = 0; i < alphas.length; i++) {
            norm += alphas[i] * signs[i] * outputs[i];
            double loss = Math.max(0, 1 - signs[i] * outputs[i]);
            losses += loss * loss;
        }
        return norm / 2 + losses / (2 * diagonal);
    }

    /** What the dual says it is at least. */
    double bound() {
        double norm = 0;
        for (int i = 0; i < alphas.length; i++) {
            norm += alphas[i] * (signs[i] * outputs[i] + diagonal * alphas[i]);
        }
        return Arrays.stream(alphas).sum() - norm / 2;
    }

    /** Passes over all samples. */
    int passes() {
        return passes;
    }

    /** Whether the tolerance was met. */
    boolean converged() {
        return converged;
    }
}
