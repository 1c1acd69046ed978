package org.topolab.api.model;

/**
 * How the arithmetic of a model is done. All of it may change the last bits of a result.
 *
 * @param precision {@code f32}, or {@code bf16}: activations in bfloat16; weights, statistics and
 *     sums in float32
 * @param threads threads to compute with, at least 1
 * @param recompute whether activations of parallel sub-networks are computed again in the backward
 *     pass instead of being kept: less memory, about a third more work; the same bits
 */
public record Compute(String precision, int threads, boolean recompute) {

    public Compute {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "%d threads to compute with, expected at least 1".formatted(threads));
        }
    }

    /** In float32, keeping all activations. */
    public static Compute f32(int threads) {
        return new Compute("f32", threads, false);
    }
}
