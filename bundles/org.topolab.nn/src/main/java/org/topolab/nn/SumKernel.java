package org.topolab.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.osgi.annotation.versioning.ProviderType;

/** A sum of two arrays, with a ReLU after it if asked. All arrays have one shape and type. */
@ProviderType
public interface SumKernel extends AutoCloseable {

    /** Computes y from a + b; y may be one of them. */
    void forward(INDArray a, INDArray b, INDArray y);

    /**
     * Computes dx = dy where y is positive, else 0; for a sum with ReLU. dx may be the array dy.
     */
    void backward(INDArray y, INDArray dy, INDArray dx);

    @Override
    void close();
}
