package org.topolab.nn;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.readout.Readout;

/**
 * Makes the layers a graph is built from. A model family gets it with its request, {@link #of}. All
 * activations are channels-last, [batch, height, width, channels] (DL4J's {@code
 * CNN2DFormat.NHWC}).
 */
@ProviderType
public interface LayerFactory {

    /**
     * The factory that was chosen for a model.
     *
     * @param family id of the family, for messages
     * @throws IllegalArgumentException if there is none
     */
    static LayerFactory of(String family, ModelRequest request) {
        return request.engines()
                .find(LayerFactory.class)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        ("%s: nothing to build layers with was found, expected the"
                                                        + " service %s; install org.topolab.nn,"
                                                        + " org.topolab.nn.onednn and the natives"
                                                        + " of this machine")
                                                .formatted(family, LayerFactory.class.getName())));
    }

    /** What the layers compute with. */
    Kernels kernels();

    /**
     * A 2-D convolution (cross-correlation), transposed or not, zero padding, optional groups, bias
     * and ReLU.
     *
     * <p>Parameters: {@code W}, shaped {@link Convolution#weights}, and, with bias, {@code b} [1,
     * out].
     */
    Layer convolution(Convolution spec);

    /**
     * A convolution whose kernels come to be smooth, or few: in training, the roughness is added to
     * what is made small, once for each optimiser step. The reported loss is without it, as it is
     * without weight decay.
     *
     * @throws IllegalArgumentException if a kernel is too small for Laplace's filter
     */
    Layer convolution(Convolution spec, Roughness roughness);

    /**
     * A convolution with untied weights.
     *
     * <p>Parameters: {@code W}, shaped {@link LocallyConnected#weights}, and, with bias, {@code b}
     * [1, places * out].
     */
    Layer locallyConnected(LocallyConnected spec);

    /**
     * A convolution with untied weights whose units come to resemble their neighbours: in training,
     * alpha times the dissimilarity is added to what is made small, once for each optimiser step.
     * The reported loss is without it, as it is without weight decay.
     *
     * @throws IllegalArgumentException if blocks have not as many units as the layer has maps
     */
    Layer locallyConnected(LocallyConnected spec, Smoothness smoothness);

    /**
     * Layer normalisation of images.
     *
     * <p>Parameters: with scale {@code gamma}, centred {@code beta}; each [1, channels], or [1,
     * height * width * channels] if taken over all.
     */
    Layer layerNorm(LayerNorm spec);

    /**
     * Group normalisation of images.
     *
     * <p>Parameters: with scale {@code gamma}, centred {@code beta}; each [1, channels].
     */
    Layer groupNorm(GroupNorm spec);

    /**
     * Multiplies each value of an image by s = 1 / (1 + exp(-7 m)) with a parameter m of its own, 1
     * at first; in training, l1 times the sum of all s is added to what is made small, once for
     * each optimiser step. The reported loss is without it.
     *
     * <p>Parameters: {@code mask} [1, height * width * channels].
     *
     * @param shape of the images [batch, height, width, channels]
     * @param l1 at least 0
     */
    Layer mask(ImageShape shape, double l1);

    /**
     * Batch normalisation over all dimensions but the last, of images [batch, height, width,
     * channels] or vectors [batch, channels], fused with a ReLU if asked. Normalises with the
     * biased batch variance; running variance takes the unbiased one.
     *
     * <p>Parameters: {@code gamma}, {@code beta}, {@code mean}, {@code var}, each [1, channels];
     * the last two are running statistics, not trained.
     */
    Layer batchNorm(BatchNorm spec);

    /**
     * A dense layer, with a ReLU if asked.
     *
     * <p>Parameters: {@code W} [out, in] and {@code b} [1, out].
     */
    Layer dense(Dense spec);

    /**
     * A dense layer whose weights are multiplied by fixed factors: y = (W o P) x + b, with a ReLU
     * if asked. Weight decay and penalties are on W, not on the products.
     *
     * <p>Parameters: {@code W} [out, in] and {@code b} [1, out], as those of {@link #dense}; the
     * factors are none.
     *
     * @param factors P [out, in] row-major, finite; read once
     * @throws IllegalArgumentException if there is not one for each weight
     */
    Layer masked(Dense spec, float[] factors);

    /**
     * The output layer: a dense layer, then what its loss says. {@link Dense#relu} is not used.
     *
     * <p>Parameters: {@code W} [in, out] column-major and {@code b} [1, out].
     */
    Layer output(Dense spec, Loss loss);

    /**
     * The output layer with the loss that fits the targets: cross-entropy for classes, binary
     * cross-entropy for vectors in [0, 1].
     *
     * @throws IllegalArgumentException if {@code spec.out()} is not {@code targets.outputs()}
     */
    Layer output(Dense spec, Targets targets);

    /**
     * The output layer of a model of neurons: a readout makes a value for each neuron from features
     * [batch, height, width, channels], rates follow, and the loss is summed over the neurons, mean
     * over the images. Targets that are NaN, as those of other recordings' neurons, cost nothing.
     * The readout's penalty is added to what is made small, once for each optimiser step; the
     * reported loss is without it. Its weights are constrained after each step.
     *
     * <p>Parameters: the weights of the readout under their own names and in their shapes; those it
     * keeps are not trained.
     *
     * @param readout of all neurons of the targets; belongs to the layer from now on
     * @param features shape of what it reads
     */
    Layer neurons(Readout readout, ImageShape features, Rates rates);

    /**
     * Squeeze and excitation: each channel of an image [batch, height, width, channels] times a
     * gate, sigmoid(W2 relu(W1 m + b1) + b2) with m the mean of each channel over the places.
     *
     * <p>Parameters: {@code fc1.weight} [channels / reduction, channels], {@code fc1.bias}, {@code
     * fc2.weight} [channels, channels / reduction], {@code fc2.bias}; they begin with {@link
     * Start#FAN_IN_UNIFORM}.
     *
     * @param channels of the images
     * @param reduction by which channels are squeezed, at least 1 and at most channels
     * @param seed of the initial weights
     * @see <a href="https://doi.org/10.1109/CVPR.2018.00745">Hu et al. 2018, CVPR</a>
     */
    Layer squeezeExcitation(int channels, int reduction, long seed);

    /**
     * Images [batch, height, width, channels] of one height and width with their channels side by
     * side, in the order of the inputs.
     */
    GraphVertex concatenation();

    /** Sum of two inputs of the same shape, then ReLU. */
    GraphVertex addRelu();

    /** A function of each value. */
    GraphVertex activation(Activation function);

    /**
     * A linear map that is not trained: y = P x, [batch, ...] read row-major to [batch, out].
     *
     * @param out values out
     * @param in values in
     * @param weights P [out, in] row-major, finite; read once
     * @throws IllegalArgumentException if there is not one for each pair of values
     */
    GraphVertex fixed(int out, int in, float[] weights);

    /** Pooling over windows: [batch, height, width, channels]. */
    GraphVertex pooling(Pooling spec);

    /** The parameter-free shortcut of a residual network. */
    GraphVertex shortcut(Shortcut spec);

    /** Mean over height and width: [batch, height, width, channels] to [batch, channels]. */
    GraphVertex globalAverage();

    /**
     * Images as vectors in PyTorch's order, row-major as [channels, height, width]: [batch, height,
     * width, channels] to [batch, channels * height * width]. Without it, a dense layer's weights
     * are in the order [height, width, channels].
     */
    GraphVertex flatten();

    /**
     * Values read row-major as [channels, height, width]: [batch, ...] to [batch, height, width,
     * channels].
     */
    GraphVertex unflatten(ImageShape shape);

    /**
     * The pictures a graph ends in, made and compared as a loss says: [batch, channels * height *
     * width], or images [batch, height, width, channels], to [batch, channels * height * width].
     *
     * @param loss a binary cross-entropy, whose pictures are sigmoids, or the squared error, whose
     *     pictures are what comes in
     * @throws IllegalArgumentException if the loss is not for pictures
     */
    GraphVertex pictures(Loss loss);

    /** Each place repeated. */
    GraphVertex upsampling(Upsampling spec);

    /**
     * In training, each value is dropped with a probability, and what is kept is scaled so that the
     * mean stays; a function of seed, optimiser step and place of the value in the batch.
     *
     * @param probability in [0, 1)
     * @param seed of the counter-based random numbers
     */
    GraphVertex dropout(double probability, long seed);

    /**
     * In training, each channel of each image [batch, height, width, channels] is dropped as a
     * whole with a probability, and what is kept is scaled so that the mean stays; a function of
     * seed, optimiser step, image and channel.
     *
     * @param probability in [0, 1)
     * @param seed of the counter-based random numbers
     */
    GraphVertex channelDropout(double probability, long seed);

    /**
     * In training, Gaussian noise of mean 0 is added to each value; a function of seed, optimiser
     * step and place of the value in the batch.
     *
     * @param sd standard deviation, at least 0
     * @param seed of the counter-based random numbers
     */
    GraphVertex noise(double sd, long seed);

    /**
     * Hands values on, and in training adds coefficient * |value| of each to what is made small (an
     * L1 penalty of activity). The reported loss is without it, as it is without weight decay.
     *
     * @param coefficient at least 0
     * @param perImage true for the mean over the images of a batch, so that the size of the batch
     *     does not matter; false for their sum, as Keras 2.1 took it
     */
    GraphVertex activityPenalty(double coefficient, boolean perImage);

    /**
     * Resets the outputs of n x n sub-networks into one map, squashes it, and drops values of it in
     * training.
     *
     * <p>n * n inputs [batch, block * block] to [batch, side, side, 1].
     */
    GraphVertex gridReset(Tiling spec);
}
