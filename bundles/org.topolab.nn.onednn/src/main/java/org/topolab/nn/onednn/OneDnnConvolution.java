package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

/**
 * A convolution, with one plan for each shape of its input. It computes in the type of its output,
 * the narrower one.
 */
final class OneDnnConvolution implements WeightedKernel {

    private final Convolution spec;
    private final Plans<ConvolutionPlan> plans;
    private final Plans<DepthwiseGradient> depthwise;

    OneDnnConvolution(OneDnn library, Convolution spec) {
        this.spec = spec;
        this.plans = new Plans<>((type, shape) -> new ConvolutionPlan(library, spec, type, shape));
        this.depthwise =
                new Plans<>((type, shape) -> new DepthwiseGradient(library, spec, type, shape));
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        plans.of(y.dataType(), x).forward(x, filters, y);
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        plans.of(dy.dataType(), dx).backwardData(dy, filters, dx);
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        if (DepthwiseGradient.suits(spec) && x.dataType() == dy.dataType()) {
            DepthwiseGradient plan = depthwise.of(dy.dataType(), x);
            if (plan.fast()) {
                plan.run(x, dy, gradient.weights());
                return;
            }
        }
        plans.of(dy.dataType(), x).backwardFilters(x, dy, gradient);
    }

    @Override
    public void close() {
        plans.close();
        depthwise.close();
    }
}
