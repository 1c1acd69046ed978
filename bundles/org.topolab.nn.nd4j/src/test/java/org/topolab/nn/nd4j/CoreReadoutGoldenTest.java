package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Tap;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.Golden;

/**
 * The stacked core of two layers, built as a family builds it, against core-readout.golden.json.
 */
class CoreReadoutGoldenTest {

    private static final Golden GOLDEN =
            Golden.read(CoreReadoutGoldenTest.class, "core-readout.golden.json");
    private static final ImageShape SHAPE = new ImageShape(1, 9, 12);
    private static final int IMAGES = 2;
    private static final int CHANNELS = 4;
    private static final int ROWS = 5;
    private static final int COLUMNS = 8;
    private static final double TOLERANCE = 1e-5;

    static Stream<Kernels> kernels() {
        return Stream.of(new Nd4jKernels(), new OneDnnKernels());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void core_eval(Kernels kernels) {
        try (GraphModel model = model(kernels)) {
            Map<String, float[]> found = Heard.all(model, images());
            check(found.get("conv0"), "core", "layer0_preBN");
            check(found.get("core-1"), "core", "layer0_eval");
            check(found.get("out1"), "core", "layer1_preBN");
            check(found.get("core-2"), "core", "layer1_eval");
            double[] first = GOLDEN.at("core", "layer1_eval_b0_c0").numbers();
            for (int i = 0; i < first.length; i++) {
                assertThat((double) found.get("core-2")[i * CHANNELS])
                        .isCloseTo(first[i], within(TOLERANCE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void core_stackAll(Kernels kernels) {
        try (GraphModel model = model(kernels)) {
            Map<String, float[]> found = Heard.all(model, images());
            int both = (int) GOLDEN.at("core", "stack_all_channels").number();
            float[] stacked = found.get("stack");
            assertThat(stacked).hasSize(IMAGES * ROWS * COLUMNS * both);
            for (int i = 0; i < stacked.length; i++) {
                String layer = i % both < CHANNELS ? "core-1" : "core-2";
                assertThat(stacked[i])
                        .isEqualTo(found.get(layer)[i / both * CHANNELS + i % CHANNELS]);
            }
        }
    }

    /** Momentum 0.9 as PyTorch counts it: running = 0.1 running + 0.9 batch. */
    @ParameterizedTest
    @MethodSource("kernels")
    void core_bnAfterOneTrainStepMomentum0_9(Kernels kernels) {
        try (GraphModel model = model(kernels)) {
            model.train(new Batch(images(), request().targets(), new int[] {0, 1}));
            for (String statistic : List.of("running_mean", "running_var")) {
                String key = statistic.equals("running_var") ? "running_var_unbiased" : statistic;
                double[] expected =
                        GOLDEN.at("core", "bn_after_one_train_step_momentum0_9", key).numbers();
                float[] found = model.parameters().get("norm0." + statistic).toArray();
                for (int c = 0; c < CHANNELS; c++) {
                    assertThat((double) found[c]).isCloseTo(expected[c], within(TOLERANCE));
                }
            }
        }
    }

    /** Batch statistics: those are the running ones after a step with momentum 1, but for bias. */
    @ParameterizedTest
    @MethodSource("kernels")
    void core_layer0TrainMode(Kernels kernels) {
        try (GraphModel model = model(kernels)) {
            float[] before = Heard.all(model, images()).get("conv0");
            int values = before.length / CHANNELS;
            double[] mean = new double[CHANNELS];
            double[] square = new double[CHANNELS];
            for (int i = 0; i < before.length; i++) {
                mean[i % CHANNELS] += (double) before[i] / values;
                square[i % CHANNELS] += (double) before[i] * before[i] / values;
            }
            set(model, "norm0.running_mean", CHANNELS, c -> mean[c]);
            set(model, "norm0.running_var", CHANNELS, c -> square[c] - mean[c] * mean[c]);
            check(Heard.all(model, images()).get("core-1"), "core", "layer0_train_mode");
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void squeeze_excitation(Kernels kernels) {
        try (GraphModel model = model(kernels)) {
            Map<String, float[]> found = Heard.all(model, images());
            check(found.get("gated"), "squeeze_excitation", "out");
            double[] gates = GOLDEN.at("squeeze_excitation", "gates").numbers();
            for (int i = 0; i < gates.length; i++) {
                int at = i / CHANNELS * ROWS * COLUMNS * CHANNELS + i % CHANNELS;
                assertThat((double) found.get("gated")[at])
                        .isCloseTo(gates[i] * found.get("core-2")[at], within(TOLERANCE));
            }
        }
    }

    private static GraphModel model(Kernels kernels) {
        LayerFactory layers = new KernelLayerFactory(kernels);
        GraphBuilder graph = GraphModel.begin(request()).graphBuilder().addInputs("image");
        BatchNorm norm = new BatchNorm(CHANNELS, false, 1e-5, 0.9);
        graph.addLayer(
                        "conv0",
                        layers.convolution(new Convolution(1, CHANNELS, 5, 1, 0, false, 1)),
                        "image")
                .addLayer("norm0", layers.batchNorm(norm), "conv0")
                .addVertex("core-1", layers.activation(Activation.ELU), "norm0")
                .addLayer("in1", layers.convolution(point()), "core-1")
                .addLayer(
                        "depth1",
                        layers.convolution(
                                new Convolution(CHANNELS, CHANNELS, 3, 1, 1, false, 1)
                                        .inGroups(CHANNELS)),
                        "in1")
                .addLayer("out1", layers.convolution(point()), "depth1")
                .addLayer("norm1", layers.batchNorm(norm), "out1")
                .addVertex("core-2", layers.activation(Activation.ELU), "norm1")
                .addLayer("gated", layers.squeezeExcitation(CHANNELS, 2, 1), "core-2")
                .addVertex("stack", layers.concatenation(), "core-1", "core-2")
                .addVertex("both", layers.concatenation(), "stack", "gated")
                .addVertex("mean", layers.globalAverage(), "both")
                .addLayer(
                        "output",
                        layers.output(new Dense(3 * CHANNELS, 2, 1), Loss.CROSS_ENTROPY),
                        "mean")
                .setOutputs("output");
        List<Tap> taps =
                Stream.of("conv0", "core-1", "out1", "core-2", "gated", "stack")
                        .map(
                                name ->
                                        new Tap(
                                                new Sheet(
                                                        name,
                                                        name,
                                                        new Layout.FeatureMap(
                                                                ROWS,
                                                                COLUMNS,
                                                                name.equals("stack")
                                                                        ? 2 * CHANNELS
                                                                        : CHANNELS)),
                                                name))
                        .toList();
        GraphModel model = new GraphModel(graph.build(), taps, request(), layers);
        set(model, "conv0.weight", 100, k -> 0.2 * Math.cos(0.37 * k + 0.1));
        set(model, "in1.weight", 16, k -> 0.4 * Math.cos(0.41 * k + 0.2));
        set(model, "depth1.weight", 36, k -> 0.3 * Math.cos(0.29 * k + 0.6));
        set(model, "out1.weight", 16, k -> 0.4 * Math.cos(0.53 * k + 0.9));
        for (String layer : List.of("norm0", "norm1")) {
            set(model, layer + ".running_mean", CHANNELS, c -> 0.1 * Math.cos(0.8 * c));
            set(model, layer + ".running_var", CHANNELS, c -> 1 + 0.3 * Math.cos(0.6 * c));
            set(model, layer + ".weight", CHANNELS, c -> 1 + 0.2 * Math.cos(0.5 * c + 0.3));
            set(model, layer + ".bias", CHANNELS, c -> 0.1 * Math.cos(0.9 * c + 0.7));
        }
        set(model, "gated.fc1.weight", 8, k -> 0.5 * Math.cos(0.7 * k));
        set(model, "gated.fc1.bias", 2, k -> 0.1 * Math.cos(0.3 * k));
        set(model, "gated.fc2.weight", 8, k -> 0.5 * Math.cos(0.9 * k + 0.4));
        set(model, "gated.fc2.bias", 4, k -> 0.1 * Math.cos(0.6 * k));
        return model;
    }

    private static Convolution point() {
        return new Convolution(CHANNELS, CHANNELS, 1, 1, 0, false, 1);
    }

    private static ModelRequest request() {
        return Asked.of(SHAPE, Map.of("rate", 1e-3));
    }

    private static void set(GraphModel model, String name, int size, IntToDoubleFunction value) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) value.applyAsDouble(k);
        }
        model.parameters().set(name, new Tensor(model.parameters().get(name).shape(), values));
    }

    /** img[b, c, i, j] = sin(0.1 (i + 1) (j + 1) + c + 0.5 b). */
    private static ImageBatch images() {
        FloatBuffer pixels = FloatBuffer.allocate(IMAGES * SHAPE.values());
        for (int b = 0; b < IMAGES; b++) {
            for (int i = 0; i < SHAPE.height(); i++) {
                for (int j = 0; j < SHAPE.width(); j++) {
                    pixels.put((float) Math.sin(0.1 * (i + 1) * (j + 1) + 0.5 * b));
                }
            }
        }
        return new ImageBatch(SHAPE, IMAGES, pixels);
    }

    /** Values [images, rows, columns, channels] against a summary of [images, channels, ...]. */
    private static void check(float[] values, Object... keys) {
        Golden expected = GOLDEN.at(keys);
        int places = ROWS * COLUMNS;
        assertThat(values).hasSize((int) expected.at("count").number());
        double[] ordered = new double[values.length];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            int image = i / (places * CHANNELS);
            int place = i / CHANNELS % places;
            ordered[(image * CHANNELS + i % CHANNELS) * places + place] = values[i];
            sum += values[i];
            squares += (double) values[i] * values[i];
        }
        double[] first = expected.at("first").numbers();
        double[] last = expected.at("last").numbers();
        for (int i = 0; i < first.length; i++) {
            assertThat(ordered[i]).isCloseTo(first[i], within(TOLERANCE));
        }
        for (int i = 0; i < last.length; i++) {
            assertThat(ordered[ordered.length - last.length + i])
                    .isCloseTo(last[i], within(TOLERANCE));
        }
        assertThat(sum).isCloseTo(expected.at("sum").number(), within(1e-3));
        assertThat(squares).isCloseTo(expected.at("sumsq").number(), within(1e-3));
    }
}
