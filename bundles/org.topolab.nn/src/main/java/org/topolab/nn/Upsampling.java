package org.topolab.nn;

/**
 * Each place repeated: [batch, height, width, channels] to [batch, factor height, factor width,
 * channels]. The gradient is the sum over the copies.
 *
 * @param factor copies in each direction, at least 1
 */
public record Upsampling(int factor) {

    public Upsampling {
        if (factor < 1) {
            throw new IllegalArgumentException(
                    "upsampling by %d, expected at least 1".formatted(factor));
        }
    }
}
