package org.topolab.model.localityprior;

/** What stands between the two sheets. */
enum Arm {
    /** An ordinary linear layer: y = W x + b. */
    CONTROL,
    /** The prior on the weights, as the published code has it: y = (W o P) x + b. */
    ON_WEIGHTS,
    /**
     * The prior on what the layer says: y = P (W x + b). The published text multiplies P, as large
     * as a matrix of weights, with a vector elementwise; this is the nearest product that exists.
     */
    ON_OUTPUTS
}
