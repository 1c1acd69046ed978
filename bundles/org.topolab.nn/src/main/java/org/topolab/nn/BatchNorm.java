package org.topolab.nn;

/**
 * A batch normalisation. Initial scale 1, shift 0, running mean 0, running variance 1.
 *
 * @param channels channels of images or length of vectors, at least 1
 * @param relu whether a ReLU follows, fused
 * @param epsilon added to the variance, such as 1e-5
 * @param momentum weight of the new batch in the running statistics: r = (1 - m) r + m batch
 */
public record BatchNorm(int channels, boolean relu, double epsilon, double momentum) {

    public BatchNorm {
        if (channels < 1 || !(epsilon > 0) || !(momentum > 0 && momentum <= 1)) {
            throw new IllegalArgumentException(
                    "batch norm: %d channels, epsilon %s, momentum %s; expected at least 1, above 0,"
                                    .formatted(channels, epsilon, momentum)
                            + " in (0, 1]");
        }
    }

    /** PyTorch's defaults: epsilon 1e-5, momentum 0.1. */
    public static BatchNorm of(int channels, boolean relu) {
        return new BatchNorm(channels, relu, 1e-5, 0.1);
    }
}
