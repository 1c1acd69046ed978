package org.topolab.nn;

import java.util.Objects;

/**
 * A penalty R on the kernels w of a convolution, one slice for each pair of an output and an input.
 * z is each slice cross-correlated with Laplace's filter [0 -1 0; -1 4 -1; 0 -1 0].
 *
 * @param kind what is small for smooth or for few kernels
 * @param weight factor of R in what is made small, a mean over the images of a batch; at least 0
 * @param padding zeros around each slice before the filter; 0 leaves the rim of kernels alone, 1 is
 *     published. Not used by group sparsity
 * @param mean whether means are taken rather than sums
 * @see <a href="https://openreview.net/forum?id=Tp7kI90Htd">Lurz et al. 2021, ICLR</a>
 */
public record Roughness(Kind kind, double weight, int padding, boolean mean) {

    /** What R is. */
    public enum Kind {
        /** Sum of z^2 / sum of w^2, or the ratio of the means: does not change with scale. */
        LAPLACE_L2_NORM,
        /** Half the sum, or the mean, of z^2. */
        LAPLACE_L2,
        /** Sum, or mean, of |z|. */
        LAPLACE_L1,
        /**
         * As {@link #LAPLACE_L2_NORM} with z multiplied by 1 - G, where G is a Gaussian over the
         * kernel with a standard deviation of a quarter of its side, stretched to 0 at its smallest
         * and 1 at its largest: the rim of kernels is to be smooth and small. Needs padding 1, with
         * which z has the size of the kernel.
         */
        GAUSSIAN_LAPLACE_L2,
        /** Sum, or mean, over the slices of the root of the sum of w^2. */
        GROUP_SPARSITY
    }

    public Roughness {
        Objects.requireNonNull(kind, "kind");
        if (!(weight >= 0 && Double.isFinite(weight)) || padding < 0) {
            throw new IllegalArgumentException(
                    "roughness with weight %s and padding %d, expected at least 0"
                            .formatted(weight, padding));
        }
        if (kind == Kind.GAUSSIAN_LAPLACE_L2 && padding != 1) {
            throw new IllegalArgumentException(
                    "roughness %s has padding %d, expected 1".formatted(kind, padding));
        }
    }
}
