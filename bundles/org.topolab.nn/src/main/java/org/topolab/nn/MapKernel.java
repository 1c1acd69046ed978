package org.topolab.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A function of one array without parameters, of one vertex: an {@link Activation}, a {@link
 * Pooling}, a {@link Shortcut} or an {@link Upsampling}. It may keep from a forward pass what the
 * next backward pass needs.
 */
@ProviderType
public interface MapKernel extends AutoCloseable {

    /** Computes y from x. */
    void forward(INDArray x, INDArray y);

    /**
     * Computes dx from dy.
     *
     * @param y what {@link #forward} computed last
     * @param dx may be the array dy where x and y have one shape
     */
    void backward(INDArray y, INDArray dy, INDArray dx);

    @Override
    void close();
}
