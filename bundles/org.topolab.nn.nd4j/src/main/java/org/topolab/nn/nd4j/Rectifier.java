package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.factory.Nd4j;

/** ReLU. */
final class Rectifier {

    private Rectifier() {}

    /** y = max(0, x); y may be x. */
    static void forward(INDArray x, INDArray y) {
        Nd4j.exec(new RectifiedLinear(x, y, 0));
    }

    /** dx = dy where y is positive, else 0; dx may be dy. */
    static void backward(INDArray y, INDArray dy, INDArray dx) {
        Nd4j.exec(DynamicCustomOp.builder("relu_bp").addInputs(y, dy).addOutputs(dx).build());
    }
}
