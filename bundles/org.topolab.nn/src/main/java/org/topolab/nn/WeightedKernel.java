package org.topolab.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A linear map with weights, of one layer: a convolution, a transposed convolution, a dense layer
 * or a locally connected one. Shapes are those of its specification, {@link Convolution}, {@link
 * Dense} or {@link LocallyConnected}.
 *
 * <p>x, y, dy and dx may be of the type of activations or wider; filters and their gradient are of
 * the type of parameters.
 */
@ProviderType
public interface WeightedKernel extends AutoCloseable {

    /** Computes y from x, with a ReLU if the specification says so. */
    void forward(INDArray x, Filters filters, INDArray y);

    /**
     * Computes the gradient dx from dy, the gradient of the sum before the ReLU.
     *
     * @param filters as in the last forward pass on an x of this shape, if there was one
     */
    void backwardData(INDArray dy, Filters filters, INDArray dx);

    /**
     * Computes the gradient of the filters, summed over the batch, from dy, the gradient of the sum
     * before the ReLU.
     */
    void backwardFilters(INDArray x, INDArray dy, Filters gradient);

    @Override
    void close();
}
