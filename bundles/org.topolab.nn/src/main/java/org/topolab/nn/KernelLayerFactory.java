package org.topolab.nn;

import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.data.Targets;
import org.topolab.nn.internal.AddRelu;
import org.topolab.nn.internal.BatchNormConf;
import org.topolab.nn.internal.ConvolutionConf;
import org.topolab.nn.internal.DenseConf;
import org.topolab.nn.internal.GlobalAverage;
import org.topolab.nn.internal.GridReset;
import org.topolab.nn.internal.OutputConf;
import org.topolab.nn.internal.Shortcut;
import org.topolab.nn.internal.VertexConf;

/** Makes layers whose arithmetic is done by kernels. */
public final class KernelLayerFactory implements LayerFactory {

    private final Kernels kernels;

    /** A factory of layers on these kernels. */
    public KernelLayerFactory(Kernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public String name() {
        return kernels.name();
    }

    @Override
    public Layer convolution(Convolution spec) {
        return new ConvolutionConf(spec, kernels);
    }

    @Override
    public Layer batchNorm(BatchNorm spec) {
        return new BatchNormConf(spec, kernels);
    }

    @Override
    public Layer dense(Dense spec) {
        return new DenseConf(spec);
    }

    @Override
    public Layer output(Dense spec, Targets targets) {
        return new OutputConf(spec, targets);
    }

    @Override
    public GraphVertex addRelu() {
        return new VertexConf(
                List.of("addRelu"), 2, types -> types[0], () -> new AddRelu(kernels.addRelu()));
    }

    @Override
    public GraphVertex shortcut(int in, int out, int stride) {
        if (in < 1 || out < in || (out - in) % 2 != 0 || stride < 1) {
            throw new IllegalArgumentException(
                    "shortcut from %d to %d channels with stride %d: out - in must be even and not"
                                    .formatted(in, out, stride)
                            + " negative, in and stride at least 1");
        }
        return new VertexConf(
                List.of("shortcut", in, out, stride),
                1,
                types -> {
                    InputType.InputTypeConvolutional images =
                            (InputType.InputTypeConvolutional) types[0];
                    return InputType.convolutional(
                            Shortcut.size(images.getHeight(), stride),
                            Shortcut.size(images.getWidth(), stride),
                            out,
                            CNN2DFormat.NHWC);
                },
                () -> new Shortcut(in, out, stride));
    }

    @Override
    public GraphVertex globalAverage() {
        return new VertexConf(
                List.of("globalAverage"),
                1,
                types ->
                        InputType.feedForward(
                                ((InputType.InputTypeConvolutional) types[0]).getChannels()),
                GlobalAverage::new);
    }

    @Override
    public GraphVertex gridReset(int n, int side, double dropout, long seed) {
        if (n < 1 || side < 1 || side % n != 0) {
            throw new IllegalArgumentException(
                    "grid of side %d cannot be divided into %d x %d blocks; use a divisor of %d"
                            .formatted(side, n, n, side));
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "grid dropout is %s, expected 0 or more and less than 1".formatted(dropout));
        }
        return new VertexConf(
                List.of("gridReset", n, side, dropout, seed),
                n * n,
                types -> InputType.convolutional(side, side, 1, CNN2DFormat.NHWC),
                () -> new GridReset(n, side, dropout, seed));
    }
}
