package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Non-negative least squares: the weights of at least 0 whose weighted sum of columns is nearest to
 * a target. For a few columns: each solution of a set of columns is found anew from the normal
 * equations.
 *
 * @see "Lawson, Hanson 1974, Solving least squares problems, ch. 23: algorithm NNLS"
 */
final class NonNegative {

    /** A gradient, or a pivot, below this share of the largest number is rounding. */
    private static final double ROUNDING = 1e-12;

    private static final int MOST_STEPS = 300;

    private final double[][] products;
    private final double[] target;

    private NonNegative(double[][] products, double[] target) {
        this.products = products;
        this.target = target;
    }

    /**
     * The weights.
     *
     * @param columns [columns][rows]
     * @param target [rows]
     * @return [columns], each at least 0; 0 for a column that is a sum of others
     */
    static double[] weights(double[][] columns, double[] target) {
        double[][] products = new double[columns.length][columns.length];
        double[] against = new double[columns.length];
        for (int a = 0; a < columns.length; a++) {
            against[a] = dot(columns[a], target);
            for (int b = 0; b < columns.length; b++) {
                products[a][b] = dot(columns[a], columns[b]);
            }
        }
        return new NonNegative(products, against).solve();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private double[] solve() {
        int size = target.length;
        double[] weights = new double[size];
        boolean[] free = new boolean[size];
        for (int step = 0; step < MOST_STEPS; step++) {
            int enters = steepest(weights, free);
            if (enters < 0) {
                return weights;
            }
            free[enters] = true;
            double[] wanted = least(free);
            while (negative(wanted, free) && step < MOST_STEPS) {
                weights = towards(weights, wanted, free);
                wanted = least(free);
                step++;
            }
            weights = wanted;
        }
        return weights;
    }

    /** The fixed column whose weight most wants to grow; -1 if none does. */
    private int steepest(double[] weights, boolean[] free) {
        double least = ROUNDING * Arrays.stream(target).map(Math::abs).max().orElse(0);
        int best = -1;
        for (int a = 0; a < weights.length; a++) {
            double gradient = target[a] - dot(products[a], weights);
            if (!free[a] && gradient > least && !dependent(free, a)) {
                least = gradient;
                best = a;
            }
        }
        return best;
    }

    /** Whether a column is a sum of the free ones. */
    private boolean dependent(boolean[] free, int column) {
        boolean[] with = free.clone();
        with[column] = true;
        return !eliminate(copy(products), new double[with.length], chosen(with));
    }

    private static int[] chosen(boolean[] free) {
        return IntStream.range(0, free.length).filter(a -> free[a]).toArray();
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private static boolean negative(double[] weights, boolean[] free) {
        return IntStream.range(0, weights.length).anyMatch(a -> free[a] && weights[a] <= 0);
    }

    /** As far as all stay at least 0; those that reach it are fixed. */
    private static double[] towards(double[] weights, double[] wanted, boolean[] free) {
        double share = 1;
        int first = -1;
        for (int a = 0; a < weights.length; a++) {
            if (free[a] && wanted[a] <= 0) {
                double reach = weights[a] > 0 ? weights[a] / (weights[a] - wanted[a]) : 0;
                if (first < 0 || reach < share) {
                    share = reach;
                    first = a;
                }
            }
        }
        double[] moved = new double[weights.length];
        for (int a = 0; a < weights.length; a++) {
            moved[a] = weights[a] + share * (wanted[a] - weights[a]);
            if (free[a] && (a == first || moved[a] <= 0)) {
                free[a] = false;
                moved[a] = 0;
            }
        }
        return moved;
    }

    /** Least squares of the free columns; 0 for the others. */
    private double[] least(boolean[] free) {
        int[] chosen = chosen(free);
        double[][] rows = copy(products);
        double[] right = target.clone();
        eliminate(rows, right, chosen);
        double[] weights = new double[free.length];
        for (int i = chosen.length - 1; i >= 0; i--) {
            int a = chosen[i];
            double sum = right[a];
            for (int j = i + 1; j < chosen.length; j++) {
                sum -= rows[a][chosen[j]] * weights[chosen[j]];
            }
            weights[a] = sum / rows[a][a];
        }
        return weights;
    }

    /** Gaussian elimination of some rows; returns whether each adds something to the others. */
    private static boolean eliminate(double[][] rows, double[] right, int[] chosen) {
        double[] before = Arrays.stream(chosen).mapToDouble(a -> rows[a][a]).toArray();
        for (int i = 0; i < chosen.length; i++) {
            int a = chosen[i];
            if (!(rows[a][a] > ROUNDING * before[i])) {
                return false;
            }
            for (int j = i + 1; j < chosen.length; j++) {
                int b = chosen[j];
                double factor = rows[b][a] / rows[a][a];
                for (int c : chosen) {
                    rows[b][c] -= factor * rows[a][c];
                }
                right[b] -= factor * right[a];
            }
        }
        return true;
    }
}
