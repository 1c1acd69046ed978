package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

/**
 * A convolution, or its transpose: the data gradient of a convolution from its outputs to its
 * inputs with the same weights.
 */
final class Nd4jConvolution implements WeightedKernel {

    private final Convolution spec;
    private final Correlation map;

    Nd4jConvolution(Convolution spec, Scratch scratch) {
        this.spec = spec;
        this.map = new Correlation(spec.window(), spec.groups(), scratch);
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        if (spec.transposed()) {
            map.dataGradient(x, filters.weights(), y);
        } else {
            map.forward(x, filters.weights(), y);
        }
        Biases.forward(filters.bias(), spec.relu(), y);
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        if (spec.transposed()) {
            map.forward(dy, filters.weights(), dx);
        } else {
            map.dataGradient(dy, filters.weights(), dx);
        }
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        if (spec.transposed()) {
            map.weightGradient(dy, x, gradient.weights());
        } else {
            map.weightGradient(x, dy, gradient.weights());
        }
        Biases.backward(dy, gradient.bias());
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
