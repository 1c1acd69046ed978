package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Loss;
import org.topolab.nn.Pooling;
import org.topolab.nn.Pooling.Kind;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Squash;
import org.topolab.nn.Tiling;
import org.topolab.nn.Upsampling;

/** DL4J's check of gradients against differences of the loss, for all that LayerFactory makes. */
class LayerGradientTest {

    private static final LayerFactory LAYERS = new KernelLayerFactory(new Nd4jKernels());
    private static final int IMAGES = 3;
    private static final int SIDE = 3;
    private static final int CHANNELS = 4;

    /** Adds layers to a graph that has {@code first}, [3, 3, 4]; gives values of the last one. */
    private interface Part extends BiFunction<GraphBuilder, String, Integer> {}

    @BeforeAll
    static void useDoubles() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE); // the check asks for it
    }

    @AfterAll
    static void useFloats() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                layer("convolution", new Convolution(4, 3, 3, 2, 1, true, 5), 2 * 2 * 3),
                layer("convolution with other padding after", wide(new Geometry(4, 2, 0, 2)), 2),
                layer(
                        "convolution with other padding before",
                        wide(new Geometry(2, 1, 2, 1)),
                        5 * 5 * 2),
                layer(
                        "transposed convolution with other padding after",
                        wide(new Geometry(3, 2, 0, 1)).transpose(),
                        6 * 6 * 2),
                layer("convolution, no bias", new Convolution(4, 2, 2, 1, 0, false, 5), 2 * 2 * 2),
                layer(
                        "convolution and ReLU",
                        new Convolution(4, 3, 3, 1, 1, true, 5).withRelu(),
                        SIDE * SIDE * 3),
                layer(
                        "convolution in groups",
                        new Convolution(4, 6, 3, 2, 1, true, 5).inGroups(2),
                        2 * 2 * 6),
                layer(
                        "depthwise convolution",
                        new Convolution(4, 4, 3, 1, 1, true, 5).inGroups(4),
                        SIDE * SIDE * 4),
                layer(
                        "transposed convolution",
                        new Convolution(4, 2, 2, 2, 0, true, 5).transpose(),
                        6 * 6 * 2),
                layer(
                        "transposed convolution in groups and ReLU",
                        new Convolution(4, 2, 3, 2, 1, true, 5).inGroups(2).transpose().withRelu(),
                        5 * 5 * 2),
                local("locally connected", new Geometry(2, 1, 0), true, false, 2 * 2 * 2),
                local(
                        "locally connected, stride 2",
                        new Geometry(2, 2, 1),
                        false,
                        false,
                        2 * 2 * 2),
                local(
                        "locally connected with other padding after",
                        new Geometry(2, 1, 0, 1),
                        true,
                        false,
                        SIDE * SIDE * 2),
                local("locally connected and ReLU", new Geometry(2, 2, 1), true, true, 2 * 2 * 2),
                part("batch norm", (g, in) -> batchNorm(g, in, false)),
                part("batch norm and ReLU", (g, in) -> batchNorm(g, in, true)),
                part("batch norm of vectors", (g, in) -> vectorNorm(g, in, false)),
                part("batch norm of vectors and ReLU", (g, in) -> vectorNorm(g, in, true)),
                part("dense", (g, in) -> dense(g, in, false)),
                part("dense and ReLU", (g, in) -> dense(g, in, true)),
                part("masked", (g, in) -> masked(g, in, false)),
                part("masked and ReLU", (g, in) -> masked(g, in, true)),
                part("sum and ReLU", LayerGradientTest::sum),
                activation(Activation.RELU),
                activation(Activation.TANH),
                activation(Activation.SIGMOID),
                activation(Activation.ELU),
                part(
                        "fixed",
                        (g, in) -> {
                            float[] weights = factors(5 * SIDE * SIDE * CHANNELS);
                            g.addVertex(
                                    "last", LAYERS.fixed(5, SIDE * SIDE * CHANNELS, weights), in);
                            return 5;
                        }),
                pooling("average pooling", new Pooling(Kind.AVERAGE, 3, 2, 1)),
                pooling("max pooling", new Pooling(Kind.MAX, 3, 2, 1)),
                part(
                        "shortcut",
                        (g, in) -> {
                            g.addVertex("last", LAYERS.shortcut(new Shortcut(4, 6, 2)), in);
                            return 2 * 2 * 6;
                        }),
                part(
                        "global average",
                        (g, in) -> {
                            g.addVertex("last", LAYERS.globalAverage(), in);
                            return CHANNELS;
                        }),
                part(
                        "upsampling",
                        (g, in) -> {
                            g.addVertex("last", LAYERS.upsampling(new Upsampling(2)), in);
                            return 4 * SIDE * SIDE * CHANNELS;
                        }),
                part(
                        "channel dropout",
                        (g, in) -> {
                            g.addVertex("last", LAYERS.channelDropout(0.4, 10), in);
                            return SIDE * SIDE * CHANNELS;
                        }),
                part(
                        "noise",
                        (g, in) -> {
                            g.addVertex("last", LAYERS.noise(0.5, 10), in);
                            return SIDE * SIDE * CHANNELS;
                        }),
                part(
                        "dropout",
                        (g, in) -> {
                            g.addVertex("last", LAYERS.dropout(0.3, 11), in);
                            return SIDE * SIDE * CHANNELS;
                        }),
                part("grid reset", (g, in) -> gridReset(g, in, 0)),
                part("grid reset and dropout", (g, in) -> gridReset(g, in, 0.3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void gradient_agreesWithDifferences(String name, Part part) {
        GraphBuilder graph = begin();
        int values = part.apply(graph, "first");
        check(graph, values, Loss.CROSS_ENTROPY, name.startsWith("batch norm"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLAMPED_BINARY_CROSS_ENTROPY")
    void lossGradient_agreesWithDifferences(Loss loss) {
        GraphBuilder graph = begin();
        graph.addVertex("last", LAYERS.globalAverage(), "first");
        check(graph, CHANNELS, loss, false);
    }

    @Test
    void lossForPicturesAlone_isRefusedForALayer() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LAYERS.output(new Dense(3, 3, 9), Loss.CLAMPED_BINARY_CROSS_ENTROPY))
                .withMessageContaining("no output layer for loss CLAMPED_BINARY_CROSS_ENTROPY");
    }

    private static void check(GraphBuilder graph, int values, Loss loss, boolean statistics) {
        graph.addLayer("flat", LAYERS.dense(new Dense(values, 3, 8)), "last");
        graph.addLayer("output", LAYERS.output(new Dense(3, 3, 9), loss), "flat");
        ComputationGraph net = new ComputationGraph(graph.setOutputs("output").build());
        net.init();
        INDArray images = Made.random(DataType.DOUBLE, 1, IMAGES, SIDE, SIDE, 2);
        GradientCheckUtil.GraphConfig config =
                new GradientCheckUtil.GraphConfig()
                        .net(net)
                        .inputs(new INDArray[] {images})
                        .labels(new INDArray[] {labels(loss)})
                        .epsilon(1e-6)
                        .maxRelError(1e-5)
                        .minAbsoluteError(1e-9)
                        .print(GradientCheckUtil.PrintMode.FAILURES_ONLY);
        if (statistics) {
            config.excludeParams(Set.of("last_mean", "last_var"));
        }
        assertThat(GradientCheckUtil.checkGradients(config)).isTrue();
        assertThat(net.getFlattenedGradients().norm2Number().doubleValue()).isGreaterThan(1e-3);
    }

    private static INDArray labels(Loss loss) {
        return switch (loss) {
            case CROSS_ENTROPY, SIGMOID_CROSS_ENTROPY, NEGATIVE_PROBABILITY ->
                    Nd4j.eye(3).castTo(DataType.DOUBLE);
            case BINARY_CROSS_ENTROPY, CLAMPED_BINARY_CROSS_ENTROPY ->
                    Nd4j.createFromArray(new double[][] {{1, 0, 1}, {0, 0, 1}, {1, 1, 0}});
            case SQUARED_ERROR -> Made.random(DataType.DOUBLE, 7, IMAGES, 3);
            case POISSON -> Transforms.abs(Made.random(DataType.DOUBLE, 7, IMAGES, 3));
        };
    }

    /** A convolution that makes {@code first}, so that every part hands a gradient on. */
    private static GraphBuilder begin() {
        GraphBuilder graph =
                new NeuralNetConfiguration.Builder()
                        .dataType(DataType.DOUBLE)
                        .updater(new NoOp())
                        .trainingWorkspaceMode(WorkspaceMode.NONE)
                        .inferenceWorkspaceMode(WorkspaceMode.NONE)
                        .graphBuilder()
                        .addInputs("image");
        return graph.addLayer(
                "first",
                LAYERS.convolution(new Convolution(2, CHANNELS, 1, 1, 0, true, 3)),
                "image");
    }

    private static Arguments part(String name, Part part) {
        return Arguments.of(name, part);
    }

    private static Arguments layer(String name, Convolution spec, int values) {
        return part(
                name,
                (g, in) -> {
                    g.addLayer("last", LAYERS.convolution(spec), in);
                    return values;
                });
    }

    private static Convolution wide(Geometry window) {
        return new Convolution(CHANNELS, 2, window, 1, true, false, false, 5);
    }

    private static Arguments local(
            String name, Geometry window, boolean bias, boolean relu, int values) {
        LocallyConnected spec =
                new LocallyConnected(CHANNELS, 2, SIDE, SIDE, window, bias, relu, 5);
        return part(
                name,
                (g, in) -> {
                    g.addLayer("last", LAYERS.locallyConnected(spec), in);
                    return values;
                });
    }

    private static int batchNorm(GraphBuilder graph, String in, boolean relu) {
        graph.addLayer("last", LAYERS.batchNorm(BatchNorm.of(CHANNELS, relu)), in);
        return SIDE * SIDE * CHANNELS;
    }

    private static int vectorNorm(GraphBuilder graph, String in, boolean relu) {
        // weights with which no unit is almost alike for all images: differences would be noise
        graph.addLayer("vector", LAYERS.dense(new Dense(SIDE * SIDE * CHANNELS, 5, 77)), in);
        graph.addLayer("last", LAYERS.batchNorm(BatchNorm.of(5, relu)), "vector");
        return 5;
    }

    private static int dense(GraphBuilder graph, String in, boolean relu) {
        graph.addLayer("last", LAYERS.dense(new Dense(SIDE * SIDE * CHANNELS, 5, relu, 5)), in);
        return 5;
    }

    private static int masked(GraphBuilder graph, String in, boolean relu) {
        Dense spec = new Dense(SIDE * SIDE * CHANNELS, 5, relu, 5);
        graph.addLayer("last", LAYERS.masked(spec, factors(spec.out() * spec.in())), in);
        return 5;
    }

    /** Of both signs, and 0. */
    private static float[] factors(int count) {
        float[] factors = new float[count];
        for (int i = 0; i < count; i++) {
            factors[i] = (i % 7 - 2) / 4f;
        }
        return factors;
    }

    private static int sum(GraphBuilder graph, String in) {
        graph.addLayer("way", LAYERS.convolution(new Convolution(4, 4, 3, 1, 1, true, 5)), in);
        graph.addVertex("last", LAYERS.addRelu(), "way", in);
        return SIDE * SIDE * CHANNELS;
    }

    private static Arguments activation(Activation function) {
        return part(
                function.name(),
                (g, in) -> {
                    g.addVertex("last", LAYERS.activation(function), in);
                    return SIDE * SIDE * CHANNELS;
                });
    }

    private static Arguments pooling(String name, Pooling spec) {
        return part(
                name,
                (g, in) -> {
                    g.addVertex("last", LAYERS.pooling(spec), in);
                    return 2 * 2 * CHANNELS;
                });
    }

    private static int gridReset(GraphBuilder graph, String in, double dropout) {
        String[] parts = {"part0", "part1", "part2", "part3"};
        graph.addVertex("mean", LAYERS.globalAverage(), in);
        for (int q = 0; q < parts.length; q++) {
            graph.addLayer(parts[q], LAYERS.dense(new Dense(CHANNELS, 4, q)), "mean");
        }
        graph.addVertex(
                "last", LAYERS.gridReset(new Tiling(2, 4, Squash.TANH, dropout, 11)), parts);
        return 16;
    }
}
