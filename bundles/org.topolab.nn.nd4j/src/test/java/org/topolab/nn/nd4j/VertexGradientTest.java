package org.topolab.nn.nd4j;

import static org.topolab.nn.nd4j.GradientCheck.CHANNELS;
import static org.topolab.nn.nd4j.GradientCheck.LAYERS;
import static org.topolab.nn.nd4j.GradientCheck.SIDE;
import static org.topolab.nn.nd4j.GradientCheck.begin;
import static org.topolab.nn.nd4j.GradientCheck.check;
import static org.topolab.nn.nd4j.GradientCheck.factors;
import static org.topolab.nn.nd4j.GradientCheck.part;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.nn.Activation;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.Loss;
import org.topolab.nn.Pooling;
import org.topolab.nn.Pooling.Kind;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Squash;
import org.topolab.nn.Tiling;
import org.topolab.nn.Upsampling;
import org.topolab.nn.nd4j.GradientCheck.Part;

/** Gradients of the vertices without weights. */
class VertexGradientTest {

    @BeforeAll
    static void useDoubles() {
        GradientCheck.useDoubles();
    }

    @AfterAll
    static void useFloats() {
        GradientCheck.useFloats();
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                part("sum and ReLU", VertexGradientTest::sum),
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
        check(graph, values, Loss.CROSS_ENTROPY, false);
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
