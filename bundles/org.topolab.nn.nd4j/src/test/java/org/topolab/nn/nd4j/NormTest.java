package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.nn.nd4j.GradientCheck.LAYERS;

import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GroupNorm;
import org.topolab.nn.LayerNorm;
import org.topolab.nn.LayerNorm.Over;
import org.topolab.nn.Loss;
import org.topolab.nn.internal.Crew;
import org.topolab.nn.internal.GraphBuilding;
import org.topolab.nn.internal.StepMemory;
import org.topolab.testkit.Golden;

/**
 * Norms and masks of images [2, 3, 4] against their definition in float64, and their gradients
 * against its differences.
 */
class NormTest {

    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();
    private static final int IMAGES = 3;
    private static final int HEIGHT = 2;
    private static final int WIDTH = 3;
    private static final int CHANNELS = 4;
    private static final int VALUES = HEIGHT * WIDTH * CHANNELS;
    private static final double EPSILON = 1e-3;
    private static final double STEP = 1e-6;
    private static final double L1 = 0.25;

    /** Which values of an image have one mean, and which parameter each has. */
    private interface Definition {
        double[] of(double[] x, double[] first, double[] second);
    }

    /** A layer and what it is, with the lengths of its parameters. */
    private record Case(
            org.deeplearning4j.nn.conf.layers.Layer layer,
            String first,
            int firstLength,
            String second,
            int secondLength,
            Definition definition) {}

    static Stream<Arguments> cases() {
        return Stream.of(
                norm("over channels", layerNorm(Over.CHANNELS, true, true), CHANNELS, CHANNELS, 0),
                norm("over channels, not centred", layerNorm(Over.CHANNELS, true, false), 4, 0, 0),
                norm("over channels, not scaled", layerNorm(Over.CHANNELS, false, true), 0, 4, 0),
                norm("over channels, bare", layerNorm(Over.CHANNELS, false, false), 0, 0, 0),
                norm("over all", layerNorm(Over.ALL, true, true), VALUES, VALUES, -1),
                norm("over all, bare", layerNorm(Over.ALL, false, false), 0, 0, -1),
                norm("in 2 groups", groupNorm(2), CHANNELS, CHANNELS, 2),
                norm("in 1 group", groupNorm(1), CHANNELS, CHANNELS, 1),
                norm("in 4 groups", groupNorm(4), CHANNELS, CHANNELS, 4),
                Arguments.of(
                        "mask",
                        new Case(
                                LAYERS.mask(new ImageShape(CHANNELS, HEIGHT, WIDTH), L1),
                                "mask",
                                VALUES,
                                "none",
                                0,
                                NormTest::mask)));
    }

    private static org.deeplearning4j.nn.conf.layers.Layer layerNorm(
            Over over, boolean scale, boolean centre) {
        return LAYERS.layerNorm(
                new LayerNorm(HEIGHT, WIDTH, CHANNELS, over, scale, centre, EPSILON));
    }

    private static org.deeplearning4j.nn.conf.layers.Layer groupNorm(int groups) {
        return LAYERS.groupNorm(
                new GroupNorm(HEIGHT, WIDTH, CHANNELS, groups, true, true, EPSILON));
    }

    /** Groups of channels; 0 for the channels of each place, -1 for all. */
    private static Arguments norm(
            String name,
            org.deeplearning4j.nn.conf.layers.Layer layer,
            int scale,
            int centre,
            int groups) {
        return Arguments.of(
                name,
                new Case(
                        layer,
                        "gamma",
                        scale,
                        "beta",
                        centre,
                        (x, gamma, beta) -> normed(x, gamma, beta, groups)));
    }

    private static int group(int value, int groups) {
        return switch (groups) {
            case -1 -> 0;
            case 0 -> value / CHANNELS;
            default -> value % CHANNELS / (CHANNELS / groups);
        };
    }

