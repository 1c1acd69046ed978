package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Hands values a on, and adds the slope of coefficient * |a| to their gradient in training. The
 * gradient of a graph is a sum over the batch, which the optimiser divides by the images; so a
 * penalty that is itself a sum over the batch counts as often as there are images.
 */
public final class ActivityPenalty implements ArrayFunction {

    private final double coefficient;
    private final boolean perImage;

    /**
     * @param coefficient at least 0
     * @param perImage whether the penalty is the mean over the images of a batch, rather than their
     *     sum
     */
    public ActivityPenalty(double coefficient, boolean perImage) {
        if (!(coefficient >= 0 && Double.isFinite(coefficient))) {
            throw new IllegalArgumentException(
                    "activity penalty has coefficient %s, expected 0 or more"
                            .formatted(coefficient));
        }
        this.coefficient = coefficient;
        this.perImage = perImage;
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1) {
            throw ArrayFunction.refuse(in, "1");
        }
        return pass.copy(in[0]);
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        INDArray dx = pass.own(dy, in[0]);
        if (pass.training()) {
            double slope = perImage ? coefficient : coefficient * in[0].size(0);
            dx.addi(Transforms.sign(in[0], true).muli(slope));
        }
        return new INDArray[] {dx};
    }
}
