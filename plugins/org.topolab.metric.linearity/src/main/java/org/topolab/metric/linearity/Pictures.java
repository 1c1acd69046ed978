package org.topolab.metric.linearity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.topolab.api.data.Images;

/**
 * Images of a data set as the model is shown them.
 *
 * @param metric id of the metric, for messages
 */
record Pictures(String metric, Images images) {

    /** All pixels of some images, [images, pixels]. */
    float[][] read(int[] some) {
        return Arrays.stream(some).mapToObj(this::read).toArray(float[][]::new);
    }

    /** Some pixels of some images, [images, pixels]. */
    float[][] read(int[] some, int[] pixels) {
        float[][] read = new float[some.length][pixels.length];
        for (int i = 0; i < some.length; i++) {
            float[] image = read(some[i]);
            for (int pixel = 0; pixel < pixels.length; pixel++) {
                read[i][pixel] = image[pixels[pixel]];
            }
        }
        return read;
    }

    private float[] read(int index) {
        float[] pixels = new float[images.shape().values()];
        try {
            images.read(index, FloatBuffer.wrap(pixels));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: image %d cannot be read again".formatted(metric, index), e);
        }
        return pixels;
    }
}
