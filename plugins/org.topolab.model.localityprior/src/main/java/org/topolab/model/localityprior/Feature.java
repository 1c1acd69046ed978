package org.topolab.model.localityprior;

import org.topolab.api.data.ImageShape;

/**
 * What a stage puts out for one image, [channels, height, width], under the stage's name.
 *
 * @param name name of the stage, or of the network's input
 * @param channels channels, or units of a vector
 * @param height rows; 1 for a vector
 * @param width columns; 1 for a vector
 */
record Feature(String name, int channels, int height, int width) {

    /** The network's input. */
    static Feature of(String name, ImageShape image) {
        return new Feature(name, image.channels(), image.height(), image.width());
    }

    /** The same shape after a stage that keeps it. */
    Feature after(String stage) {
        return new Feature(stage, channels, height, width);
    }

    /** A vector. */
    static Feature vector(String stage, int units) {
        return new Feature(stage, units, 1, 1);
    }

    /** Number of values for one image. */
    int values() {
        return channels * height * width;
    }
}
