package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.SumKernel;

/** A sum, with a ReLU after it if asked. */
final class Nd4jSum implements SumKernel {

    private final boolean relu;

    Nd4jSum(boolean relu) {
        this.relu = relu;
    }

    @Override
    public void forward(INDArray a, INDArray b, INDArray y) {
        Nd4j.exec(new AddOp(a, b, y));
        if (relu) {
            Rectifier.forward(y, y);
        }
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        Rectifier.backward(y, dy, dx);
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
