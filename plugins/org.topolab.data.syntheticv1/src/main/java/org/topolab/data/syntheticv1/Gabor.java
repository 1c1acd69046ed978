package org.topolab.data.syntheticv1;

import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;

/**
 * A grating under a Gaussian, the model of a simple cell's receptive field.
 *
 * @param column of the centre, in pixels from 0 at the centre of the first one
 * @param row of the centre, likewise
 * @param angle direction of the wave, in radians from the rows
 * @param frequency cycles per pixel
 * @param sdAcross standard deviation of the Gaussian along the wave, in pixels
 * @param sdAlong standard deviation along the stripes, in pixels
 * @param phase of the wave at the centre, in radians
 * @see <a href="https://doi.org/10.1152/jn.1987.58.6.1233">Jones, Palmer 1987, J. Neurophysiol.
 *     58:1233</a>
 */
record Gabor(
        double column,
        double row,
        double angle,
        double frequency,
        double sdAcross,
        double sdAlong,
        double phase) {

    /**
     * This filter and the one that is a quarter of a wave further, each without an answer to even
     * light (its mean is taken out under the Gaussian) and of length 1.
     *
     * @param shape of the images
     * @param reach standard deviations from the centre that are seen; others are 0
     */
    FilterPair pair(ImageShape shape, double reach) {
        int[] pixels =
                IntStream.range(0, shape.height() * shape.width())
                        .filter(p -> squared(p, shape.width()) <= reach * reach)
                        .toArray();
        return new FilterPair(
                pixels,
                weights(pixels, shape.width(), phase),
                weights(pixels, shape.width(), phase + Math.PI / 2));
    }

    /** How far a pixel is from the centre along the wave. */
    private double along(int pixel, int width) {
        int y = pixel / width;
        int x = pixel % width;
        return (x - column) * Math.cos(angle) + (y - row) * Math.sin(angle);
    }

    /** Squared distance of a pixel from the centre, in standard deviations. */
    private double squared(int pixel, int width) {
        int y = pixel / width;
        int x = pixel % width;
        double u = along(pixel, width) / sdAcross;
        double v = ((y - row) * Math.cos(angle) - (x - column) * Math.sin(angle)) / sdAlong;
        return u * u + v * v;
    }

    private double[] weights(int[] pixels, int width, double shift) {
        double[] envelope = new double[pixels.length];
        double[] weights = new double[pixels.length];
        double mass = 0;
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            envelope[i] = Math.exp(-squared(pixels[i], width) / 2);
            double wave = 2 * Math.PI * frequency * along(pixels[i], width) + shift;
            weights[i] = envelope[i] * Math.cos(wave);
            mass += envelope[i];
            sum += weights[i];
        }
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= envelope[i] * (sum / mass);
            squares += weights[i] * weights[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < weights.length && length > 0; i++) {
            weights[i] /= length;
        }
        return weights;
    }
}
