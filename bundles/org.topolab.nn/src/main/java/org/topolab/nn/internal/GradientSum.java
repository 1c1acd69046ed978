package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.SumKernel;

/** Adds up the gradients that several readers of an array give. */
final class GradientSum implements AutoCloseable {

    private final StepMemory memory;
    private final SumKernel kernel;

    GradientSum(StepMemory memory, SumKernel kernel) {
        this.memory = memory;
        this.kernel = kernel;
    }

    /**
     * The sum of two gradients, in the memory of one of them if nobody else reads it.
     *
     * @param sum null before the first gradient
     */
    INDArray added(INDArray sum, INDArray gradient) {
        if (sum == null) {
            return gradient;
        }
        INDArray to = gradient;
        if (memory.owns(sum)) {
            to = sum;
        } else if (!memory.owns(gradient)) {
            to = memory.gradient(gradient.dataType(), gradient.shape());
        }
        kernel.forward(sum, gradient, to);
        if (to != sum) {
            memory.release(sum);
        }
        if (to != gradient) {
            memory.release(gradient);
        }
        return to;
    }

    @Override
    public void close() {
        kernel.close();
    }
}
