package org.topolab.nn.internal;

import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

/** A dense layer whose weights stay what they are, y = P x, as a vertex. */
public final class FixedMap implements ArrayFunction {

    private final WeightedDense spec;
    private final Factors weights;
    private final WeightedKernel kernel;
    private final INDArray bias;

    /**
     * @param spec what the kernel computes, without ReLU
     */
    public FixedMap(Dense spec, Factors weights, WeightedKernel kernel) {
        this.spec = new WeightedDense(spec);
        this.weights = weights;
        this.kernel = kernel;
        this.bias = Nd4j.zeros(DataType.FLOAT, 1, spec.out());
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1) {
            throw ArrayFunction.refuse(in, "1");
        }
        INDArray y = pass.output(pass.type(), spec.output(in[0].shape()));
        kernel.forward(in[0], filters(pass.type()), y);
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        INDArray dx = pass.gradientOf(in[0]);
        kernel.backwardData(dy, filters(pass.type()), dx);
        pass.memory().release(dy);
        return new INDArray[] {dx};
    }

    private Filters filters(DataType type) {
        return new Filters(weights.values().castTo(type), Optional.of(bias.castTo(type)));
    }

    @Override
    public void close() {
        kernel.close();
    }
}
