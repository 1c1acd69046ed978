package org.topolab.nn;

import org.topolab.api.data.ImageShape;

/**
 * What a layer puts out for one image, [channels, height, width], under the layer's name.
 *
 * @param name name of the layer, or of the graph's input
 * @param channels channels, or units of a vector
 * @param height rows; 1 for a vector
 * @param width columns; 1 for a vector
 */
public record Feature(String name, int channels, int height, int width) {

    /** The graph's input. */
    public static Feature of(String name, ImageShape image) {
        return new Feature(name, image.channels(), image.height(), image.width());
    }

    /** A vector. */
    public static Feature vector(String layer, int units) {
        return new Feature(layer, units, 1, 1);
    }

    /** The same shape after a layer that keeps it. */
    public Feature after(String layer) {
        return new Feature(layer, channels, height, width);
    }

    /**
     * After a layer that computes every stride-th place of a padded image, the first one included,
     * as a convolution with padding SAME does.
     *
     * @param out channels
     */
    public Feature strided(String layer, int out, int stride) {
        return new Feature(
                layer, out, (height + stride - 1) / stride, (width + stride - 1) / stride);
    }

    /** Number of values for one image. */
    public long values() {
        return (long) channels * height * width;
    }
}
