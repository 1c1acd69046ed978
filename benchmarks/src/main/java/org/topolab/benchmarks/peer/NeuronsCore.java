package org.topolab.benchmarks.peer;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.topolab.benchmarks.CoreReadout;

/** The core of {@link CoreReadout} on libtorch, channels last. */
final class NeuronsCore {

    /** Name of the first convolution, whose kernels are to be smooth. */
    static final String FIRST = "conv0";

    private final NamedWeights weights;
    private final Layers layers;

    NeuronsCore(NamedWeights weights, Layers layers) {
        this.weights = weights;
        this.layers = layers;
    }

    /** [batch, 1, height, width] to [batch, channels, height - 8, width - 8]. */
    Tensor features(Tensor images) {
        int channels = CoreReadout.CHANNELS;
        int kernel = CoreReadout.FIRST_KERNEL;
        Tensor x = convolution(FIRST, images, 0, 1, channels, 1, kernel, kernel);
        x = normalised("norm0", x);
        for (int layer = 1; layer <= CoreReadout.SEPARABLE; layer++) {
            x = pointwise("in" + layer, x);
            int side = CoreReadout.KERNEL;
            x = convolution("depth" + layer, x, side / 2, channels, channels, 1, side, side);
            x = normalised("norm" + layer, pointwise("out" + layer, x));
        }
        return x;
    }

    private Tensor pointwise(String name, Tensor x) {
        return convolution(name, x, 0, 1, CoreReadout.CHANNELS, CoreReadout.CHANNELS, 1, 1);
    }

    /**
     * @param shape of the weights, [out, in / groups, kernel, kernel]
     */
    private Tensor convolution(String name, Tensor x, int padding, int groups, long... shape) {
        Tensor w =
                weights.get(
                        name + ".weight",
                        made -> made.contiguous(MemoryFormat.ChannelsLast),
                        shape);
        return torch.conv2d(
                layers.cast(x),
                layers.cast(w),
                new TensorOptional(),
                new long[] {1, 1},
                new long[] {padding, padding},
                new long[] {1, 1},
                groups);
    }

    /** Batch norm, then ELU. */
    private Tensor normalised(String name, Tensor x) {
        Tensor scale = weights.get(name + ".weight", CoreReadout.CHANNELS);
        Tensor shift = weights.get(name + ".bias", CoreReadout.CHANNELS);
        Tensor mean = weights.kept(name + ".running_mean", CoreReadout.CHANNELS);
        Tensor variance = weights.kept(name + ".running_var", CoreReadout.CHANNELS);
        Tensor y =
                torch.batch_norm(
                        x,
                        new TensorOptional(scale),
                        new TensorOptional(shift),
                        new TensorOptional(mean),
                        new TensorOptional(variance),
                        layers.training(),
                        CoreReadout.NORM_MOMENTUM,
                        CoreReadout.NORM_EPSILON,
                        false);
        return torch.elu_(y);
    }
}
