package org.topolab.metric.behaviour;

import java.util.Arrays;

/**
 * Makes images smaller: each pixel is the mean of the area it covers, pixels that lie in it in part
 * counting in part.
 */
final class Shrinking {

    private Shrinking() {}

    /**
     * One plane, smaller.
     *
     * @param plane [planes, height, width]
     * @param at number of the plane
     * @param from rows and columns of a plane
     * @param to rows and columns wanted, not more
     * @return [rows, columns]
     */
    static float[] plane(float[] plane, int at, int[] from, int[] to) {
        double[][] rows = shares(from[0], to[0]);
        double[][] columns = shares(from[1], to[1]);
        float[] small = new float[to[0] * to[1]];
        int start = at * from[0] * from[1];
        for (int row = 0; row < to[0]; row++) {
            for (int column = 0; column < to[1]; column++) {
                double sum = 0;
                for (int y = 0; y < from[0]; y++) {
                    for (int x = 0; rows[row][y] > 0 && x < from[1]; x++) {
                        sum += rows[row][y] * columns[column][x] * plane[start + y * from[1] + x];
                    }
                }
                small[row * to[1] + column] = (float) sum;
            }
        }
        return small;
    }

    /** How much of each of many pixels is in each of a few, [few, many]; each row sums to 1. */
    private static double[][] shares(int many, int few) {
        double[][] shares = new double[few][many];
        double width = (double) many / few;
        for (int pixel = 0; pixel < few; pixel++) {
            double low = pixel * width;
            double high = low + width;
            Arrays.setAll(
                    shares[pixel],
                    i -> Math.max(0, Math.min(high, i + 1.0) - Math.max(low, i)) / width);
        }
        return shares;
    }
}
