package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Roughness;
import org.topolab.nn.Roughness.Kind;
import org.topolab.nn.Tap;
import org.topolab.testkit.Golden;

/** Penalties of kernels against case regularisers of core-readout.golden.json, and in training. */
class RoughnessTest {

    private static final ImageShape SHAPE = new ImageShape(2, 9, 9);
    private static final Golden GOLDEN =
            Golden.read(RoughnessTest.class, "core-readout.golden.json").at("regularisers");
    private static final double RATE = 0.5;
    private static final double WEIGHT = 0.01;

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("laplace_l2norm_sum_pad1", of(Kind.LAPLACE_L2_NORM, 1, false)),
                Arguments.of("laplace_l2norm_mean_pad1", of(Kind.LAPLACE_L2_NORM, 1, true)),
                Arguments.of("laplace_l2norm_mean_pad0", of(Kind.LAPLACE_L2_NORM, 0, true)),
                Arguments.of("laplace_l2_mean_pad0_half", of(Kind.LAPLACE_L2, 0, true)),
                Arguments.of("laplace_l2_mean_pad1_half", of(Kind.LAPLACE_L2, 1, true)),
                Arguments.of(
                        "gaussian_laplace_l2_sum_pad1", of(Kind.GAUSSIAN_LAPLACE_L2, 1, false)),
                Arguments.of("group_sparsity_one_layer", of(Kind.GROUP_SPARSITY, 0, true)));
    }

    private static Roughness of(Kind kind, int padding, boolean mean) {
        return new Roughness(kind, WEIGHT, padding, mean);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void value_isThatOfTheReference(String id, Roughness roughness) {
        try (GraphModel model = model(roughness)) {
            double expected = GOLDEN.at(id).number();
            assertThat(model.roughness()).containsOnlyKeys("conv");
            assertThat(model.roughness().get("conv")).isCloseTo(expected, within(2e-6 * expected));
        }
    }

    /** Black images say nothing about kernels without bias: a step is -rate weight dR/dw. */
    @Test
    void grad_laplace_l2norm_sum_pad1() {
        Golden expected = GOLDEN.at("grad_laplace_l2norm_sum_pad1");
        double[] slopes = slopes(of(Kind.LAPLACE_L2_NORM, 1, false), 3);
        assertThat(slopes).hasSize((int) expected.at("count").number());
        double sum = 0;
        double squares = 0;
        for (double slope : slopes) {
            sum += slope;
            squares += slope * slope;
        }
        double[] first = expected.at("first").numbers();
        double[] last = expected.at("last").numbers();
        for (int i = 0; i < first.length; i++) {
            assertThat(slopes[i]).isCloseTo(first[i], within(1e-4));
        }
        for (int i = 0; i < last.length; i++) {
            assertThat(slopes[slopes.length - last.length + i]).isCloseTo(last[i], within(1e-4));
        }
        assertThat(sum).isCloseTo(expected.at("sum").number(), within(1e-3));
        assertThat(squares).isCloseTo(expected.at("sumsq").number(), within(1e-2));
    }

    @Test
    void gradient_countsOnceForAStepOfAnySize() {
        Roughness roughness = of(Kind.LAPLACE_L2_NORM, 1, false);
        double[] few = slopes(roughness, 1);
        double[] many = slopes(roughness, 3);
        for (int i = 0; i < few.length; i++) {
            assertThat(many[i]).isCloseTo(few[i], within(1e-4));
        }
    }

    private static double[] slopes(Roughness roughness, int images) {
        try (GraphModel model = model(roughness)) {
            float[] before = model.parameters().get("conv.weight").toArray();
            ImageBatch black =
                    new ImageBatch(SHAPE, images, FloatBuffer.allocate(images * SHAPE.values()));
            model.train(new Batch(black, request().targets(), new int[images]));
            float[] after = model.parameters().get("conv.weight").toArray();
            double[] slopes = new double[before.length];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = (before[i] - after[i]) / (RATE * WEIGHT);
            }
            return slopes;
        }
    }

    @Test
    void kernelTooSmallForTheFilter_isRefused() {
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        Convolution small = new Convolution(2, 4, 1, 1, 0, false, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layers.convolution(small, of(Kind.LAPLACE_L2, 0, true)))
                .withMessageContainingAll("1 x 1", "padding 0", "3 x 3");
    }

    private static GraphModel model(Roughness roughness) {
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        var graph =
                GraphModel.begin(request())
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer(
                                "conv",
                                layers.convolution(
                                        new Convolution(2, 4, 7, 1, 0, false, 1), roughness),
                                "image")
                        .addLayer(
                                "output",
                                layers.output(new Dense(36, 2, 1), Loss.CROSS_ENTROPY),
                                "conv")
                        .setOutputs("output")
                        .build();
        Sheet sheet = new Sheet("maps", "maps", new Layout.FeatureMap(3, 3, 4));
        GraphModel model =
                new GraphModel(graph, List.of(new Tap(sheet, "conv")), request(), layers);
        float[] w = new float[392];
        for (int k = 0; k < w.length; k++) {
            w[k] = (float) (0.02 * Math.cos(0.37 * k));
        }
        model.parameters().set("conv.weight", new Tensor(new int[] {4, 2, 7, 7}, w));
        return model;
    }

    private static ModelRequest request() {
        return Asked.of(SHAPE, Map.of("rate", RATE, "momentum", 0.0));
    }
}
