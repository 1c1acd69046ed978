package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Activation;
import org.topolab.nn.SumKernel;

/** A sum, with one plan for each number of values; its gradient is that of its ReLU. */
final class OneDnnSum implements SumKernel {

    private final Plans<SumPlan> plans;
    private final OneDnnActivation relu;

    OneDnnSum(OneDnn library, boolean relu) {
        this.plans = new Plans<>((type, shape) -> new SumPlan(library, relu, type, size(shape)));
        this.relu = new OneDnnActivation(library, Activation.RELU);
    }

    static long size(long[] shape) {
        long size = 1;
        for (long length : shape) {
            size = Math.multiplyExact(size, length);
        }
        return size;
    }

    @Override
    public void forward(INDArray a, INDArray b, INDArray y) {
        plans.of(y.dataType(), y).run(a, b, y);
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        relu.backward(y, dy, dx);
    }

    @Override
    public void close() {
        plans.close();
        relu.close();
    }
}
