package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Loss;
import org.topolab.nn.nd4j.GradientCheck.Part;

/** Gradients of the layers with weights, and of what graphs end in. */
class LayerGradientTest {

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
                part("masked and ReLU", (g, in) -> masked(g, in, true)));
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
}
