package org.topolab.model.retinavvs;

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

    /** The same values after something that keeps the shape. */
    Feature after(String layer) {
        return new Feature(layer, channels, height, width);
    }

    /** After a convolution with padding SAME. */
    Feature convolved(String layer, int out, int stride) {
        return new Feature(
                layer, out, (height + stride - 1) / stride, (width + stride - 1) / stride);
    }

    /** A vector. */
    static Feature vector(String layer, int units) {
        return new Feature(layer, units, 1, 1);
    }

    /** Number of values for one image. */
    long values() {
        return (long) channels * height * width;
    }
}
