package org.topolab.nn;

/**
 * A dense layer: y = W x + b, x [batch, in] to y [batch, out]; an x of more dimensions is read
 * row-major. Weights [out, in], bias [1, out].
 *
 * <p>Initial weights N(0, 2 / in), initial bias uniform in -1 / sqrt(in) to 1 / sqrt(in).
 *
 * @param in values in
 * @param out values out
 * @param relu whether a ReLU follows, fused
 * @param seed seed of the initial weights and bias
 */
public record Dense(int in, int out, boolean relu, long seed) {

    public Dense {
        if (in < 1 || out < 1) {
            throw new IllegalArgumentException(
                    "dense layer from %d to %d values, expected at least 1 each"
                            .formatted(in, out));
        }
    }

    /** A dense layer without ReLU. */
    public Dense(int in, int out, long seed) {
        this(in, out, false, seed);
    }
}
