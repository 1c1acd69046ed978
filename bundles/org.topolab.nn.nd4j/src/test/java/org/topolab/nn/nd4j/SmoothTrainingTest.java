package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GroupNorm;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LayerNorm;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Loss;
import org.topolab.nn.Pooling;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Smoothness.Course;
import org.topolab.nn.Smoothness.Neighbours;
import org.topolab.nn.Start;
import org.topolab.nn.Tap;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.TinyTask;

/** Two smooth sheets with norms, a mask and a pooling between them, in training. */
class SmoothTrainingTest {

    private static final TinyTask TASK = TinyTask.stripes(2, 8, 6);

    private static final Optional<Smoothness> NONE = Optional.empty();

    static Stream<Kernels> kernels() {
        return Stream.of(new Nd4jKernels(), new OneDnnKernels());
    }

    private static Smoothness smooth(double alpha, Course course) {
        return new Smoothness(alpha, 2, 2, Neighbours.EIGHT, false, true, course);
    }

    private static GraphModel model(
            Kernels kernels, Optional<Smoothness> smoothness, Compute compute) {
        return model(kernels, smoothness, compute, Map.of("rate", 0.05));
    }

    private static GraphModel model(
            Kernels kernels,
            Optional<Smoothness> smoothness,
            Compute compute,
            Map<String, Object> optimizer) {
        ModelRequest request =
                new ModelRequest(
                        Options.of(List.of(), Map.of()),
                        TASK.shape(),
                        TASK.targets(),
                        new Training(TinyTask.optimizer(optimizer), TASK.images(), 10, compute),
                        1,
                        TinyTask.noEngines());
        LayerFactory layers = new KernelLayerFactory(kernels);
        LocallyConnected first =
                new LocallyConnected(2, 4, 8, 8, new Geometry(3, 1, 0), true, true, 1)
                        .starting(Start.GLOROT_UNIFORM);
        LocallyConnected second =
                new LocallyConnected(4, 4, 3, 3, new Geometry(2, 1, 0), true, true, 2);
        GraphBuilder graph =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer("sheet-1", local(layers, first, smoothness), "image")
                        .addLayer(
                                "norm-1",
                                layers.layerNorm(
                                        new LayerNorm(
                                                6,
                                                6,
                                                4,
                                                LayerNorm.Over.CHANNELS,
                                                true,
                                                true,
                                                1e-3)),
                                "sheet-1")
                        .addVertex(
                                "pool-1",
                                layers.pooling(new Pooling(Pooling.Kind.MAX, 2, 2, 0)),
                                "norm-1")
                        .addLayer("sheet-2", local(layers, second, smoothness), "pool-1")
                        .addLayer(
                                "norm-2",
                                layers.groupNorm(new GroupNorm(2, 2, 4, 2, true, true, 1e-3)),
                                "sheet-2")
                        .addLayer(
                                "mask",
                                layers.mask(new org.topolab.api.data.ImageShape(4, 2, 2), 1e-3),
                                "norm-2")
                        .addLayer(
                                "out",
                                layers.output(new Dense(16, 2, 7), Loss.CROSS_ENTROPY),
                                "mask")
                        .setOutputs("out");
        Sheet sheet = new Sheet("sheet-1", "the first", new Layout.Grid(12, 12, 2, 2));
        return new GraphModel(
                graph.build(), List.of(Tap.hypercolumns(sheet, "sheet-1")), request, layers);
    }

    private static Layer local(
            LayerFactory layers, LocallyConnected spec, Optional<Smoothness> smoothness) {
        return smoothness
                .map(asked -> layers.locallyConnected(spec, asked))
                .orElseGet(() -> layers.locallyConnected(spec));
    }

