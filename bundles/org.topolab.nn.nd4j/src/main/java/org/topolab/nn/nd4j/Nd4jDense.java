package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

/** A dense layer, each of its three parts one product of matrices. */
final class Nd4jDense implements WeightedKernel {

    private final Dense spec;

    Nd4jDense(Dense spec) {
        this.spec = spec;
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        Matrices.productTransposed(rows(x), filters.weights(), y);
        Biases.forward(filters.bias(), spec.relu(), y);
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        Matrices.product(dy, filters.weights(), rows(dx));
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        Matrices.transposedProduct(dy, rows(x), gradient.weights());
        Biases.backward(dy, gradient.bias());
    }

    private INDArray rows(INDArray x) {
        return x.reshape('c', x.size(0), spec.in());
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
