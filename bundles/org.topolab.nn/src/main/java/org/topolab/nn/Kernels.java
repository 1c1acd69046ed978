package org.topolab.nn;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The arithmetic of the hot layers. A service; the one with the highest ranking makes the layers of
 * a model. Each handle belongs to one layer of one model, keeps what can be reused from call to
 * call, and is used by one thread at a time.
 *
 * <p>Arrays are float32 and row-major without gaps. Activations are channels-last: [batch, height,
 * width, channels]. Results overwrite what was in them.
 */
@ProviderType
public interface Kernels {

    /** What computes, for the run's record: {@code onednn 3.11}. May load native libraries. */
    String name();

    /** A convolution for images of any size and batches of any size. */
    ConvolutionKernel convolution(Convolution spec);

    /** A batch normalisation. */
    BatchNormKernel batchNorm(BatchNorm spec);

    /** A sum followed by a ReLU. */
    AddReluKernel addRelu();
}
