package org.topolab.nn.internal;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.SumKernel;

/** Sum of two inputs, then ReLU. */
public final class AddRelu implements Activating {

    private final SumKernel kernel;
    private INDArray y;

    /** Computed by this kernel. */
    public AddRelu(SumKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 2 || !Arrays.equals(in[0].shape(), in[1].shape())) {
            throw ArrayFunction.refuse(in, "2 of one shape");
        }
        y = pass.output(in[0].dataType(), in[0].shape());
        kernel.forward(in[0], in[1], y);
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        StepMemory memory = pass.memory();
        INDArray dx = memory.owns(dy) ? dy : pass.gradientOf(y);
        kernel.backward(y, dy, dx);
        if (dx != dy) {
            memory.release(dy);
        }
        return both(memory, dx);
    }

    @Override
    public INDArray before(Pass pass, INDArray[] in) {
        return in[0].add(in[1]);
    }

    @Override
    public INDArray[] backwardBefore(Pass pass, INDArray[] in, INDArray gradient) {
        return both(pass.memory(), gradient);
    }

    private static INDArray[] both(StepMemory memory, INDArray dx) {
        if (!memory.shares()) {
            return new INDArray[] {dx, dx.dup('c')};
        }
        memory.share(dx);
        return new INDArray[] {dx, dx};
    }

    @Override
    public void close() {
        kernel.close();
    }
}
