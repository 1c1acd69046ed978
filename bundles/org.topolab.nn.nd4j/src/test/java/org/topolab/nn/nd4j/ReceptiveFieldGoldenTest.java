package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Tap;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TinyTask;

/**
 * Receptive fields of the small retina and ventral stream network with weights by formula, against
 * PyTorch.
 */
class ReceptiveFieldGoldenTest {

    private static final Golden GOLDEN =
            Golden.read(ReceptiveFieldGoldenTest.class, "receptive-fields.json");
    private static final String EXTENSION = "rf_blank_preactivation";
    private static final Pattern UNIT = Pattern.compile("layer(\\d)_ch(\\d)");
    private static final ImageShape SHAPE = new ImageShape(1, 32, 32);
    private static final int[] CHANNELS = {1, 8, 2, 8, 8};
    private static final int ROW = 16;

    /** Relative to the largest: single precision through up to four layers of 648 products. */
    private static final double TOLERANCE = 2e-5;

    static Stream<String> units() {
        return GOLDEN.keys().stream().filter(id -> !id.equals(EXTENSION));
    }

    static Stream<String> extended() {
        return GOLDEN.at(EXTENSION, "expected").keys().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("units")
    void receptiveField_isThatOfPyTorch(String id) {
        Golden expected = GOLDEN.at(id, "expected");
        Field found = field(id, Point.AFTER_ACTIVATION);
        assertThat(found.value())
                .isCloseTo(expected.at("unit_value_at_blank").number(), within(1e-6));
        double largest = Math.sqrt(expected.at("raw_gradient_sumsq").number());
        assertThat(found.squares())
                .isCloseTo(largest * largest, within(TOLERANCE * largest * largest));
        assertThat(found.sum())
                .isCloseTo(
                        expected.at("raw_gradient_sum").number(), within(10 * TOLERANCE * largest));
        double[] centre = expected.at("rf_center_3x3").numbers();
        double[] field = found.normalised();
        for (int i = 0; i < centre.length; i++) {
            assertThat(field[(ROW - 1 + i / 3) * 32 + ROW - 1 + i % 3])
                    .isCloseTo(centre[i], within(1e-4));
        }
        if (largest == 0) {
            assertThat(found.gradient()).containsOnly(0.0);
        }
    }

    @ParameterizedTest(name = EXTENSION + " {0}")
    @MethodSource("extended")
    void receptiveFieldBeforeActivation_isThatOfPyTorch(String unit) {
        Golden expected = GOLDEN.at(EXTENSION, "expected", unit);
        Field found = field(unit, Point.BEFORE_ACTIVATION);
        assertThat(found.value())
                .isCloseTo(expected.at("preactivation_at_blank").number(), within(1e-6));
        double[] field = found.normalised();
        assertThat(Arrays.stream(field).sum())
                .isCloseTo(expected.at("rf_sum").number(), within(2e-3));
        assertThat(Arrays.copyOfRange(field, ROW * 32 + 14, ROW * 32 + 19))
                .containsExactly(expected.at("rf_row16_col14_18").numbers(), within(1e-4));
    }

    /** The value of a unit at the blank image, and its gradient, [32, 32]. */
    private record Field(double value, List<Double> gradient) {

        double sum() {
            return gradient.stream().mapToDouble(x -> x).sum();
        }

        double squares() {
            return gradient.stream().mapToDouble(x -> x * x).sum();
        }

        double[] normalised() {
            double divisor = Math.sqrt(squares() / gradient.size()) + 1e-5;
            return gradient.stream().mapToDouble(x -> x / divisor).toArray();
        }
    }

    private static Field field(String id, Point point) {
        Matcher unit = UNIT.matcher(id);
        assertThat(unit.find()).isTrue();
        String sheet = "layer" + unit.group(1);
        try (GraphModel model = small()) {
            InputGradient units = model.capability(InputGradient.class).orElseThrow();
            Layout.FeatureMap map =
                    (Layout.FeatureMap)
                            model.sheets().stream()
                                    .filter(s -> s.id().equals(sheet))
                                    .findFirst()
                                    .orElseThrow()
                                    .layout();
            int index = map.unit(ROW, ROW, Integer.parseInt(unit.group(2)));
            ImageBatch blank = new ImageBatch(SHAPE, 1, FloatBuffer.allocate(SHAPE.values()));
            float[] gradient = units.gradients(sheet, point, new int[] {index}, blank);
            return new Field(
                    units.values(sheet, point, blank)[index],
                    IntStream.range(0, gradient.length)
                            .mapToObj(i -> (double) gradient[i])
                            .toList());
        }
    }

    /** Two retinal and two later convolutions of 9 x 9, a dense layer of 16 units, 10 classes. */
    private static GraphModel small() {
        LayerFactory layers = new KernelLayerFactory(new OneDnnKernels());
        int[] labels = IntStream.range(0, 10).toArray();
        List<String> classes = Arrays.stream(labels).mapToObj(i -> "class " + i).toList();
        ModelRequest request =
                new ModelRequest(
                        Options.of(List.of(), Map.of()),
                        SHAPE,
                        new Targets.Classes(classes, labels),
                        new Training(TinyTask.sgd(0.1), 10, 1, Compute.f32(1)),
                        1,
                        TinyTask.noEngines());
        GraphBuilder graph = GraphModel.begin(request).graphBuilder().addInputs("image");
        List<Tap> taps = new ArrayList<>();
        String from = "image";
        for (int layer = 0; layer < 4; layer++) {
            String name = "layer" + layer;
            Convolution spec =
                    new Convolution(CHANNELS[layer], CHANNELS[layer + 1], 9, 1, 4, true, 1);
            graph.addLayer(name, layers.convolution(spec.withRelu()), from);
            Layout map = new Layout.FeatureMap(32, 32, CHANNELS[layer + 1]);
            taps.add(new Tap(new Sheet(name, name, map), name));
            from = name;
        }
        graph.addLayer("layer4", layers.dense(new Dense(8 * 32 * 32, 16, true, 1)), from);
        graph.addLayer("out", layers.output(new Dense(16, 10, 1), Loss.CROSS_ENTROPY), "layer4");
        graph.setOutputs("out");
        GraphModel model = new GraphModel(graph.build(), taps, request, layers);
        for (int layer = 0; layer < 4; layer++) {
            setByFormula(model, layer);
        }
        return model;
    }

    private static void setByFormula(GraphModel model, int layer) {
        String name = "layer" + layer;
        int[] shape = model.parameters().get(name + ".weight").shape();
        int fanIn = shape[1] * shape[2] * shape[3];
        float[] weights = new float[shape[0] * fanIn];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (Math.sqrt(3.0 / fanIn) * Math.cos(0.37 * k + 0.5 * layer));
        }
        float[] biases = new float[shape[0]];
        for (int o = 0; o < biases.length; o++) {
            biases[o] = (float) (0.1 * Math.cos(0.9 * o + layer));
        }
        model.parameters().set(name + ".weight", new Tensor(shape, weights));
        model.parameters().set(name + ".bias", new Tensor(new int[] {shape[0]}, biases));
    }
}
