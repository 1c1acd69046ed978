package org.topolab.data.syntheticv1;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;

/**
 * The surround of a receptive field: root mean square of the pixels around it, weighted by a
 * Gaussian twice as wide as the field, less what the field itself covers.
 */
final class Ring {

    /** Weights below this share of the largest are left out. */
    private static final double SMALL = 1e-3;

    private final int[] pixels;
    private final double[] weights;

    /**
     * @param column of the centre in pixels
     * @param row of the centre in pixels
     * @param sd of the field in pixels
     */
    Ring(ImageShape shape, double column, double row, double sd) {
        double[] all = new double[shape.height() * shape.width()];
        for (int p = 0; p < all.length; p++) {
            int line = p / shape.width();
            double x = p % shape.width() - column;
            double y = line - row;
            double squared = (x * x + y * y) / (2 * sd * sd);
            all[p] = Math.exp(-squared / 4) * (1 - Math.exp(-squared));
        }
        double least = SMALL * Arrays.stream(all).max().orElse(0);
        this.pixels = IntStream.range(0, all.length).filter(p -> all[p] >= least).toArray();
        double sum = Arrays.stream(pixels).mapToDouble(p -> all[p]).sum();
        this.weights = Arrays.stream(pixels).mapToDouble(p -> all[p] / sum).toArray();
    }

    /** Contrast around the field in all images of a block, [images]. */
    double[] contrast(Block block) {
        double[] squares = new double[Block.IMAGES];
        for (int p = 0; p < pixels.length; p++) {
            double weight = weights[p];
            double[] x = block.pixel(pixels[p]);
            for (int i = 0; i < Block.IMAGES; i++) {
                squares[i] += weight * x[i] * x[i];
            }
        }
        for (int i = 0; i < Block.IMAGES; i++) {
            squares[i] = Math.sqrt(squares[i]);
        }
        return squares;
    }
}
