package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.Trials;
import org.topolab.nn.Frozen;
import org.topolab.nn.GraphModel;
import org.topolab.nn.Kernels;
import org.topolab.nn.onednn.OneDnnKernels;

/** Models of neurons of two recordings: what trains them. */
class NeuronModelTest {

    private static final Compute ONE = Compute.f32(1);
    private static final double RATE = 1e-3;
    private static final Map<String, Object> ADAM =
            Map.of("name", "adam", "rate", 0.02, "weight-decay", 0.01);

    static Stream<Kernels> kernels() {
        return Stream.of(new Nd4jKernels(), new OneDnnKernels());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void gradients_areDifferencesOfTheLoss(Kernels kernels) {
        var request = NeuronTask.request(NeuronTask.plain(RATE), ONE);
        try (GraphModel model = NeuronTask.model(kernels, NeuronTask.readout(), request)) {
            Map<String, float[]> start = ModelWeights.parameters(model);
            model.train(NeuronTask.batch(3));
            Map<String, float[]> after = ModelWeights.parameters(model);
            for (String name : List.of("conv.weight", "readout.table", "readout.bias")) {
                for (int i = 0; i < start.get(name).length; i += 7) {
                    double slope = (start.get(name)[i] - after.get(name)[i]) / RATE;
                    double difference = difference(model, start, name, i);
                    assertThat(slope)
                            .as("%s %d", name, i)
                            .isCloseTo(difference, within(2e-3 + 5e-3 * Math.abs(difference)));
                }
            }
        }
    }

    private static double difference(
            GraphModel model, Map<String, float[]> start, String name, int i) {
        double step = 2e-2;
        double[] losses = new double[2];
        for (int side = 0; side < 2; side++) {
            ModelWeights.set(model, start);
            float[] moved = start.get(name).clone();
            moved[i] += (float) (side == 0 ? step : -step);
            model.parameters().set(name, new Tensor(ModelWeights.shape(model, name), moved));
            losses[side] = model.train(NeuronTask.batch(3));
        }
        return (losses[0] - losses[1]) / (2 * step);
    }

    /** The first neuron of each recording is 1 + 0.5 or exp(-1) at all images, by hand. */
    @Test
    void loss_isSumOverTheRecordingsNeuronsMeanOverImages() {
        var request = NeuronTask.request(NeuronTask.plain(RATE), ONE);
        try (GraphModel model =
                NeuronTask.model(new Nd4jKernels(), NeuronTask.readout(), request)) {
            ModelWeights.fill(model, "readout.table", 0);
            float[] bias = {0.5f, 0.5f, 0.5f, -1, -1};
            model.parameters().set("readout.bias", new Tensor(new int[] {5, 1}, bias));
            double expected = 0;
            for (int trial = 0; trial < NeuronTask.IMAGES; trial++) {
                int first = trial % 2 == 0 ? 0 : NeuronTask.FIRST;
                int end = trial % 2 == 0 ? NeuronTask.FIRST : NeuronTask.NEURONS;
                double rate = trial % 2 == 0 ? 1.5 : Math.exp(-1);
                for (int n = first; n < end; n++) {
                    double t = NeuronTask.responses().value(trial, n);
                    expected += (rate - t * Math.log(rate)) / NeuronTask.IMAGES;
                }
            }
            assertThat(model.train(NeuronTask.batch(3))).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void neuronsOfRecordingsThatAreNotInABatch_stay() {
        var request = NeuronTask.request(NeuronTask.plain(0.1), ONE);
        try (GraphModel model =
                NeuronTask.model(new Nd4jKernels(), NeuronTask.readout(), request)) {
            float[] before = ModelWeights.values(model, "readout.table");
            int[] trials = {0, 2, 4};
            ImageBatch images =
                    NeuronTask.images(2, 3).during(new Trials(NeuronTask.responses(), trials));
            model.train(new Batch(images, NeuronTask.responses(), trials));
            float[] after = ModelWeights.values(model, "readout.table");
            int first = NeuronTask.FIRST * NeuronTask.FEATURES.values();
            assertThat(Arrays.copyOfRange(after, first, after.length))
                    .isEqualTo(Arrays.copyOfRange(before, first, before.length));
            for (int i = 0; i < first; i++) {
                assertThat(after[i]).isNotEqualTo(before[i]);
            }
        }
    }

    @Test
    void parameters_areTheReadoutsWeights() {
        var request = NeuronTask.request(ADAM, ONE);
        try (GraphModel model =
                NeuronTask.model(new Nd4jKernels(), NeuronTask.readout(), request)) {
            assertThat(model.parameters().names())
                    .containsSubsequence("readout.scale", "readout.table", "readout.bias");
            assertThat(ModelWeights.shape(model, "readout.scale")).containsExactly(5);
            assertThat(ModelWeights.shape(model, "readout.table")).containsExactly(5, 60);
            assertThat(ModelWeights.shape(model, "readout.bias")).containsExactly(5, 1);
            assertThat(model.parameters().trained("readout.scale")).isFalse();
            assertThat(model.parameters().trained("readout.table")).isTrue();
            float[] kept = ModelWeights.values(model, "readout.scale");
            assertThat(kept).containsExactly(1, 1.25f, 1.5f, 1.75f, 2);
            for (int step = 0; step < 3; step++) {
                model.train(NeuronTask.batch(step));
            }
            assertThat(ModelWeights.values(model, "readout.scale")).isEqualTo(kept);
        }
    }

    /** w - rate gamma sign(w) where no response says anything. */
    @Test
    void penalty_isAddedOnceForAStepOfAnySizeAndNotToTheLoss() {
        var request = NeuronTask.request(NeuronTask.plain(0.1), ONE);
        LinearReadout penalised =
                new LinearReadout(NeuronTask.NEURONS, NeuronTask.FEATURES.values(), 0.5, 100);
        for (int copies : new int[] {1, 4}) {
            try (GraphModel plain =
                            NeuronTask.model(new Nd4jKernels(), NeuronTask.readout(), request);
                    GraphModel model = NeuronTask.model(new Nd4jKernels(), penalised, request)) {
                Batch batch = copied(copies);
                assertThat(model.train(batch)).isEqualTo(plain.train(batch));
                float[] start = penalised.weights().get(1).start();
                float[] found = ModelWeights.values(model, "readout.table");
                float[] expected = ModelWeights.values(plain, "readout.table");
                for (int i = 0; i < found.length; i++) {
                    assertThat((double) found[i])
                            .isCloseTo(
                                    expected[i] - 0.1 * 0.5 * Math.signum(start[i]), within(2e-6));
                }
            }
        }
    }

    private static Batch copied(int copies) {
        Batch one = NeuronTask.batch(3);
        FloatBuffer pixels =
                FloatBuffer.allocate(copies * NeuronTask.IMAGES * NeuronTask.SHAPE.values());
        int[] trials = new int[copies * NeuronTask.IMAGES];
        for (int i = 0; i < trials.length; i++) {
            trials[i] = i % NeuronTask.IMAGES;
        }
        for (int copy = 0; copy < copies; copy++) {
            pixels.put(one.images().pixels());
        }
        ImageBatch images = new ImageBatch(NeuronTask.SHAPE, trials.length, pixels);
        return new Batch(
                images.during(new Trials(NeuronTask.responses(), trials)),
                NeuronTask.responses(),
                trials);
    }

    @Test
    void weights_areConstrainedAfterEachStep() {
        var request = NeuronTask.request(NeuronTask.plain(0.1), ONE);
        LinearReadout narrow =
                new LinearReadout(NeuronTask.NEURONS, NeuronTask.FEATURES.values(), 0, 0.25);
        try (GraphModel model = NeuronTask.model(new Nd4jKernels(), narrow, request)) {
            assertThat(largest(ModelWeights.values(model, "readout.table"))).isGreaterThan(0.25);
            model.train(NeuronTask.batch(3));
            assertThat(largest(ModelWeights.values(model, "readout.table"))).isEqualTo(0.25);
        }
    }

    private static double largest(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i]))
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void resumedTraining_givesTheSameBits(Kernels kernels) {
        var request = NeuronTask.request(ADAM, Compute.f32(2));
        try (GraphModel whole = NeuronTask.model(kernels, NeuronTask.readout(), request);
                GraphModel resumed = NeuronTask.model(kernels, NeuronTask.readout(), request)) {
            for (int step = 0; step < 3; step++) {
                whole.train(NeuronTask.batch(step));
            }
            ModelWeights.set(resumed, ModelWeights.parameters(whole));
            resumed.restore(whole.state());
            for (int step = 3; step < 6; step++) {
                assertThat(resumed.train(NeuronTask.batch(step)))
                        .isEqualTo(whole.train(NeuronTask.batch(step)));
            }
            ModelWeights.same(ModelWeights.parameters(resumed), ModelWeights.parameters(whole), 0);
        }
    }

    /** Of what is trained above a core; sums of the core's own gradients depend on oneDNN. */
    @ParameterizedTest
    @MethodSource("kernels")
    void threads_leaveTheBits(Kernels kernels) {
        Frozen core = new Frozen(Set.of("conv", "norm"), true);
        try (GraphModel one =
                        NeuronTask.model(
                                kernels,
                                NeuronTask.readout(),
                                NeuronTask.request(ADAM, ONE),
                                core);
                GraphModel two =
                        NeuronTask.model(
                                kernels,
                                NeuronTask.readout(),
                                NeuronTask.request(ADAM, Compute.f32(2)),
                                core)) {
            for (int step = 0; step < 4; step++) {
                assertThat(two.train(NeuronTask.batch(step)))
                        .isEqualTo(one.train(NeuronTask.batch(step)));
            }
            ModelWeights.same(ModelWeights.parameters(two), ModelWeights.parameters(one), 0);
        }
    }

    @Test
    void kernels_agree() {
        var request = NeuronTask.request(NeuronTask.plain(0.05), ONE);
        try (GraphModel ours = NeuronTask.model(new Nd4jKernels(), NeuronTask.readout(), request);
                GraphModel fast =
                        NeuronTask.model(new OneDnnKernels(), NeuronTask.readout(), request)) {
            for (int step = 0; step < 3; step++) {
                assertThat(fast.train(NeuronTask.batch(step)))
                        .isCloseTo(ours.train(NeuronTask.batch(step)), within(1e-4));
            }
            ModelWeights.same(ModelWeights.parameters(fast), ModelWeights.parameters(ours), 1e-4);
        }
    }

    @Test
    void halfPrecision_learns() {
        Kernels kernels = new OneDnnKernels();
        if (!kernels.computes(DataType.BFLOAT16)) {
            return; // this processor has none
        }
        var half = NeuronTask.request(ADAM, new Compute("bf16", 2, false));
        var single = NeuronTask.request(ADAM, Compute.f32(2));
        try (GraphModel model = NeuronTask.model(kernels, NeuronTask.readout(), half);
                GraphModel exact = NeuronTask.model(kernels, NeuronTask.readout(), single)) {
            double first = model.train(NeuronTask.batch(1));
            assertThat(first).isCloseTo(exact.train(NeuronTask.batch(1)), within(0.05));
            double last = first;
            for (int step = 0; step < 20; step++) {
                last = model.train(NeuronTask.batch(1));
            }
            assertThat(last).isLessThan(first - 0.5);
            assertThat(
                            model.capability(InputGradient.class)
                                    .orElseThrow()
                                    .gradients(
                                            "neurons",
                                            Point.AFTER_ACTIVATION,
                                            new int[] {0},
                                            NeuronTask.images(1, 1)))
                    .hasSize(NeuronTask.SHAPE.values());
        }
    }
}
