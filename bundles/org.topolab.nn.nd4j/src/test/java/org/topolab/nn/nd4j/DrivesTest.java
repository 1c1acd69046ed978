package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.Transmission;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.Drive;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Loss;
import org.topolab.nn.Pooling;
import org.topolab.nn.Tap;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.Golden;

/**
 * A locally connected layer of hypercolumns on images [2, 4, 4], a convolution in groups on the
 * pooled images, a masked layer on what that gives, and a dense one.
 */
class DrivesTest {

    private static final ImageShape SHAPE = new ImageShape(2, 4, 4);
    private static final List<Kernels> KERNELS = List.of(new Nd4jKernels(), new OneDnnKernels());
    private static final List<Drive> DRIVES =
            List.of(
                    new Drive("columns", "local", "image"),
                    new Drive("map", "conv", "image"),
                    new Drive("masked", "masked", "pool"),
                    new Drive("dense", "dense", "masked"));

    private final ModelRequest request = Asked.of(SHAPE, Map.of());

    private GraphPlan plan(LayerFactory layers) {
        LocallyConnected local =
                new LocallyConnected(2, 4, 4, 4, new Geometry(3, 1, 0), true, true, 1);
        Convolution conv = new Convolution(2, 4, new Geometry(3, 2, 1, 1), 2, true, true, false, 2);
        float[] factors = new float[5 * 4];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = i % 3 * 0.5f;
        }
        GraphBuilder graph =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer("local", layers.locallyConnected(local), "image")
                        .addLayer("conv", layers.convolution(conv), "image")
                        .addVertex(
                                "pool",
                                layers.pooling(new Pooling(Pooling.Kind.MAX, 2, 2, 0)),
                                "conv")
                        .addLayer(
                                "masked", layers.masked(new Dense(4, 5, true, 3), factors), "pool")
                        .addLayer("dense", layers.dense(new Dense(5, 16, true, 4)), "masked")
                        .addLayer(
                                "up",
                                layers.convolution(
                                        new Convolution(4, 2, 2, 2, 0, true, 5).transpose()),
                                "local")
                        .addLayer("other", layers.dense(new Dense(32, 16, true, 6)), "up")
                        .addVertex("both", layers.addRelu(), "dense", "other")
                        .addLayer(
                                "out",
                                layers.output(new Dense(16, 2, 7), Loss.CROSS_ENTROPY),
                                "both")
                        .setOutputs("out");
        Layout.Grid columns = new Layout.Grid(4, 4, 2, 2);
        return GraphPlan.of(
                graph.build(),
                List.of(
                        Tap.hypercolumns(new Sheet("columns", "columns", columns), "local"),
                        new Tap(new Sheet("plain", "the same", columns), "local"),
                        new Tap(new Sheet("map", "map", new Layout.FeatureMap(2, 2, 4)), "conv"),
                        new Tap(new Sheet("masked", "five", new Layout.Grid(1, 5)), "masked"),
                        new Tap(new Sheet("dense", "sixteen", new Layout.Grid(4, 4)), "dense")));
    }

    private GraphModel model(Kernels kernels) {
        LayerFactory layers = new KernelLayerFactory(kernels);
        return new GraphModel(plan(layers).withDrives(DRIVES), request, layers);
    }

    private static IncomingWeights weights(GraphModel model) {
        return model.capability(IncomingWeights.class).orElseThrow();
    }

    private static Transmission transmission(GraphModel model) {
        return model.capability(Transmission.class).orElseThrow();
    }

    private static void set(GraphModel model, String name, IntToDoubleFunction value) {
        Tensor old = model.parameters().get(name);
        float[] values = new float[old.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(i);
        }
        model.parameters().set(name, new Tensor(old.shape(), values));
    }

    private static ImageBatch images(int count, IntToDoubleFunction value) {
        FloatBuffer pixels = FloatBuffer.allocate(count * SHAPE.values());
        for (int i = 0; i < pixels.capacity(); i++) {
            pixels.put(i, (float) value.applyAsDouble(i));
        }
        return new ImageBatch(SHAPE, count, pixels);
    }

    /** What a model hands out, everything. */
    private static Map<String, float[]> all(GraphModel model, ImageBatch images) {
        return Heard.all(model, images);
    }

    @Test
    void energy_isThatOfTheCase() {
        Golden golden = Golden.read(DrivesTest.class, "all-tnn.golden.json").at("energy");
        for (Kernels kernels : KERNELS) {
            try (GraphModel model = model(kernels)) {
                // W[place, input, filter] = 0.05 sin(0.7 (k + 1)) as [place, filter, input]
                set(
                        model,
                        "local.weight",
                        i -> 0.05 * Math.sin(0.7 * ((i / 72 * 18 + i % 18) * 4 + i / 18 % 4 + 1)));
                double[] sizes = new double[4 * 4 * 2];
                for (int n = 0; n < 3 * sizes.length; n++) {
                    sizes[n % sizes.length] += Math.abs(Math.sin(0.21 * (n + 1)));
                }
                double[] sent = transmission(model).transmitted("columns", sizes);
                double[] handed = new double[16]; // [place, filter]
                for (int n = 0; n < 48; n++) {
                    handed[n % 16] += Math.max(0, Math.cos(0.4 * n));
                }
                Layout.Grid grid = new Layout.Grid(4, 4, 2, 2);
                double[] expected = golden.at("unit_energy_sheet").numbers();
                double sum = 0;
                for (int at = 0; at < 16; at++) {
                    int unit = grid.unit(at / 4, at % 4);
                    double energy = handed[at] / 3 + 2 * sent[unit] / 3;
                    assertThat(energy).isCloseTo(expected[unit], within(2e-5));
                    sum += sent[unit];
                }
                assertThat(sum).isCloseTo(golden.at("sum_pre").number(), within(2e-4));
            }
        }
    }

    @Test
    void positiveInputsOfPositiveWeights_areWhatLayersSend() {
        for (Kernels kernels : KERNELS) {
            try (GraphModel model = model(kernels)) {
                for (String layer : List.of("local", "conv", "masked", "dense")) {
                    set(model, layer + ".weight", i -> 0.1 + 0.01 * (i % 7));
                    set(model, layer + ".bias", i -> 0);
                }
                Map<String, float[]> heard = all(model, images(2, i -> 0.5 + 0.3 * Math.sin(i)));
                for (Drive drive : DRIVES) {
                    Transmission.Entry entry =
                            transmission(model).entry(drive.sheet()).orElseThrow();
                    assertThat(entry.id()).isEqualTo(drive.sheet() + "-input");
                    float[] inputs = heard.get(entry.id());
                    assertThat(inputs).hasSize(2 * entry.values());
                    double[] first = new double[entry.values()];
                    for (int i = 0; i < first.length; i++) {
                        first[i] = inputs[i];
                    }
                    double[] sent = transmission(model).transmitted(drive.sheet(), first);
                    for (int unit = 0; unit < sent.length; unit++) {
                        assertThat(sent[unit])
                                .as("%s, unit %d", drive.sheet(), unit)
                                .isCloseTo(heard.get(drive.sheet())[unit], within(1e-5));
                    }
                }
            }
        }
    }

    @Test
    void weights_areInTheOrderOfWhatUnitsRead() {
        try (GraphModel model = model(new Nd4jKernels())) {
            IncomingWeights found = weights(model);
            set(model, "local.weight", i -> i);
            set(model, "local.bias", i -> -i);
            set(model, "conv.weight", i -> i);
            set(model, "conv.bias", i -> -i);
            set(model, "masked.weight", i -> 1);
            assertThat(found.length("columns")).isEqualTo(18);
            assertThat(found.biased("columns")).isTrue();
            float[] unit = new float[19];
            found.read("columns", 1 * 4 + 2, unit); // place 1, channel 2
            for (int i = 0; i < 18; i++) {
                assertThat(unit[i]).isEqualTo((1 * 4 + 2) * 18 + i);
            }
            assertThat(unit[18]).isEqualTo(-6);
            // [4, 1, 3, 3], each filter of one channel, the same at all places
            assertThat(found.length("map")).isEqualTo(9);
            float[] shared = new float[10];
            found.read("map", 3 * 4 + 2, shared);
            for (int i = 0; i < 9; i++) {
                assertThat(shared[i]).isEqualTo(2 * 9 + i);
            }
            assertThat(shared[9]).isEqualTo(-2);
            float[] masked = new float[5];
            found.read("masked", 1, masked);
            assertThat(masked).startsWith(0.5f, 1, 0, 0.5f); // factors 4 to 7
            // a sheet without a drive cannot be compared
            assertThat(found.length("plain")).isZero();
            assertThat(found.biased("plain")).isFalse();
            assertThat(transmission(model).entry("plain")).isEmpty();
        }
    }

    @Test
    void weightsOfSeveralChannels_areRowColumnChannel() {
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        GraphBuilder graph =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer(
                                "conv",
                                layers.convolution(new Convolution(2, 1, 3, 1, 0, false, 2)),
                                "image")
                        .addLayer(
                                "out",
                                layers.output(new Dense(4, 2, 7), Loss.CROSS_ENTROPY),
                                "conv")
                        .setOutputs("out");
        GraphPlan plan =
                GraphPlan.of(
                                graph.build(),
                                List.of(
                                        new Tap(
                                                new Sheet("s", "s", new Layout.Grid(2, 2)),
                                                "conv")))
                        .withDrives(List.of(new Drive("s", "conv", "image")));
        try (GraphModel model = new GraphModel(plan, request, layers)) {
            set(model, "conv.weight", i -> i); // [1, 2, 3, 3]
            float[] unit = new float[18];
            weights(model).read("s", 3, unit);
            assertThat(unit).startsWith(0, 9, 1, 10, 2, 11, 3, 12).endsWith(8, 17);
            assertThat(weights(model).biased("s")).isFalse();
        }
    }

    @Test
    void looking_changesNothing() {
        try (GraphModel model = model(new OneDnnKernels())) {
            Map<String, float[]> before = new HashMap<>();
            for (String name : model.parameters().names()) {
                before.put(name, model.parameters().get(name).toArray());
            }
            for (Drive drive : DRIVES) {
                int values = transmission(model).entry(drive.sheet()).orElseThrow().values();
                double[] sizes = new double[values];
                sizes[0] = 1;
                transmission(model).transmitted(drive.sheet(), sizes);
                float[] unit = new float[weights(model).length(drive.sheet()) + 1];
                weights(model).read(drive.sheet(), 0, unit);
                unit[0] = 77;
            }
            before.forEach(
                    (name, values) ->
                            assertThat(model.parameters().get(name).toArray())
                                    .as(name)
                                    .isEqualTo(values));
        }
    }

    @Test
    void modelWithoutDrives_hasNeitherAbility() {
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        try (GraphModel model = new GraphModel(plan(layers), request, layers)) {
            assertThat(model.capability(IncomingWeights.class)).isEmpty();
            assertThat(model.capability(Transmission.class)).isEmpty();
        }
    }

    @Test
    void drivesThatAreNone_areRefused() {
        refused(List.of(new Drive("other", "local", "image")), "'other'", "columns");
        refused(List.of(new Drive("columns", "pool", "conv")), "'pool'", "locally connected");
        refused(List.of(new Drive("columns", "up", "local")), "'up'", "not transposed");
        refused(List.of(new Drive("columns", "local", "pool")), "reads [image]", "'pool'");
        refused(List.of(new Drive("masked", "local", "image")), "5 units", "16 outputs");
        refused(List.of(DRIVES.get(0), DRIVES.get(0)), "two layers", "'columns'");
    }

    private void refused(List<Drive> drives, String... parts) {
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new GraphModel(plan(layers).withDrives(drives), request, layers)
                                        .close())
                .withMessageContainingAll(parts);
    }

    @Test
    void unknownSheetsAndUnits_areRefused() {
        try (GraphModel model = model(new Nd4jKernels())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> weights(model).length("nothing"))
                    .withMessageContaining("no sheet 'nothing'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> weights(model).read("plain", 0, new float[19]))
                    .withMessageContaining("'plain'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> weights(model).read("columns", 16, new float[19]))
                    .withMessage("sheet 'columns' has no unit 16, expected 0 to 15");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transmission(model).transmitted("map", new double[3]))
                    .withMessage("3 sizes of what enters sheet 'map', expected 32");
        }
    }

    @Test
    void hypercolumns_areHandedOutInTheOrderOfTheSheet() {
        for (Kernels kernels : KERNELS) {
            try (GraphModel model = model(kernels)) {
                Map<String, float[]> heard = all(model, images(2, i -> Math.sin(i)));
                float[] plain = heard.get("plain");
                float[] columns = heard.get("columns");
                Layout.Grid grid = new Layout.Grid(4, 4, 2, 2);
                List<Float> expected = new ArrayList<>();
                for (int i = 0; i < plain.length; i++) {
                    expected.add(columns[i / 16 * 16 + grid.unit(i % 16 / 4, i % 4)]);
                }
                for (int i = 0; i < plain.length; i++) {
                    assertThat(plain[i]).isEqualTo(expected.get(i));
                }
            }
        }
    }
}
