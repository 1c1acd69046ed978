package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.topolab.nn.nd4j.DrivenGraph.DRIVES;
import static org.topolab.nn.nd4j.DrivenGraph.KERNELS;
import static org.topolab.nn.nd4j.DrivenGraph.REQUEST;
import static org.topolab.nn.nd4j.DrivenGraph.images;
import static org.topolab.nn.nd4j.DrivenGraph.model;
import static org.topolab.nn.nd4j.DrivenGraph.plan;
import static org.topolab.nn.nd4j.DrivenGraph.set;
import static org.topolab.nn.nd4j.DrivenGraph.transmission;
import static org.topolab.nn.nd4j.DrivenGraph.weights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Transmission;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.Drive;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Tap;
import org.topolab.nn.onednn.OneDnnKernels;

/** Weights of units by their sheet, and drives that are none. */
class DrivesTest {

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
                GraphModel.begin(REQUEST)
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
        try (GraphModel model = new GraphModel(plan, REQUEST, layers)) {
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
        try (GraphModel model = new GraphModel(plan(layers), REQUEST, layers)) {
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
                                new GraphModel(plan(layers).withDrives(drives), REQUEST, layers)
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
                Map<String, float[]> heard = Heard.all(model, images(2, i -> Math.sin(i)));
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
