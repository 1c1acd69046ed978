package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Drops values or channels in training; hands them on as they are otherwise. */
public final class Dropout implements ArrayFunction {

    private final DropMask mask;
    private INDArray factors;

    /** Drops values with a probability in [0, 1). */
    public Dropout(double probability, long seed) {
        this(new DropMask(probability, seed));
    }

    private Dropout(DropMask mask) {
        this.mask = mask;
    }

    /** Drops channels of images [batch, height, width, channels], each as a whole. */
    public static Dropout ofChannels(double probability, long seed) {
        return new Dropout(DropMask.ofChannels(probability, seed));
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1) {
            throw ArrayFunction.refuse(in, "1");
        }
        INDArray y = pass.output(in[0].dataType(), in[0].shape());
        y.assign(in[0]);
        if (pass.training()) {
            factors = mask.of(pass, y);
            y.muli(factors);
        }
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        if (!pass.training()) {
            return new INDArray[] {dy};
        }
        INDArray dx = pass.gradientOf(in[0]);
        dx.assign(dy);
        dx.muli(factors);
        pass.memory().release(dy);
        return new INDArray[] {dx};
    }
}
