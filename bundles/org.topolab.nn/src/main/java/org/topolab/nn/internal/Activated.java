package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;

/** An activation function of each value of one input. */
public final class Activated implements Activating {

    private final Mapped function;

    /** A function that this kernel computes. */
    public Activated(MapKernel kernel) {
        this.function = new Mapped(kernel, shape -> shape);
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        return function.forward(pass, in);
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        return function.backward(pass, in, dy);
    }

    @Override
    public INDArray before(Pass pass, INDArray[] in) {
        return in[0];
    }

    @Override
    public INDArray[] backwardBefore(Pass pass, INDArray[] in, INDArray gradient) {
        return new INDArray[] {gradient};
    }

    @Override
    public void close() {
        function.close();
    }
}
