package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;

/** A batch normalisation, with one plan for each shape of its input. */
final class OneDnnBatchNorm implements BatchNormKernel {

    private final Plans<BatchNormPlan> plans;

    OneDnnBatchNorm(OneDnn library, BatchNorm spec) {
        this.plans = new Plans<>((type, shape) -> new BatchNormPlan(library, spec, type, shape));
    }

    @Override
    public void train(INDArray x, Affine affine, INDArray y, Moments moments) {
        plans.of(x.dataType(), x).train(x, affine, y, moments);
    }

    @Override
    public void infer(INDArray x, Affine affine, Moments moments, INDArray y) {
        plans.of(x.dataType(), x).infer(x, affine, moments, y);
    }

    @Override
    public void backward(Step step, INDArray dx, Affine gradient) {
        plans.of(step.x().dataType(), step.x()).backward(step, dx, gradient);
    }

    @Override
    public void close() {
        plans.close();
    }
}
