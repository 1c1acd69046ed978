package org.topolab.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.osgi.annotation.versioning.ProviderType;

/** A sum of two arrays followed by a ReLU, of one vertex. All arrays have one shape. */
@ProviderType
public interface AddReluKernel extends AutoCloseable {

    /** Computes y = max(0, a + b). */
    void forward(INDArray a, INDArray b, INDArray y);

    /** Computes dx = dy where y is positive, else 0. dx may be the array dy. */
    void backward(INDArray y, INDArray dy, INDArray dx);

    @Override
    void close();
}
