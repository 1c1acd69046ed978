package org.topolab.model.reset;

import org.topolab.api.data.ImageShape;

/**
 * What a layer puts out for one image, [channels, height, width], under the layer's name.
 *
 * @param name name of the layer, or of the graph's input
 * @param channels channels, or units of a vector
 * @param height rows; 1 for a vector
 * @param width columns; 1 for a vector
 */
record Feature(String name, int channels, int height, int width) {

    /** The graph's input. */
    static Feature of(String name, ImageShape image) {
        return new Feature(name, image.channels(), image.height(), image.width());
    }

    /** A map of the same size after a layer that keeps the channels. */
    Feature after(String layer) {
        return new Feature(layer, channels, height, width);
    }

    /** After a 3x3 convolution with padding 1, or a shortcut, which shrink alike. */
    Feature strided(String layer, int out, int stride) {
        return new Feature(
                layer, out, (height + stride - 1) / stride, (width + stride - 1) / stride);
    }

    /** A vector. */
    Feature vector(String layer, int units) {
        return new Feature(layer, units, 1, 1);
    }

    /** Number of values for one image. */
    long values() {
        return (long) channels * height * width;
    }
}
