package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.AddReluKernel;

/** A sum followed by a ReLU, with one plan for each number of values. */
final class OneDnnAddRelu implements AddReluKernel {

    private final Plans<AddReluPlan> plans;

    OneDnnAddRelu(OneDnn library) {
        this.plans = new Plans<>(shape -> new AddReluPlan(library, shape[0]));
    }

    @Override
    public void forward(INDArray a, INDArray b, INDArray y) {
        plans.of(new long[] {y.length()}).forward(a, b, y);
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        plans.of(new long[] {y.length()}).backward(y, dy, dx);
    }

    @Override
    public void close() {
        plans.close();
    }
}
