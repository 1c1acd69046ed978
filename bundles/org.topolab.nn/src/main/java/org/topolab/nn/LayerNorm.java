package org.topolab.nn;

import java.util.Objects;

/**
 * A layer normalisation of images [batch, height, width, channels]: (x - mean) / sqrt(variance +
 * epsilon), with the biased variance, of each image by itself.
 *
 * @param height rows
 * @param width columns
 * @param channels channels
 * @param over over which values mean and variance are taken
 * @param scale whether each channel, or each value if they are taken over all, is then multiplied
 *     by a parameter, 1 at first
 * @param centre whether to each a parameter is added, 0 at first
 * @param epsilon added to the variance; 1e-3 in Keras
 * @see <a href="https://arxiv.org/abs/1607.06450">Ba, Kiros, Hinton 2016, layer normalization</a>
 */
public record LayerNorm(
        int height,
        int width,
        int channels,
        Over over,
        boolean scale,
        boolean centre,
        double epsilon) {

    /** Values that are normalised together. */
    public enum Over {
        /** The channels of a place; parameters [channels]. */
        CHANNELS,
        /** All of an image; parameters [height * width * channels]. */
        ALL
    }

    public LayerNorm {
        Objects.requireNonNull(over, "over");
        if (height < 1 || width < 1 || channels < 1 || !(epsilon > 0)) {
            throw new IllegalArgumentException(
                    "layer norm of [%d, %d, %d] with epsilon %s, expected at least 1 each, above 0"
                            .formatted(height, width, channels, epsilon));
        }
    }
}
