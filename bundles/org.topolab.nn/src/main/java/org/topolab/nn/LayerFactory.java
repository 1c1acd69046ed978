package org.topolab.nn;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.data.Targets;

/**
 * Makes the layers a graph is built from. A model family gets it with its request: {@code
 * request.engines().find(LayerFactory.class)}. All activations are channels-last, [batch, height,
 * width, channels] (DL4J's {@code CNN2DFormat.NHWC}), float32.
 */
@ProviderType
public interface LayerFactory {

    /** What the layers compute on, for the run's record: {@code onednn 3.11}. */
    String name();

    /**
     * A 2-D convolution (cross-correlation), symmetric zero padding, optional bias.
     *
     * <p>Parameters: {@code W} [out, in, height, width] and, with bias, {@code b} [1, out].
     */
    Layer convolution(Convolution spec);

    /**
     * Batch normalisation over all dimensions but the channels, fused with a ReLU if asked.
     * Normalises with the biased batch variance; running variance takes the unbiased one.
     *
     * <p>Parameters: {@code gamma}, {@code beta}, {@code mean}, {@code var}, each [1, channels];
     * the last two are running statistics, not trained.
     */
    Layer batchNorm(BatchNorm spec);

    /**
     * A dense layer without activation function.
     *
     * <p>Parameters: {@code W} [in, out] and {@code b} [1, out].
     */
    Layer dense(Dense spec);

    /**
     * The output layer with its loss, a dense layer with the parameters of {@link #dense}, for
     * {@code spec.out()} equal to {@code targets.outputs()}. Classes: softmax and cross-entropy.
     * Vectors in [0, 1]: sigmoid and binary cross-entropy, mean over the outputs. Both are means
     * over the batch.
     *
     * @throws IllegalArgumentException if the numbers of outputs differ
     */
    Layer output(Dense spec, Targets targets);

    /** Sum of two inputs of the same shape, then ReLU. */
    GraphVertex addRelu();

    /**
     * The parameter-free shortcut of He et al. 2016, option A: every second row and column from the
     * first, channels padded with zeros, half before and half after.
     *
     * @param in channels in
     * @param out channels out, with out - in even
     * @param stride 1 or 2
     */
    GraphVertex shortcut(int in, int out, int stride);

    /** Mean over height and width: [batch, height, width, channels] to [batch, channels]. */
    GraphVertex globalAverage();

    /**
     * Resets the outputs of n x n sub-networks into one map: input q (row-major over blocks) fills
     * block (q div n, q mod n), its unit u (row-major) is row u div s, column u mod s of the block.
     * Then tanh, then dropout in training.
     *
     * <p>n * n inputs [batch, s * s] to [batch, n * s, n * s, 1].
     *
     * @param n blocks along a side
     * @param side units along a side of the map, a multiple of n
     * @param dropout probability of dropping a value in training, in [0, 1); kept values are scaled
     * @param seed of the dropout's counter-based random numbers
     */
    GraphVertex gridReset(int n, int side, double dropout, long seed);
}
