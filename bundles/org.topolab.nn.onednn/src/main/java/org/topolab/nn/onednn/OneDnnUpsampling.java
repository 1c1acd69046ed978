package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Upsampling;

/** A repetition of each place, with one plan for each shape of its input. */
final class OneDnnUpsampling implements MapKernel {

    private final Plans<UpsamplingPlan> plans;

    OneDnnUpsampling(OneDnn library, Upsampling spec) {
        this.plans =
                new Plans<>(
                        (type, shape) -> new UpsamplingPlan(library, spec.factor(), type, shape));
    }

    @Override
    public void forward(INDArray x, INDArray y) {
        plans.of(x.dataType(), x).forward(x, y);
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        plans.of(dx.dataType(), dx).backward(dy, dx);
    }

    @Override
    public void close() {
        plans.close();
    }
}
