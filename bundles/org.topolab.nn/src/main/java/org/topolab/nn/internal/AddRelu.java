package org.topolab.nn.internal;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.AddReluKernel;

/** Sum of two inputs, then ReLU. */
public final class AddRelu implements ArrayFunction {

    private final AddReluKernel kernel;
    private INDArray y;

    /** Computed by this kernel. */
    public AddRelu(AddReluKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 2 || !Arrays.equals(in[0].shape(), in[1].shape())) {
            throw ArrayFunction.refuse(in, "2 of one shape");
        }
        y = pass.output(in[0].shape());
        kernel.forward(in[0], in[1], y);
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        INDArray second = pass.gradient(dy.shape());
        kernel.backward(y, dy, second);
        INDArray first = pass.memory().owns(dy) ? dy : pass.gradient(dy.shape());
        kernel.backward(y, dy, first);
        return new INDArray[] {first, second};
    }

    @Override
    public void close() {
        kernel.close();
    }
}
