package org.topolab.metric.prediction;

import java.util.stream.IntStream;

/** How often images of a recording are drawn, for sums over them in all draws at once. */
final class Weights {

    private static final int AT_ONCE = 4;

    private final double[][] weights;
    private final int[] groups;
    private final double[][] shared;
    private final int draws;

    /**
     * @param weights [groups of images][draws]; not copied
     * @param groups [images], the group of each
     * @param counts of the same images
     */
    Weights(double[][] weights, int[] groups, Counts counts) {
        this.groups = groups;
        this.draws = weights[0].length;
        // rows of zeros make a number of groups that is done four at once
        int rows = (weights.length + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
        this.weights = new double[rows][];
        for (int row = 0; row < rows; row++) {
            this.weights[row] = row < weights.length ? weights[row] : new double[draws];
        }
        this.shared = new double[Columns.SHARED][draws];
        sum(IntStream.range(0, Columns.SHARED).toArray(), counts.all(), shared);
    }

    /** Number of draws. */
    int draws() {
        return draws;
    }

    /** A column that is the same for all neurons, over the images of a draw. */
    double shared(int column, int draw) {
        return shared[column][draw];
    }

    /**
     * Adds sums over images.
     *
     * @param which columns
     * @param columns [columns][images]
     * @param into [columns][draws]
     */
    void sum(int[] which, double[][] columns, double[][] into) {
        double[][] grouped = new double[columns.length][];
        for (int column : which) {
            grouped[column] = grouped(columns[column]);
        }
        for (int group = 0; group < weights.length; group += AT_ONCE) {
            for (int column : which) {
                add(grouped[column], group, into[column]);
            }
        }
    }

    private double[] grouped(double[] values) {
        double[] sums = new double[weights.length];
        for (int image = 0; image < groups.length; image++) {
            sums[groups[image]] += values[image];
        }
        return sums;
    }

    /** Four groups at once, since reading and writing sums takes longer than adding. */
    private void add(double[] values, int group, double[] into) {
        double[] w0 = weights[group];
        double[] w1 = weights[group + 1];
        double[] w2 = weights[group + 2];
        double[] w3 = weights[group + 3];
        double v0 = values[group];
        double v1 = values[group + 1];
        double v2 = values[group + 2];
        double v3 = values[group + 3];
        for (int draw = 0; draw < into.length; draw++) {
            into[draw] += v0 * w0[draw] + v1 * w1[draw] + v2 * w2[draw] + v3 * w3[draw];
        }
    }
}
