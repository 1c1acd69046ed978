package org.topolab.data.syntheticv1;

import java.util.function.IntToDoubleFunction;

/**
 * Some images side by side, [pixels][images]: the same pixel of all images lies together, so that a
 * filter is applied to all at once.
 */
final class Block {

    /** Number of images. */
    static final int IMAGES = 64;

    private final double[][] values;

    /**
     * @param pixels of one image
     */
    Block(int pixels) {
        this.values = new double[pixels][IMAGES];
    }

    /** Puts an image at its place; others keep what they were. */
    void put(int image, IntToDoubleFunction pixel) {
        for (int p = 0; p < values.length; p++) {
            values[p][image] = pixel.applyAsDouble(p);
        }
    }

    /** A pixel of all images, [images]; not a copy, not to be changed. */
    double[] pixel(int pixel) {
        return values[pixel];
    }
}
