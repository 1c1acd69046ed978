package org.topolab.nn;

/** What an output layer is trained to make small; a mean over the batch. */
public enum Loss {
    /** Softmax, then -log of the right class. */
    CROSS_ENTROPY,
    /** Sigmoid, then softmax, then -log of the right class; a mistake that has been published. */
    SIGMOID_CROSS_ENTROPY,
    /**
     * Softmax, then minus the probability of the right class; the mistake of handing probabilities
     * to a loss that expects their logarithms, as PyTorch's NLLLoss does. Between -1 and 0.
     */
    NEGATIVE_PROBABILITY,
    /** Sigmoid, then binary cross-entropy, mean over the outputs. */
    BINARY_CROSS_ENTROPY,
    /**
     * The same as PyTorch computes it, with logarithms of at least -100, so that targets need not
     * lie in [0, 1]; for pictures.
     */
    CLAMPED_BINARY_CROSS_ENTROPY,
    /** Squared difference, mean over the outputs. */
    SQUARED_ERROR,
    /**
     * ELU + 1, so that rates are positive, then r - t log(r) for rate r and target t, sum over the
     * outputs.
     */
    POISSON
}
