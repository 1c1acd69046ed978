package org.topolab.metric.topography;

import org.topolab.api.data.Targets;
import org.topolab.api.stat.Categories;

/** How near two categories are, 1 for the same, 0 for those farthest apart; [ranks, ranks]. */
final class Proximity {

    private Proximity() {}

    /** By place in the order: 1 - |a - b| / (categories - 1). */
    static double[][] ordinal(int categories) {
        double[][] proximity = new double[categories][categories];
        for (int a = 0; a < categories; a++) {
            for (int b = 0; b < categories; b++) {
                proximity[a][b] = a == b ? 1 : 1 - Math.abs(a - b) / (categories - 1.0);
            }
        }
        return proximity;
    }

    /**
     * By target vectors: the distance is 1 - cosine of the summed vectors of the images of each
     * category, divided by the largest of all pairs.
     *
     * @param vectors target of each image
     * @param classes class of each image
     * @param order the category at each rank
     */
    static double[][] codes(
            Targets.Vectors vectors, Targets.Classes classes, Categories categories, int[] order) {
        double[][] sums = new double[classes.names().size()][vectors.outputs()];
        for (int image = 0; image < vectors.size(); image++) {
            double[] sum = sums[classes.label(image)];
            for (int output = 0; output < sum.length; output++) {
                sum[output] += vectors.value(image, output);
            }
        }
        double[][] codes = new double[order.length][vectors.outputs()];
        for (int rank = 0; rank < order.length; rank++) {
            for (int label : categories.labels(order[rank])) {
                for (int output = 0; output < codes[rank].length; output++) {
                    codes[rank][output] += sums[label][output];
                }
            }
        }
        return scaled(codes);
    }

    private static double[][] scaled(double[][] codes) {
        double[][] distance = new double[codes.length][codes.length];
        double most = 0;
        for (int a = 0; a < codes.length; a++) {
            for (int b = 0; b < codes.length; b++) {
                distance[a][b] = a == b ? 0 : 1 - cosine(codes[a], codes[b]);
                most = Math.max(most, distance[a][b]);
            }
        }
        for (double[] row : distance) {
            for (int b = 0; b < row.length; b++) {
                row[b] = most == 0 ? 1 : 1 - row[b] / most;
            }
        }
        return distance;
    }

    /** Cosine of two vectors; 0 where one has no length, such as that of an unseen class. */
    private static double cosine(double[] a, double[] b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            first += a[i] * a[i];
            second += b[i] * b[i];
        }
        return first == 0 || second == 0 ? 0 : product / Math.sqrt(first * second);
    }
}
