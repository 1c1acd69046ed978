package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A function of arrays that ends in an activation function of each value. */
interface Activating extends ArrayFunction {

    /** The values before the activation function, in the order of the output. */
    INDArray before(Pass pass, INDArray[] in);

    /** Gradients of the inputs from that of the values before; gives that one back. */
    INDArray[] backwardBefore(Pass pass, INDArray[] in, INDArray gradient);
}
