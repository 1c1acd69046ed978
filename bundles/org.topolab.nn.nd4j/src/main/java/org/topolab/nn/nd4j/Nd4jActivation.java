package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.topolab.nn.Activation;
import org.topolab.nn.MapKernel;

/** A function of each value, whose slope is computed from its output. */
final class Nd4jActivation implements MapKernel {

    private final Activation function;
    private final Scratch scratch;

    Nd4jActivation(Activation function, Scratch scratch) {
        this.function = function;
        this.scratch = scratch;
    }

    @Override
    public void forward(INDArray x, INDArray y) {
        switch (function) {
            case RELU -> Rectifier.forward(x, y);
            case TANH -> Nd4j.exec(new Tanh(x, y));
            case SIGMOID -> Nd4j.exec(new Sigmoid(x, y));
            case ELU ->
                    Nd4j.exec(DynamicCustomOp.builder("elu").addInputs(x).addOutputs(y).build());
        }
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        if (function == Activation.RELU) {
            Rectifier.backward(y, dy, dx);
            return;
        }
        INDArray slope = scratch.array(Scratch.Use.VALUES, y.dataType(), y.shape());
        slope.assign(y);
        switch (function) {
            case TANH -> slope.muli(y).rsubi(1); // 1 - y^2
            case SIGMOID -> slope.rsubi(1).muli(y); // (1 - y) y
            default -> Transforms.min(slope, 0, false).addi(1); // exp(x) = y + 1 below 0, else 1
        }
        Nd4j.exec(new MulOp(dy, slope, dx));
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
