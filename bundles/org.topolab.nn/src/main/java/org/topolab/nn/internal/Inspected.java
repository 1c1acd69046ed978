package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.InputGradient.Point;

/**
 * A layer or vertex through which a gradient goes back after a forward pass in inference, and that
 * has a value before its activation function. Nothing of a training step is touched.
 */
interface Inspected {

    /**
     * The values before its activation function, for the inputs of the last forward pass.
     *
     * @param after what it handed on; these are the values if it has no such function
     */
    INDArray before(INDArray after);

    /**
     * The gradients of the inputs of the last forward pass, which was one in inference. Gives the
     * gradient back that it gets.
     *
     * @param gradient of the value at the point
     * @param point of what the gradient is
     */
    INDArray[] back(INDArray gradient, Point point);
}
