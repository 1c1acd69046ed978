package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;
import org.topolab.nn.ConvolutionKernel;
import org.topolab.nn.Filters;

/** A convolution, with one plan for each shape of its input. */
final class OneDnnConvolution implements ConvolutionKernel {

    private final Plans<ConvolutionPlan> plans;

    OneDnnConvolution(OneDnn library, Convolution spec) {
        this.plans = new Plans<>(shape -> new ConvolutionPlan(library, spec, shape));
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        plans.of(x.shape()).forward(x, filters, y);
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        plans.of(dx.shape()).backwardData(dy, filters, dx);
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        plans.of(x.shape()).backwardFilters(x, dy, gradient);
    }

    @Override
    public void close() {
        plans.close();
    }
}
