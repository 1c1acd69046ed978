package org.topolab.nn;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.readout.Readout;
import org.topolab.nn.internal.Activated;
import org.topolab.nn.internal.ActivityPenalty;
import org.topolab.nn.internal.AddRelu;
import org.topolab.nn.internal.ArrayFunction;
import org.topolab.nn.internal.BatchNormConf;
import org.topolab.nn.internal.Concatenation;
import org.topolab.nn.internal.Dropout;
import org.topolab.nn.internal.Excitation;
import org.topolab.nn.internal.Factors;
import org.topolab.nn.internal.FixedMap;
import org.topolab.nn.internal.Flatten;
import org.topolab.nn.internal.GridReset;
import org.topolab.nn.internal.Mapped;
import org.topolab.nn.internal.Mask;
import org.topolab.nn.internal.NeuronConf;
import org.topolab.nn.internal.Noise;
import org.topolab.nn.internal.Norm;
import org.topolab.nn.internal.OutputConf;
import org.topolab.nn.internal.Pictures;
import org.topolab.nn.internal.PixelLoss;
import org.topolab.nn.internal.ScaledConf;
import org.topolab.nn.internal.Unflatten;
import org.topolab.nn.internal.VertexConf;
import org.topolab.nn.internal.WeightedConf;
import org.topolab.nn.internal.WeightedConvolution;
import org.topolab.nn.internal.WeightedDense;
import org.topolab.nn.internal.WeightedPlaces;

/** Makes layers whose arithmetic is done by kernels. */
public final class KernelLayerFactory implements LayerFactory {

    /** As many inputs as there are. */
    private static final int MANY = Integer.MAX_VALUE;

    private final Kernels kernels;

    /** A factory of layers on these kernels. */
    public KernelLayerFactory(Kernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }

    @Override
    public Layer convolution(Convolution spec) {
        return new WeightedConf(new WeightedConvolution(spec), kernels);
    }

    @Override
    public Layer convolution(Convolution spec, Roughness roughness) {
        return new WeightedConf(new WeightedConvolution(spec, Optional.of(roughness)), kernels);
    }

    @Override
    public Layer locallyConnected(LocallyConnected spec) {
        return new WeightedConf(new WeightedPlaces(spec), kernels);
    }

    @Override
    public Layer locallyConnected(LocallyConnected spec, Smoothness smoothness) {
        return new WeightedConf(new WeightedPlaces(spec, Optional.of(smoothness)), kernels);
    }

    @Override
    public Layer layerNorm(LayerNorm spec) {
        return new ScaledConf(Norm.of(spec), kernels);
    }

    @Override
    public Layer groupNorm(GroupNorm spec) {
        return new ScaledConf(Norm.of(spec), kernels);
    }

    @Override
    public Layer mask(ImageShape shape, double l1) {
        return new ScaledConf(new Mask(shape, l1), kernels);
    }

    @Override
    public Layer batchNorm(BatchNorm spec) {
        return new BatchNormConf(spec, kernels);
    }

    @Override
    public Layer dense(Dense spec) {
        return new WeightedConf(new WeightedDense(spec), kernels);
    }

    @Override
    public Layer masked(Dense spec, float[] factors) {
        Factors fixed = Factors.of(spec, factors);
        return new WeightedConf(new WeightedDense(spec, Optional.of(fixed)), kernels);
    }

    @Override
    public Layer output(Dense spec, Loss loss) {
        return new OutputConf(spec, loss, kernels);
    }

    @Override
    public Layer output(Dense spec, Targets targets) {
        if (spec.out() != targets.outputs()) {
            throw new IllegalArgumentException(
                    "output layer has %d outputs, but the %s need %d"
                            .formatted(spec.out(), targets.kind(), targets.outputs()));
        }
        boolean classes = targets instanceof Targets.Classes;
        return output(spec, classes ? Loss.CROSS_ENTROPY : Loss.BINARY_CROSS_ENTROPY);
    }

    @Override
    public Layer neurons(Readout readout, ImageShape features, Rates rates) {
        return new NeuronConf(readout, features, rates);
    }

    @Override
    public Layer squeezeExcitation(int channels, int reduction, long seed) {
        return new ScaledConf(new Excitation(channels, reduction, seed), kernels);
    }

    @Override
    public GraphVertex concatenation() {
        return new VertexConf(
                List.of("concatenation"), 1, MANY, Concatenation::type, Concatenation::new);
    }

    @Override
    public GraphVertex addRelu() {
        return new VertexConf(
                List.of("addRelu"), 2, types -> types[0], () -> new AddRelu(kernels.sum(true)));
    }

