package org.topolab.api.data;

/**
 * Scales lines of pixels with a triangle filter: bilinear where it enlarges, and as much wider as
 * it shrinks, so that every source pixel counts (no aliasing). Pixels are squares whose centres lie
 * at halves. Outside there are no pixels; weights add up to 1 everywhere.
 *
 * @see <a href="https://pillow.readthedocs.io/en/stable/handbook/concepts.html#filters">the same as
 *     Pillow's bilinear filter, and as tf.image.resize with antialias</a>
 */
public final class TriangleFilter {

    private final int[] first;
    private final float[][] weights;

    /**
     * @param start where the part of the source that is shown begins, in source pixels
     * @param length how long it is, in source pixels, more than 0
     * @param source number of source pixels
     * @param target number of target pixels
     */
    public TriangleFilter(double start, double length, int source, int target) {
        double scale = length / target;
        double reach = Math.max(1, scale);
        this.first = new int[target];
        this.weights = new float[target][];
        for (int i = 0; i < target; i++) {
            double centre = start + (i + 0.5) * scale;
            int from = Math.max(0, (int) Math.floor(centre - reach + 0.5));
            int to = Math.min(source, (int) Math.floor(centre + reach + 0.5));
            first[i] = from;
            weights[i] = new float[to - from];
            double sum = 0;
            for (int j = from; j < to; j++) {
                sum += triangle((j + 0.5 - centre) / reach);
            }
            for (int j = from; j < to; j++) {
                weights[i][j - from] = (float) (triangle((j + 0.5 - centre) / reach) / sum);
            }
        }
    }

    private static double triangle(double x) {
        return Math.max(0, 1 - Math.abs(x));
    }

    /** Number of target pixels. */
    public int size() {
        return first.length;
    }

    /** The first source pixel that counts for a target pixel. */
    public int first(int target) {
        return first[target];
    }

    /** One past the last source pixel that counts for a target pixel. */
    public int end(int target) {
        return first[target] + weights[target].length;
    }

    /** How much a source pixel counts for a target pixel. */
    public float weight(int target, int source) {
        return weights[target][source - first[target]];
    }

    /**
     * A target pixel of a line.
     *
     * @param line [source]
     */
    public float pixel(int target, float[] line) {
        float[] own = weights[target];
        int from = first[target];
        float sum = 0;
        for (int j = 0; j < own.length; j++) {
            sum += own[j] * line[from + j];
        }
        return sum;
    }
}
