package org.topolab.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A convolution of one layer. x [batch, height, width, in], y [batch, height', width', out] with
 * height' = floor((height + 2 padding - kernel) / stride) + 1.
 */
@ProviderType
public interface ConvolutionKernel extends AutoCloseable {

    /** Computes y from x. */
    void forward(INDArray x, Filters filters, INDArray y);

    /** Computes the gradient dx from dy. */
    void backwardData(INDArray dy, Filters filters, INDArray dx);

    /** Computes the gradient of the filters, summed over the batch. */
    void backwardFilters(INDArray x, INDArray dy, Filters gradient);

    @Override
    void close();
}