    @Override
    public GraphVertex activation(Activation function) {
        return new VertexConf(
                List.of(function),
                1,
                types -> types[0],
                () -> new Activated(kernels.activation(function)));
    }

    @Override
    public GraphVertex fixed(int out, int in, float[] weights) {
        Dense spec = new Dense(in, out, 0);
        Factors factors = Factors.of(spec, weights);
        return new VertexConf(
                List.of("fixed", spec, factors),
                1,
                types -> InputType.feedForward(out),
                () -> new FixedMap(spec, factors, kernels.dense(spec)));
    }

    @Override
    public GraphVertex pooling(Pooling spec) {
        return mapped(
                List.of(spec),
                shape ->
                        new long[] {
                            shape[0], spec.size((int) shape[1]), spec.size((int) shape[2]), shape[3]
                        },
                () -> kernels.pooling(spec));
    }

    @Override
    public GraphVertex shortcut(Shortcut spec) {
        return mapped(
                List.of(spec),
                shape ->
                        new long[] {
                            shape[0],
                            spec.size((int) shape[1]),
                            spec.size((int) shape[2]),
                            spec.out()
                        },
                () -> kernels.shortcut(spec));
    }

    @Override
    public GraphVertex upsampling(Upsampling spec) {
        return mapped(
                List.of(spec),
                shape ->
                        new long[] {
                            shape[0], shape[1] * spec.factor(), shape[2] * spec.factor(), shape[3]
                        },
                () -> kernels.upsampling(spec));
    }

    @Override
    public GraphVertex flatten() {
        return new VertexConf(
                List.of("flatten"),
                1,
                types -> type(types[0], s -> new long[] {s[0], s[1] * s[2] * s[3]}),
                Flatten::new);
    }

    @Override
    public GraphVertex unflatten(ImageShape shape) {
        return new VertexConf(
                List.of("unflatten", shape),
                1,
                types ->
                        InputType.convolutional(
                                shape.height(), shape.width(), shape.channels(), CNN2DFormat.NHWC),
                () -> new Unflatten(shape));
    }

    @Override
    public GraphVertex pictures(Loss loss) {
        PixelLoss compared = PixelLoss.of(loss);
        return new VertexConf(
                List.of("pictures", loss), 1, types -> types[0], () -> new Pictures(compared));
    }

    @Override
    public GraphVertex globalAverage() {
        return mapped(
                List.of("globalAverage"),
                shape -> new long[] {shape[0], shape[3]},
                kernels::globalAverage);
    }

    @Override
    public GraphVertex dropout(double probability, long seed) {
        return alike(List.of("dropout", probability, seed), () -> new Dropout(probability, seed));
    }

    @Override
    public GraphVertex channelDropout(double probability, long seed) {
        return alike(
                List.of("channelDropout", probability, seed),
                () -> Dropout.ofChannels(probability, seed));
    }

    @Override
    public GraphVertex noise(double sd, long seed) {
        return alike(List.of("noise", sd, seed), () -> new Noise(sd, seed));
    }

    @Override
    public GraphVertex activityPenalty(double coefficient, boolean perImage) {
        return alike(
                List.of("activityPenalty", coefficient, perImage),
                () -> new ActivityPenalty(coefficient, perImage));
    }

    @Override
    public GraphVertex gridReset(Tiling spec) {
        int side = spec.side();
        return new VertexConf(
                List.of(spec),
                spec.n() * spec.n(),
                types -> InputType.convolutional(side, side, 1, CNN2DFormat.NHWC),
                () -> new GridReset(spec));
    }

    /** A vertex of one input whose output has its shape. */
    private static GraphVertex alike(List<Object> spec, Supplier<ArrayFunction> function) {
        function.get().close(); // refuses numbers that are none at once
        return new VertexConf(spec, 1, types -> types[0], function);
    }

    /** A vertex of one input that a kernel computes. */
    private static GraphVertex mapped(
            List<Object> spec, UnaryOperator<long[]> shape, Supplier<MapKernel> kernel) {
        return new VertexConf(
                spec, 1, types -> type(types[0], shape), () -> new Mapped(kernel.get(), shape));
    }

    /** DL4J's type of what a vertex makes of a type. */
    private static InputType type(InputType in, UnaryOperator<long[]> shape) {
        if (in instanceof InputType.InputTypeConvolutional images) {
            long[] out =
                    shape.apply(
                            new long[] {
                                1, images.getHeight(), images.getWidth(), images.getChannels()
                            });
            return out.length == 2
                    ? InputType.feedForward(out[1])
                    : InputType.convolutional(out[1], out[2], out[3], CNN2DFormat.NHWC);
        }
        return in;
    }
}
