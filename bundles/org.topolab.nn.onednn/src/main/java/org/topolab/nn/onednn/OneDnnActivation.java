package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Activation;
import org.topolab.nn.MapKernel;

/** A function of each value, with one plan for each number of values. */
final class OneDnnActivation implements MapKernel {

    private final Plans<ActivationPlan> plans;

    OneDnnActivation(OneDnn library, Activation function) {
        this.plans =
                new Plans<>(
                        (type, shape) ->
                                new ActivationPlan(library, function, type, OneDnnSum.size(shape)));
    }

    @Override
    public void forward(INDArray x, INDArray y) {
        plans.of(y.dataType(), y).forward(x, y);
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        plans.of(y.dataType(), y).backward(y, dy, dx);
    }

    @Override
    public void close() {
        plans.close();
    }
}
