package org.topolab.nn;

import java.util.Objects;

/**
 * How values of neurons become rates, and what rates cost: r - t log(r + epsilon) for rate r and
 * response t, the negative log likelihood of a Poisson distribution but for terms of t alone.
 *
 * @param function makes rates of values
 * @param offset added to a value before the function
 * @param epsilon added to a rate before its logarithm, at least 0, such as 1e-12
 * @param stirling whether Stirling's approximation of log t! is added to the loss of responses
 *     above 1: t log t - t + log(2 pi t) / 2; without effect on the training
 */
public record Rates(Function function, double offset, double epsilon, boolean stirling) {

    /** What keeps rates above 0. */
    public enum Function {
        /** x + 1 where positive, else exp(x). */
        ELU_PLUS_ONE,
        /** log(1 + exp(x)). */
        SOFTPLUS,
        /** exp(x). */
        EXP
    }

    public Rates {
        Objects.requireNonNull(function, "function");
        if (!Double.isFinite(offset) || !(epsilon >= 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException(
                    "rates with offset %s and epsilon %s, expected numbers, epsilon at least 0"
                            .formatted(offset, epsilon));
        }
    }

    /** ELU + 1 without offset, epsilon 1e-12, without Stirling's term. */
    public static Rates eluPlusOne() {
        return new Rates(Function.ELU_PLUS_ONE, 0, 1e-12, false);
    }
}
