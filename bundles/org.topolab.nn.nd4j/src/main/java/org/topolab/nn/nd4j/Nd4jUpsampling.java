package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Upsampling;

/** Each place repeated; the gradient is the sum over the copies. */
final class Nd4jUpsampling implements MapKernel {

    private final Upsampling spec;

    Nd4jUpsampling(Upsampling spec) {
        this.spec = spec;
    }

    @Override
    public void forward(INDArray x, INDArray y) {
        for (int copy = 0; copy < spec.factor() * spec.factor(); copy++) {
            copy(copy, y, x).assign(x);
        }
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        dx.assign(copy(0, dy, dx));
        for (int copy = 1; copy < spec.factor() * spec.factor(); copy++) {
            dx.addi(copy(copy, dy, dx));
        }
    }

    /** One of the copies of each place. */
    private INDArray copy(int number, INDArray y, INDArray x) {
        long[] first = {number / spec.factor(), number % spec.factor()};
        return Views.places(y, first, spec.factor(), x.size(1), x.size(2));
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
