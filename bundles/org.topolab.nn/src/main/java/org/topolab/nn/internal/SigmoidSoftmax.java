package org.topolab.nn.internal;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Softmax of sigmoids: of n classes none gets a probability above e / (e + n - 1). */
final class SigmoidSoftmax extends BaseActivationFunction {

    private static final long serialVersionUID = 1L;

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        return in.assign(Transforms.softmax(Transforms.sigmoid(in, true), false));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        INDArray sigmoid = Transforms.sigmoid(in, true);
        INDArray p = Transforms.softmax(sigmoid, true);
        INDArray weighted = p.mul(epsilon.castTo(p.dataType()));
        INDArray slope = weighted.sub(p.mulColumnVector(weighted.sum(true, 1)));
        INDArray none = null; // what DL4J expects of a function without parameters
        return new Pair<>(slope.muli(sigmoid).muli(sigmoid.rsub(1)), none);
    }

    @Override
    public String toString() {
        return "sigmoid+softmax";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigmoidSoftmax;
    }

    @Override
    public int hashCode() {
        return 2;
    }
}