    private static double[] normed(double[] x, double[] gamma, double[] beta, int groups) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int j = i / VALUES * VALUES; j < (i / VALUES + 1) * VALUES; j++) {
                if (group(j % VALUES, groups) == group(i % VALUES, groups)) {
                    sum += x[j];
                    squares += x[j] * x[j];
                    count++;
                }
            }
            double mean = sum / count;
            y[i] = (x[i] - mean) / Math.sqrt(squares / count - mean * mean + EPSILON);
            y[i] *= gamma.length == 0 ? 1 : gamma[i % gamma.length];
            y[i] += beta.length == 0 ? 0 : beta[i % beta.length];
        }
        return y;
    }

    private static double[] mask(double[] x, double[] m, double[] none) {
        double[] y = new double[x.length + none.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] / (1 + Math.exp(-7 * m[i % VALUES]));
        }
        return y;
    }

    private static ComputationGraph graph(org.deeplearning4j.nn.conf.layers.Layer layer) {
        return GraphBuilding.build(
                GraphModel.begin(Asked.of(new ImageShape(CHANNELS, HEIGHT, WIDTH), Map.of()))
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer("layer", layer, "image")
                        .addLayer(
                                "out",
                                LAYERS.output(new Dense(VALUES, 2, 2), Loss.CROSS_ENTROPY),
                                "layer")
                        .setOutputs("out")
                        .build(),
                StepMemory.fresh());
    }

    private static double[] set(ComputationGraph graph, String key, int length, long seed) {
        if (length == 0) {
            return new double[0];
        }
        INDArray to = graph.getParam("layer_" + key);
        assertThat(to.length()).isEqualTo(length);
        to.assign(Made.random(DataType.FLOAT, seed, 1, length).muli(0.3));
        return Made.values(to);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void valuesAndGradients_areThoseOfTheDefinition(String name, Case each) {
        for (int threads : new int[] {0, 1, 2}) {
            check(each, threads);
        }
    }

    private static void check(Case each, int threads) {
        ComputationGraph graph = graph(each.layer());
        try (Crew crew = new Crew(Math.max(1, threads), new Nd4jKernels())) {
            if (threads > 0) {
                GraphBuilding.share(graph, crew);
            }
            double[] first = set(graph, each.first(), each.firstLength(), 1);
            double[] second = set(graph, each.second(), each.secondLength(), 2);
            INDArray x = Made.random(DataType.FLOAT, 3, IMAGES, HEIGHT, WIDTH, CHANNELS);
            INDArray dy = Made.random(DataType.FLOAT, 4, IMAGES, HEIGHT, WIDTH, CHANNELS);
            double[] in = Made.values(x);
            double[] weights = Made.values(dy);
            Layer layer = graph.getLayer("layer");
            layer.setInput(x, NO_WORKSPACES);
            Made.assertClose(
                    layer.activate(true, NO_WORKSPACES),
                    each.definition().of(in, first, second),
                    5e-6);
            var back = layer.backpropGradient(dy, NO_WORKSPACES);
            Made.assertClose(
                    back.getSecond(),
                    slopes(in, () -> loss(each.definition().of(in, first, second), weights)),
                    2e-5);
            if (first.length > 0) {
                double[] expected =
                        slopes(
                                first,
                                () ->
                                        loss(each.definition().of(in, first, second), weights)
                                                + penalty(each, first));
                Made.assertClose(back.getFirst().getGradientFor(each.first()), expected, 2e-5);
            }
            if (second.length > 0) {
                double[] expected =
                        slopes(
                                second,
                                () -> loss(each.definition().of(in, first, second), weights));
                Made.assertClose(back.getFirst().getGradientFor(each.second()), expected, 2e-5);
            }
        }
    }

    /** As often as there are images, by which the optimiser divides. */
    private static double penalty(Case each, double[] parameters) {
        double sum = 0;
        for (double m : parameters) {
            sum += 1 / (1 + Math.exp(-7 * m));
        }
        return each.first().equals("mask") ? IMAGES * L1 * sum : 0;
    }

    private static double loss(double[] y, double[] weights) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * weights[i];
        }
        return sum;
    }

    private static double[] slopes(double[] at, java.util.function.DoubleSupplier loss) {
        double[] slopes = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double value = at[i];
            at[i] = value + STEP;
            double above = loss.getAsDouble();
            at[i] = value - STEP;
            slopes[i] = (above - loss.getAsDouble()) / (2 * STEP);
            at[i] = value;
        }
        return slopes;
    }

    @Test
    void layerNorms_areThoseOfCaseLayernorm() {
        Golden golden = Golden.read(NormTest.class, "all-tnn.golden.json").at("layernorm");
        for (Over over : Over.values()) {
            LayerNorm spec = new LayerNorm(2, 2, 4, over, true, true, golden.at("eps").number());
            ComputationGraph graph =
                    GraphBuilding.build(
                            GraphModel.begin(Asked.of(new ImageShape(4, 2, 2), Map.of()))
                                    .graphBuilder()
                                    .addInputs("image")
                                    .addLayer("layer", LAYERS.layerNorm(spec), "image")
                                    .addLayer(
                                            "out",
                                            LAYERS.output(new Dense(16, 2, 2), Loss.CROSS_ENTROPY),
                                            "layer")
                                    .setOutputs("out")
                                    .build(),
                            StepMemory.fresh());
            double[] x = new double[16];
            for (int n = 0; n < x.length; n++) {
                x[n] = Math.sin(0.37 * n);
            }
            Layer layer = graph.getLayer("layer");
            layer.setInput(Made.array(Made.shape(1, 2, 2, 4), x), NO_WORKSPACES);
            String key = over == Over.ALL ? "axis_hwc" : "axis_c";
            Made.assertClose(layer.activate(false, NO_WORKSPACES), golden.at(key).numbers(), 5e-6);
        }
    }

    @Test
    void parameters_beginWithoutEffect() {
        ComputationGraph graph = graph(layerNorm(Over.ALL, true, true));
        assertThat(Made.values(graph.getParam("layer_gamma"))).containsOnly(1).hasSize(VALUES);
        assertThat(Made.values(graph.getParam("layer_beta"))).containsOnly(0).hasSize(VALUES);
        ComputationGraph mask = graph(LAYERS.mask(new ImageShape(CHANNELS, HEIGHT, WIDTH), 0));
        assertThat(Made.values(mask.getParam("layer_mask"))).containsOnly(1);
    }

    @Test
    void equalValues_areNormedToZero() {
        Layer layer = graph(layerNorm(Over.CHANNELS, true, true)).getLayer("layer");
        layer.setInput(
                Made.array(Made.shape(1, 2, 3, 4), new double[VALUES]).addi(7), NO_WORKSPACES);
        for (double y : Made.values(layer.activate(true, NO_WORKSPACES))) {
            assertThat(y).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void otherImages_areRefused() {
        Layer layer = graph(layerNorm(Over.ALL, true, true)).getLayer("layer");
        layer.setInput(Made.random(DataType.FLOAT, 1, 1, 3, 2, 4), NO_WORKSPACES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.activate(true, NO_WORKSPACES))
                .withMessageContainingAll("[1, 3, 2, 4]", "[batch, 2, 3, 4]");
    }

    @Test
    void maskWithPenaltyBelowZero_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LAYERS.mask(new ImageShape(1, 1, 1), -1))
                .withMessageContaining("l1 -1.0");
    }
}
