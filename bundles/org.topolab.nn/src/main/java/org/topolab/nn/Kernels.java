package org.topolab.nn;

import org.nd4j.linalg.api.buffer.DataType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The arithmetic of the hot layers. A service; the one with the highest ranking makes the layers of
 * a model. Each handle belongs to one layer of one model, keeps what can be reused from call to
 * call, and is used by one thread at a time, not always the same one.
 *
 * <p>Arrays are row-major without gaps. Activations are channels-last: [batch, height, width,
 * channels], of a type that {@link #computes}. Parameters, their gradients and statistics are
 * float32, or float64 with activations of float64. Results overwrite what was in them.
 */
@ProviderType
public interface Kernels {

    /** What computes, for the run's record: {@code onednn 3.11}. May load native libraries. */
    String name();

    /**
     * Whether it can compute on this machine, with the arrays that ND4J makes here. Kernels that
     * cannot are passed over. May load native libraries.
     */
    boolean available();

    /** Whether activations may be of this type; float32 always. */
    boolean computes(DataType activations);

    /** From now on, calls from the calling Java thread use up to so many threads. */
    void threads(int count);

    /** A convolution, transposed or not, for images of any size and batches of any size. */
    WeightedKernel convolution(Convolution spec);

    /** A dense layer. */
    WeightedKernel dense(Dense spec);

    /** A locally connected layer. */
    WeightedKernel locallyConnected(LocallyConnected spec);

    /** A batch normalisation. */
    BatchNormKernel batchNorm(BatchNorm spec);

    /** A sum, with a ReLU after it if asked. */
    SumKernel sum(boolean relu);

    /** A function of each value. */
    MapKernel activation(Activation function);

    /** A pooling. */
    MapKernel pooling(Pooling spec);

    /**
     * The mean over height and width: [batch, height, width, channels] to [batch, channels], of the
     * type of parameters.
     */
    MapKernel globalAverage();

    /** A shortcut of a residual network. */
    MapKernel shortcut(Shortcut spec);

    /** A repetition of each place. */
    MapKernel upsampling(Upsampling spec);
}
