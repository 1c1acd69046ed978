package org.topolab.data.syntheticv1;

import java.util.Arrays;

/** Two filters a quarter of a wave apart, over the same pixels. */
final class FilterPair {

    private final int[] pixels;
    private final double[] even;
    private final double[] odd;

    /**
     * @param pixels indices of the pixels that are seen; not copied, as the others
     * @param even weights of the first filter
     * @param odd weights of the second filter
     */
    FilterPair(int[] pixels, double[] even, double[] odd) {
        this.pixels = pixels;
        this.even = even;
        this.odd = odd;
    }

    /**
     * What both say of all images of a block.
     *
     * @param a [images], receives the first filter's outputs
     * @param b [images], receives the second filter's outputs
     */
    void of(Block block, double[] a, double[] b) {
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        int p = 0;
        for (; p + 3 < pixels.length; p += 4) {
            add(block, p, even, a);
            add(block, p, odd, b);
        }
        for (; p < pixels.length; p++) {
            double[] x = block.pixel(pixels[p]);
            for (int i = 0; i < Block.IMAGES; i++) {
                a[i] += even[p] * x[i];
                b[i] += odd[p] * x[i];
            }
        }
    }

    /** Four pixels at once, each a plain array: only so the compiler uses vector instructions. */
    private void add(Block block, int p, double[] weights, double[] sum) {
        double[] x0 = block.pixel(pixels[p]);
        double[] x1 = block.pixel(pixels[p + 1]);
        double[] x2 = block.pixel(pixels[p + 2]);
        double[] x3 = block.pixel(pixels[p + 3]);
        double w0 = weights[p];
        double w1 = weights[p + 1];
        double w2 = weights[p + 2];
        double w3 = weights[p + 3];
        for (int i = 0; i < Block.IMAGES; i++) {
            sum[i] += w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
        }
    }
}
