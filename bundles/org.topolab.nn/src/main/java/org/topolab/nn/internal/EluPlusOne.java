package org.topolab.nn.internal;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * x + 1 where x is positive, else exp(x): positive rates with a slope that never vanishes at once.
 */
final class EluPlusOne extends BaseActivationFunction {

    private static final long serialVersionUID = 1L;

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        INDArray grown = Transforms.exp(Transforms.min(in, 0, true), false);
        return in.assign(Transforms.max(in, 0, true).addi(grown));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        INDArray none = null; // what DL4J expects of a function without parameters
        INDArray slope = Transforms.exp(Transforms.min(in, 0, true), false);
        return new Pair<>(slope.muli(epsilon.castTo(slope.dataType())), none);
    }

    @Override
    public String toString() {
        return "elu+1";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EluPlusOne;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
