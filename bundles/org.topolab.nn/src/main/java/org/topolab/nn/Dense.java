package org.topolab.nn;

/**
 * A dense layer: y = W x + b.
 *
 * <p>Initial weights N(0, 2 / in), initial bias uniform in -1 / sqrt(in) to 1 / sqrt(in).
 *
 * @param in values in
 * @param out values out
 * @param seed seed of the initial weights and bias
 */
public record Dense(int in, int out, long seed) {

    public Dense {
        if (in < 1 || out < 1) {
            throw new IllegalArgumentException(
                    "dense layer from %d to %d values, expected at least 1 each"
                            .formatted(in, out));
        }
    }
}