    private static void same(GraphModel found, GraphModel expected, double tolerance) {
        for (String name : expected.parameters().names()) {
            float[] values = expected.parameters().get(name).toArray();
            float[] others = found.parameters().get(name).toArray();
            for (int i = 0; i < values.length; i++) {
                assertThat((double) others[i])
                        .as("%s %d", name, i)
                        .isCloseTo(values[i], within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void smoothSheets_becomeSmootherThanOthers(Kernels kernels) {
        try (GraphModel smooth =
                        model(kernels, Optional.of(smooth(30, Course.CONSTANT)), Compute.f32(2));
                GraphModel rough =
                        model(kernels, Optional.of(smooth(0, Course.CONSTANT)), Compute.f32(2));
                GraphModel plain = model(kernels, NONE, Compute.f32(2))) {
            Map<String, Double> before = smooth.dissimilarities();
            assertThat(before).containsOnlyKeys("sheet-1", "sheet-2");
            assertThat(before.get("sheet-1")).isBetween(0.4, 0.6); // random directions
            for (int step = 0; step < 20; step++) {
                smooth.train(TASK.batch());
                rough.train(TASK.batch());
                plain.train(TASK.batch());
            }
            Map<String, Double> after = smooth.dissimilarities();
            for (String layer : before.keySet()) {
                assertThat(after.get(layer)).isLessThan(before.get(layer) - 0.1);
                assertThat(after.get(layer)).isLessThan(rough.dissimilarities().get(layer) - 0.1);
            }
            same(rough, plain, 0); // alpha 0 is a layer without smoothness, to the bit
            assertThat(plain.dissimilarities()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void smoothness_countsOnceForAStepOfAnySize(Kernels kernels) {
        Optional<Smoothness> asked = Optional.of(smooth(3, Course.CONSTANT));
        Map<String, Object> plain = Map.of("rate", 0.05, "momentum", 0.0);
        try (GraphModel once = model(kernels, asked, Compute.f32(1), plain);
                GraphModel twice = model(kernels, asked, Compute.f32(1), plain)) {
            once.train(TASK.batch());
            twice.train(doubled());
            same(twice, once, 2e-6);
        }
    }

    /** Every image twice: the same mean gradient. */
    private static Batch doubled() {
        FloatBuffer one = TASK.imageBatch().pixels();
        float[] pixels = new float[one.remaining()];
        one.get(pixels);
        FloatBuffer two = FloatBuffer.allocate(2 * pixels.length).put(pixels).put(pixels);
        int images = TASK.images();
        int[] labels = new int[2 * images];
        int[] indices = new int[2 * images];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = TASK.targets().classesFor("smooth").label(i % images);
            indices[i] = i;
        }
        return new Batch(
                new ImageBatch(TASK.shape(), 2 * images, two),
                new Targets.Classes(List.of("across", "down"), labels),
                indices);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void resumedTraining_givesTheSameBits(Kernels kernels) {
        Optional<Smoothness> asked = Optional.of(smooth(5, Course.SYMMETRIC));
        Map<String, Object> adam =
                Map.of(
                        "name",
                        "adam",
                        "rate",
                        0.05,
                        "epsilon",
                        1e-7,
                        "epsilon-moment",
                        "raw",
                        "clip",
                        0.5);
        try (GraphModel whole = model(kernels, asked, Compute.f32(2), adam);
                GraphModel resumed = model(kernels, asked, Compute.f32(2), adam)) {
            for (int step = 0; step < 3; step++) {
                whole.train(TASK.batch());
            }
            for (String name : whole.parameters().names()) {
                resumed.parameters().set(name, whole.parameters().get(name));
            }
            resumed.restore(whole.state());
            for (int step = 3; step < 8; step++) {
                assertThat(resumed.train(TASK.batch())).isEqualTo(whole.train(TASK.batch()));
            }
            same(resumed, whole, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void recomputation_leavesTheBits(Kernels kernels) {
        Optional<Smoothness> asked = Optional.of(smooth(5, Course.CONSTANT));
        try (GraphModel kept = model(kernels, asked, Compute.f32(2));
                GraphModel again = model(kernels, asked, new Compute("f32", 2, true))) {
            for (int step = 0; step < 3; step++) {
                kept.train(TASK.batch());
                again.train(TASK.batch());
            }
            same(again, kept, 0);
        }
    }

    @Test
    void kernels_agree() {
        Optional<Smoothness> asked = Optional.of(smooth(5, Course.COSINE));
        try (GraphModel ours = model(new Nd4jKernels(), asked, Compute.f32(1));
                GraphModel fast = model(new OneDnnKernels(), asked, Compute.f32(2))) {
            for (int step = 0; step < 3; step++) {
                assertThat(fast.train(TASK.batch()))
                        .isCloseTo(ours.train(TASK.batch()), within(1e-5));
            }
            same(fast, ours, 2e-5);
        }
    }

    @Test
    void halfPrecision_learnsAndSmooths() {
        Kernels kernels = new OneDnnKernels();
        if (!kernels.computes(org.nd4j.linalg.api.buffer.DataType.BFLOAT16)) {
            return; // this processor has none
        }
        Optional<Smoothness> asked = Optional.of(smooth(30, Course.CONSTANT));
        try (GraphModel half = model(kernels, asked, new Compute("bf16", 2, false))) {
            double before = half.dissimilarities().get("sheet-1");
            double first = half.train(TASK.batch());
            double last = first;
            for (int step = 0; step < 30; step++) {
                last = half.train(TASK.batch());
            }
            assertThat(last).isLessThan(first);
            assertThat(half.dissimilarities().get("sheet-1")).isLessThan(before - 0.1);
        }
    }

    @Test
    void blocksOfOtherNumbersOfUnits_areRefused() {
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        LocallyConnected six =
                new LocallyConnected(2, 6, 8, 8, new Geometry(3, 1, 0), true, true, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layers.locallyConnected(six, smooth(1, Course.CONSTANT)))
                .withMessageContainingAll("2 x 2", "6 maps");
    }
}
