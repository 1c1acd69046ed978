package org.topolab.metric.prediction;

import java.util.stream.IntStream;

/** How often images of a recording are drawn, for sums over them in all draws at once. */
final class Weights {

    private static final int AT_ONCE = 4;

    private final double[][] weights;
    private final double[][] shared;
    private final int draws;

    /**
     * @param weights [images][draws]; not copied
     * @param counts of the same images
     */
    Weights(double[][] weights, Counts counts) {
        this.draws = weights[0].length;
        // rows of zeros make a number of images that is done four at once
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
        for (int image = 0; image < weights.length; image += AT_ONCE) {
            for (int column : which) {
                add(columns[column], image, into[column]);
            }
        }
    }

    /** Four images at once, since reading and writing sums takes longer than adding. */
    private void add(double[] values, int image, double[] into) {
        double[] w0 = weights[image];
        double[] w1 = weights[image + 1];
        double[] w2 = weights[image + 2];
        double[] w3 = weights[image + 3];
        double v0 = values[image];
        double v1 = image + 1 < values.length ? values[image + 1] : 0;
        double v2 = image + 2 < values.length ? values[image + 2] : 0;
        double v3 = image + 3 < values.length ? values[image + 3] : 0;
        for (int draw = 0; draw < into.length; draw++) {
            into[draw] += v0 * w0[draw] + v1 * w1[draw] + v2 * w2[draw] + v3 * w3[draw];
        }
    }
}
