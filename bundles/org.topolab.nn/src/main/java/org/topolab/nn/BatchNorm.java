package org.topolab.nn;

/**
 * A batch normalisation.
 *
 * @param channels channels
 * @param relu whether a ReLU follows, fused
 * @param epsilon added to the variance, such as 1e-5
 * @param momentum weight of the new batch in the running statistics: r = (1 - m) r + m batch
 */
public record BatchNorm(int channels, boolean relu, double epsilon, double momentum) {

    /** PyTorch's defaults: epsilon 1e-5, momentum 0.1. */
    public static BatchNorm of(int channels, boolean relu) {
        return new BatchNorm(channels, relu, 1e-5, 0.1);
    }
}
