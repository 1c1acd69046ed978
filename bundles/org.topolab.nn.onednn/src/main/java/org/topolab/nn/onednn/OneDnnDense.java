package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

/** A dense layer, with one plan for each size of batch. It computes in the type of its input. */
final class OneDnnDense implements WeightedKernel {

    private final Plans<DensePlan> plans;

    OneDnnDense(OneDnn library, Dense spec) {
        this.plans = new Plans<>((type, shape) -> new DensePlan(library, spec, type, shape[0]));
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        plans.of(x.dataType(), x).forward(x, filters, y);
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        plans.of(dx.dataType(), dx).backwardData(dy, filters, dx);
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        plans.of(x.dataType(), x).backwardFilters(x, dy, gradient);
    }

    @Override
    public void close() {
        plans.close();
    }
}
