package org.topolab.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A batch normalisation of one layer, fused with a ReLU if its spec says so. x, y, dx and dy have
 * one shape, [batch, height, width, channels], and one type; all others are vectors of the
 * channels.
 */
@ProviderType
public interface BatchNormKernel extends AutoCloseable {

    /**
     * Scale and shift, or their gradients, summed over the batch.
     *
     * @param scale [1, channels]
     * @param shift [1, channels]
     */
    record Affine(INDArray scale, INDArray shift) {}

    /**
     * Statistics of each channel.
     *
     * @param mean [1, channels]
     * @param variance [1, channels]
     */
    record Moments(INDArray mean, INDArray variance) {}

    /**
     * Normalises with the moments of the batch, and hands these out; the variance is the biased
     * one. Keeps what {@link #backward} needs until the next call.
     */
    void train(INDArray x, Affine affine, INDArray y, Moments moments);

    /** Normalises with given moments. */
    void infer(INDArray x, Affine affine, Moments moments, INDArray y);

    /**
     * Computes dx and the gradient of scale and shift for the last {@link #train}. dx may be the
     * array dy.
     */
    void backward(Step step, INDArray dx, Affine gradient);

    /**
     * What the backward pass reads.
     *
     * @param x what {@link #train} got
     * @param affine what it got
     * @param moments what it handed out
     * @param dy gradient of its y
     */
    record Step(INDArray x, Affine affine, Moments moments, INDArray dy) {}

    @Override
    void close();
}
