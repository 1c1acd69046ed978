package org.topolab.nn;

/**
 * A dense layer: y = W x + b, x [batch, in] to y [batch, out]; an x of more dimensions is read
 * row-major. Weights [out, in], bias [1, out].
 *
 * @param in values in
 * @param out values out
 * @param relu whether a ReLU follows, fused
 * @param seed seed of the initial weights and bias
 * @param start how weights and bias begin
 */
public record Dense(int in, int out, boolean relu, long seed, Start start) {

    public Dense {
        if (in < 1 || out < 1) {
            throw new IllegalArgumentException(
                    "dense layer from %d to %d values, expected at least 1 each"
                            .formatted(in, out));
        }
    }

    /** A dense layer that begins with {@link Start#KAIMING_NORMAL}. */
    public Dense(int in, int out, boolean relu, long seed) {
        this(in, out, relu, seed, Start.KAIMING_NORMAL);
    }

    /** A dense layer without ReLU. */
    public Dense(int in, int out, long seed) {
        this(in, out, false, seed);
    }

    /** The same, with weights and bias that begin in another way. */
    public Dense starting(Start other) {
        return new Dense(in, out, relu, seed, other);
    }
}
