package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

/**
 * A dense layer whose weights are multiplied by fixed factors first: y = (W o P) x + b, so that dW
 * = P o (dy^T x) and dx = dy (W o P). The products of a forward pass are kept for the backward
 * pass, in an array that the next one uses again.
 */
final class MaskedKernel implements WeightedKernel {

    private final WeightedKernel dense;
    private final Factors factors;
    private INDArray effective;

    MaskedKernel(WeightedKernel dense, Factors factors) {
        this.dense = dense;
        this.factors = factors;
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        dense.forward(x, multiplied(filters), y);
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        boolean known = effective != null && effective.dataType() == filters.weights().dataType();
        dense.backwardData(
                dy, known ? new Filters(effective, filters.bias()) : multiplied(filters), dx);
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        dense.backwardFilters(x, dy, gradient);
        factors.times(gradient.weights(), gradient.weights());
    }

    private Filters multiplied(Filters filters) {
        INDArray weights = filters.weights();
        if (effective == null || effective.dataType() != weights.dataType()) {
            close(effective);
            effective = Nd4j.createUninitialized(weights.dataType(), weights.shape(), 'c');
        }
        factors.times(weights, effective);
        return new Filters(effective, filters.bias());
    }

    private static void close(INDArray array) {
        if (array != null) {
            array.close();
        }
    }

    @Override
    public void close() {
        dense.close();
        close(effective);
        effective = null;
    }
}
