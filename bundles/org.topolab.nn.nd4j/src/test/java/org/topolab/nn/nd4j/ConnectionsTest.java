package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Connections.Projection;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.nn.Activation;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Tap;
import org.topolab.nn.Wiring;
import org.topolab.nn.onednn.OneDnnKernels;

/** Three sheets of 2, 2 and 3 units: a masked layer between the first two, then a dense one. */
class ConnectionsTest {

    private static final ImageShape SHAPE = new ImageShape(1, 1, 2);
    private static final Wiring MASKED = wiring("first-second", "first", "second", "masked");
    private static final Wiring DENSE = wiring("second-third", "second", "third", "dense");

    private final ModelRequest request = Asked.of(SHAPE, Map.of("rate", 0.1));

    @Test
    void weights_areThoseThatSignalsAreMultipliedBy() {
        for (Kernels kernels : new Kernels[] {new Nd4jKernels(), new OneDnnKernels()}) {
            try (GraphModel model = model(kernels, List.of(MASKED, DENSE))) {
                Connections found = connections(model);
                assertThat(found.projections())
                        .containsExactly(MASKED.projection(), DENSE.projection());
                set(model, "masked.weight", new int[] {2, 2}, 1, 2, 3, 4);
                set(model, "dense.weight", new int[] {3, 2}, 1, 2, 3, 4, 5, 6);
                assertThat(found.weights("first-second")).containsExactly(1, 1, 0, 12);
                assertThat(found.weights("second-third")).containsExactly(1, 2, 3, 4, 5, 6);
                found.weights("second-third")[0] = 7;
                assertThat(found.weights("second-third")).startsWith(1);
            }
        }
    }

    @Test
    void cutConnections_carryNothingUntilTheyGrowAgain() {
        for (Kernels kernels : new Kernels[] {new Nd4jKernels(), new OneDnnKernels()}) {
            try (GraphModel model = model(kernels, List.of(MASKED, DENSE))) {
                set(model, "masked.weight", new int[] {2, 2}, 1, 2, 3, 4);
                set(model, "masked.bias", new int[] {2}, 0, 0);
                assertThat(second(model)).containsExactly(3, 24);
                BitSet two = new BitSet();
                two.set(1);
                two.set(3);
                connections(model).cut("first-second", two);
                assertThat(model.parameters().get("masked.weight").toArray())
                        .containsExactly(1, 0, 3, 0);
                assertThat(connections(model).weights("first-second")).containsExactly(1, 0, 0, 0);
                assertThat(second(model)).containsExactly(1, 0);
                model.train(new Batch(images(3), request.targets(), new int[] {0, 1, 2}));
                assertThat(connections(model).weights("first-second")[1]).isNotZero();
            }
        }
    }

    @Test
    void modelWithoutProjections_hasNoConnections() {
        try (GraphModel model = model(new Nd4jKernels(), List.of())) {
            assertThat(model.capability(Connections.class)).isEmpty();
        }
    }

    @Test
    void cutBeyondTheEnd_isRefusedAndCutsNothing() {
        try (GraphModel model = model(new Nd4jKernels(), List.of(MASKED))) {
            set(model, "masked.weight", new int[] {2, 2}, 1, 2, 3, 4);
            BitSet some = new BitSet();
            some.set(0);
            some.set(4);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> connections(model).cut("first-second", some))
                    .withMessageContainingAll("connection 4", "'first-second'", "has 4");
            assertThat(model.parameters().get("masked.weight").toArray()).startsWith(1);
        }
    }

    @Test
    void unknownProjection_isRefusedWithThoseThereAre() {
        try (GraphModel model = model(new Nd4jKernels(), List.of(MASKED, DENSE))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> connections(model).weights("third-first"))
                    .withMessageContainingAll("'third-first'", "[first-second, second-third]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> connections(model).cut("other", new BitSet()))
                    .withMessageContaining("no projection 'other'");
        }
    }

    @Test
    void wiringThatDoesNotFit_isRefusedByName() {
        refused(wiring("a", "first", "none", "masked"), "projection 'a'", "sheet 'none'");
        refused(wiring("a", "first", "second", "relu"), "'relu'", "no dense or masked layer");
        refused(wiring("a", "first", "second", "absent"), "'absent'", "no dense or masked layer");
        refused(wiring("a", "first", "second", "out"), "'out'", "no dense or masked layer");
        refused(wiring("a", "first", "third", "masked"), "2 units to 3", "from 2 values to 2");
        refused(wiring("first-second", "second", "third", "dense"), "two", "'first-second'");
    }

    private void refused(Wiring wiring, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new Nd4jKernels(), List.of(MASKED, wiring)))
                .withMessageContainingAll(words);
    }

    private GraphModel model(Kernels kernels, List<Wiring> wirings) {
        LayerFactory layers = new KernelLayerFactory(kernels);
        ComputationGraphConfiguration graph =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addVertex("relu", layers.activation(Activation.RELU), "image")
                        .addLayer(
                                "masked",
                                layers.masked(new Dense(2, 2, 1), new float[] {1, 0.5f, 0, 3}),
                                "relu")
                        .addLayer("dense", layers.dense(new Dense(2, 3, 2)), "masked")
                        .addLayer(
                                "out",
                                layers.output(new Dense(3, 2, 3), Loss.CROSS_ENTROPY),
                                "dense")
                        .setOutputs("out")
                        .build();
        List<Tap> taps =
                List.of(
                        tap("first", "relu", 2),
                        tap("second", "masked", 2),
                        tap("third", "dense", 3));
        return new GraphModel(GraphPlan.of(graph, taps).withWirings(wirings), request, layers);
    }

    private static Tap tap(String sheet, String vertex, int units) {
        return new Tap(new Sheet(sheet, "a sheet", new Layout.Grid(1, units, 1, 1)), vertex);
    }

    private static Wiring wiring(String id, String from, String to, String layer) {
        return new Wiring(new Projection(id, from, to), layer);
    }

    private static Connections connections(GraphModel model) {
        return model.capability(Connections.class).orElseThrow();
    }

    private static void set(GraphModel model, String name, int[] shape, float... values) {
        model.parameters().set(name, new Tensor(shape, values));
    }

    /** Images (1, 2). */
    private static ImageBatch images(int count) {
        FloatBuffer pixels = FloatBuffer.allocate(2 * count);
        for (int image = 0; image < count; image++) {
            pixels.put(2 * image, 1).put(2 * image + 1, 2);
        }
        return new ImageBatch(SHAPE, count, pixels);
    }

    /** The second sheet on one image. */
    private static float[] second(GraphModel model) {
        List<float[]> found = new ArrayList<>();
        model.infer(
                images(1),
                new ActivationSink() {
                    @Override
                    public boolean wants(String sheet) {
                        return sheet.equals("second");
                    }

                    @Override
                    public void sheet(String sheet, ActivationBatch activations) {
                        found.add(new float[] {activations.value(0, 0), activations.value(0, 1)});
                    }

                    @Override
                    public void predictions(ActivationBatch outputs) {
                        // not looked at
                    }
                });
        return found.get(0);
    }
}
