package org.topolab.benchmarks.peer;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * The layers of all networks on libtorch, channels last. In bf16, activations are bfloat16, and
 * weights are cast from float32 where they are used, as autocast does.
 */
final class Layers {

    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final Weights weights;
    private final boolean halved;
    private final boolean training;

    Layers(Weights weights, boolean halved, boolean training) {
        this.weights = weights;
        this.halved = halved;
        this.training = training;
    }

    /** Whether statistics are of the batch, and dropout is on. */
    boolean training() {
        return training;
    }

    /** A tensor in the precision of activations. */
    Tensor cast(Tensor tensor) {
        return halved ? tensor.to(ScalarType.BFloat16) : tensor;
    }

    /** A weight N(0, 2 / fan-in), in the precision of activations; rank 4 is channels last. */
    Tensor weight(long fanIn, long... shape) {
        return cast(
                weights.trained(
                        () -> {
                            Tensor w = normal(fanIn, shape);
                            return shape.length == 4 ? w.contiguous(MemoryFormat.ChannelsLast) : w;
                        }));
    }

    /** A bias that begins at zero, in the precision of activations. */
    Tensor bias(long... shape) {
        return cast(weights.trained(() -> torch.zeros(shape)));
    }

    /** A convolution without bias, kernel 3, padding 1: of a residual network. */
    Tensor convolution(Tensor x, int in, int out, int stride) {
        Tensor w = weight(in * 9L, out, in, 3, 3);
        return convolve(x, w, new TensorOptional(), stride, 1);
    }

    /** A convolution with bias that keeps height and width, then ReLU. */
    Tensor convolutionRelu(Tensor x, int in, int out, int kernel) {
        Tensor w = weight((long) in * kernel * kernel, out, in, kernel, kernel);
        return convolve(x, w, new TensorOptional(bias(out)), 1, kernel / 2).relu_();
    }

    private Tensor convolve(Tensor x, Tensor w, TensorOptional bias, int stride, int padding) {
        return torch.conv2d(
                cast(x),
                w,
                bias,
                new long[] {stride, stride},
                new long[] {padding, padding},
                new long[] {1, 1},
                1);
    }

    /** A batch normalisation; scale, shift and statistics stay float32. */
    Tensor batchNorm(Tensor x, int channels) {
        Tensor scale = weights.trained(() -> torch.ones(channels));
        Tensor shift = weights.trained(() -> torch.zeros(channels));
        Tensor mean = weights.kept(() -> torch.zeros(channels));
        Tensor variance = weights.kept(() -> torch.ones(channels));
        return torch.batch_norm(
                x,
                new TensorOptional(scale),
                new TensorOptional(shift),
                new TensorOptional(mean),
                new TensorOptional(variance),
                training,
                MOMENTUM,
                EPSILON,
                false);
    }

    /** A dense layer, [batch, in] to [batch, out]. */
    Tensor dense(Tensor x, int in, int out) {
        return torch.linear(cast(x), weight(in, out, in), new TensorOptional(bias(out)));
    }

    private static Tensor normal(long fanIn, long... shape) {
        return torch.randn(shape).mul(new Scalar(Math.sqrt(2.0 / fanIn)));
    }
}
