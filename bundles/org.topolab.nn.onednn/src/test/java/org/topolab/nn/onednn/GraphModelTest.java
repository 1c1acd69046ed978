package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainingState;
import org.topolab.nn.GraphModel;
import org.topolab.testkit.TinyTask;

class GraphModelTest {

    private static final Map<String, Object> SGD = Map.of();
    private static final Map<String, Object> ADAM = Map.of("name", "adam", "rate", 0.01);

    private final TinyTask task = TinyTask.stripes(3, 9, 6);

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "adam"})
    void easyTask_isLearnt(String name) {
        try (GraphModel model = SmallModel.of(task, "sgd".equals(name) ? SGD : ADAM)) {
            double before = model.train(task.batch());
            for (int i = 0; i < 60; i++) {
                model.train(task.batch());
            }
            assertThat(model.train(task.batch())).isLessThan(before / 4);
        }
    }

    @Test
    void firstLoss_isNearThatOfAGuess() {
        try (GraphModel model = SmallModel.of(task, SGD)) {
            assertThat(model.train(task.batch())).isBetween(0.2, 3 * Math.log(2));
        }
    }

    @Test
    void twentySteps_giveTheSameBitsTwice() {
        List<Double> losses = new ArrayList<>();
        try (GraphModel one = SmallModel.of(task, SGD);
                GraphModel two = SmallModel.of(task, SGD)) {
            for (int i = 0; i < 20; i++) {
                losses.add(one.train(task.batch()));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(two.train(task.batch())).isEqualTo(losses.get(i));
            }
            same(two.parameters(), one.parameters());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "adam", "plain"})
    void restoredModel_goesOnWithTheSameBits(String name) {
        Map<String, Object> optimizer =
                Map.of("sgd", SGD, "adam", ADAM, "plain", Map.<String, Object>of("momentum", 0.0))
                        .get(name);
        try (GraphModel straight = SmallModel.of(task, optimizer);
                GraphModel resumed = SmallModel.of(task, optimizer)) {
            for (int i = 0; i < 5; i++) {
                straight.train(task.batch());
            }
            resumed.train(task.batch());
            TrainingState state = straight.state();
            assertThat(state.step()).isEqualTo(5);
            for (String parameter : straight.parameters().names()) {
                resumed.parameters().set(parameter, straight.parameters().get(parameter));
            }
            resumed.restore(state);
            for (int i = 0; i < 5; i++) {
                assertThat(resumed.train(task.batch())).isEqualTo(straight.train(task.batch()));
            }
            same(resumed.parameters(), straight.parameters());
        }
    }

    @Test
    void stateOfAnotherOptimizer_isRefused() {
        try (GraphModel adam = SmallModel.of(task, ADAM);
                GraphModel sgd = SmallModel.of(task, SGD)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> sgd.restore(adam.state()))
                    .withMessageContaining("values, expected");
            TrainingState foreign =
                    new TrainingState(1, Map.of("other", new Tensor(new int[] {1}, new float[1])));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> sgd.restore(foreign))
                    .withMessageContainingAll("[other]", "[moments]");
        }
    }

    @Test
    void parameters_haveNamesAndShapesOfPyTorch() {
        try (GraphModel model = SmallModel.of(task, SGD)) {
            Parameters all = model.parameters();
            assertThat(all.names())
                    .startsWith(
                            "Nest1.0.conv1.weight",
                            "Nest1.0.bn1.weight",
                            "Nest1.0.bn1.bias",
                            "Nest1.0.bn1.running_mean",
                            "Nest1.0.bn1.running_var",
                            "Nest1.0.conv2.weight")
                    .endsWith("head.linear.weight", "head.linear.bias");
            assertThat(all.get("Nest1.0.conv2.weight").shape()).containsExactly(8, 4, 3, 3);
            assertThat(all.get("Nest1.0.linear.weight").shape()).containsExactly(4, 8);
            assertThat(all.get("Nest1.0.linear.bias").shape()).containsExactly(4);
            assertThat(all.get("grid.running_var").shape()).containsExactly(1);
            assertThat(all.trained("grid.weight")).isTrue();
            assertThat(all.trained("grid.running_var")).isFalse();
        }
    }

    @Test
    void runningStatistics_takeATenthOfTheBatch() {
        // a first layer sees the images themselves, so its statistics can be computed by hand
        TinyTask one = TinyTask.stripes(1, 4, 5);
        try (GraphModel model = SmallModel.of(one, SGD)) {
            float[] w = new float[4 * 9];
            w[4] = 1; // the first channel copies the image
            model.parameters().set("Nest1.0.conv1.weight", new Tensor(new int[] {4, 1, 3, 3}, w));
            model.train(one.batch());
            double sum = 0;
            double squares = 0;
            FloatBuffer pixels = one.imageBatch().pixels();
            int m = pixels.remaining();
            for (int i = 0; i < m; i++) {
                sum += pixels.get(i);
                squares += pixels.get(i) * pixels.get(i);
            }
            double mean = sum / m;
            double unbiased = (squares - m * mean * mean) / (m - 1);
            Parameters after = model.parameters();
            assertThat((double) after.get("Nest1.0.bn1.running_mean").get(0))
                    .isCloseTo(0.1 * mean, within(1e-6));
            assertThat((double) after.get("Nest1.0.bn1.running_var").get(0))
                    .isCloseTo(0.9 + 0.1 * unbiased, within(1e-6));
        }
    }

    @Test
    void weightDecay_pullsAtEveryTrainedParameter() {
        Map<String, Object> plain = Map.of("momentum", 0.0, "rate", 0.1);
        Map<String, Object> decaying = new HashMap<>(plain);
        decaying.put("weight-decay", 0.5);
        try (GraphModel without = SmallModel.of(task, plain);
                GraphModel with = SmallModel.of(task, decaying)) {
            Map<String, Tensor> before = new HashMap<>();
            for (String name : with.parameters().names()) {
                before.put(name, with.parameters().get(name));
            }
            without.train(task.batch());
            with.train(task.batch());
            for (String name : with.parameters().names()) {
                double pull = with.parameters().trained(name) ? 0.1 * 0.5 : 0;
                for (int i = 0; i < before.get(name).size(); i++) {
                    assertThat((double) with.parameters().get(name).get(i))
                            .as(name)
                            .isCloseTo(
                                    without.parameters().get(name).get(i)
                                            - pull * before.get(name).get(i),
                                    within(1e-5));
                }
            }
        }
    }

    @Test
    void looking_changesNothingAndNeedsNoFullBatch() {
        try (GraphModel looked = SmallModel.of(task, SGD);
                GraphModel left = SmallModel.of(task, SGD)) {
            looked.train(task.batch());
            left.train(task.batch());
            Seen all = new Seen();
            looked.infer(task.imageBatch(), all);
            assertThat(all.values.get("grid")).hasSize(6 * 16);
            assertThat(all.values.get("predictions")).hasSize(6 * 2);
            for (int image = 0; image < 6; image++) {
                float[] p = all.values.get("predictions");
                assertThat(p[2 * image] + p[2 * image + 1]).isCloseTo(1, within(1e-5f));
            }
            Seen some = new Seen();
            ImageBatch few = new ImageBatch(task.shape(), 2, task.imageBatch().pixels());
            looked.infer(few, some);
            assertThat(some.values.get("grid"))
                    .containsExactly(Arrays.copyOf(all.values.get("grid"), 2 * 16), within(1e-5f));
            assertThat(looked.train(task.batch())).isEqualTo(left.train(task.batch()));
            same(looked.parameters(), left.parameters());
        }
    }

    @Test
    void lastSmallerBatch_trainsToo() {
        try (GraphModel model = SmallModel.of(task, SGD)) {
            model.train(task.batch());
            ImageBatch few = new ImageBatch(task.shape(), 4, task.imageBatch().pixels());
            Batch last = new Batch(few, task.targets(), new int[] {0, 1, 2, 3});
            assertThat(model.train(last)).isFinite();
            assertThat(model.train(task.batch())).isFinite();
        }
    }

    @Test
    void vectors_areLearntWithTheMeanOfBinaryCrossEntropy() {
        Targets codes = new Targets.Vectors(new float[6 * 4], 4);
        ModelRequest request = SmallModel.request(task, codes, SGD, Compute.f32(1));
        try (GraphModel model = SmallModel.of(task, request)) {
            model.parameters()
                    .set("head.linear.weight", new Tensor(new int[] {4, 8}, new float[32]));
            model.parameters().set("head.linear.bias", new Tensor(new int[] {4}, new float[4]));
            Batch batch = new Batch(task.imageBatch(), codes, new int[] {0, 1, 2, 3, 4, 5});
            // every output is 1/2
            assertThat(model.train(batch)).isCloseTo(Math.log(2), within(1e-6));
            // gradient (1/2 - 0) / 4 outputs, rate 0.05
            assertThat(model.parameters().get("head.linear.bias").get(0))
                    .isCloseTo(-0.05f * 0.125f, within(1e-7f));
        }
    }

    @Test
    void unknownPrecision_isRefusedByName() {
        ModelRequest request =
                SmallModel.request(task, task.targets(), SGD, new Compute("f16", 1, false));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SmallModel.of(task, request))
                .withMessageContainingAll("train.precision", "f16", "bf16", "f32");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "2, true", "3, false"})
    void threadsAndRecomputation_changeNothingButLastBits(int threads, boolean recompute) {
        // the master is computed by one kernel on all threads, which may add in another order
        try (GraphModel one = SmallModel.of(task, SGD);
                GraphModel other =
                        SmallModel.of(
                                task,
                                SmallModel.request(
                                        task,
                                        task.targets(),
                                        SGD,
                                        new Compute("f32", threads, recompute)))) {
            for (int step = 0; step < 3; step++) {
                double loss = one.train(task.batch());
                assertThat(other.train(task.batch())).isCloseTo(loss, within(1e-6 * loss));
            }
            for (String name : one.parameters().names()) {
                assertThat(other.parameters().get(name).toArray())
                        .as(name)
                        .usingComparatorWithPrecision(1e-5f)
                        .containsExactly(one.parameters().get(name).toArray());
            }
        }
    }

    @Test
    void recomputation_givesTheSameBits() {
        try (GraphModel kept = SmallModel.of(task, SGD);
                GraphModel again =
                        SmallModel.of(
                                task,
                                SmallModel.request(
                                        task, task.targets(), SGD, new Compute("f32", 1, true)))) {
            for (int step = 0; step < 3; step++) {
                assertThat(again.train(task.batch())).isEqualTo(kept.train(task.batch()));
            }
            same(again.parameters(), kept.parameters());
        }
    }

    @Test
    void bfloat16_followsFloat32() {
        assumeTrue(
                SmallModel.LAYERS.kernels().computes(DataType.BFLOAT16),
                "no bfloat16 on this processor");
        ModelRequest request =
                SmallModel.request(task, task.targets(), SGD, new Compute("bf16", 1, false));
        try (GraphModel wide = SmallModel.of(task, SGD);
                GraphModel narrow = SmallModel.of(task, request)) {
            assertThat(narrow.engine()).contains("bf16");
            double first = wide.train(task.batch());
            // 8 binary digits, some layers
            assertThat(narrow.train(task.batch())).isCloseTo(first, within(0.02 * first));
            double last = first;
            for (int step = 0; step < 30; step++) {
                last = narrow.train(task.batch());
            }
            assertThat(last).isLessThan(first / 4);
            Seen seen = new Seen();
            narrow.infer(task.imageBatch(), seen);
            assertThat(seen.values).containsOnlyKeys("grid", "predictions");
        }
    }

    @Test
    void imagesOfAnotherShape_areRefused() {
        TinyTask other = TinyTask.stripes(1, 9, 6);
        try (GraphModel model = SmallModel.of(task, SGD)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> model.train(other.batch()))
                    .withMessageContainingAll("[1, 9, 9]", "[3, 9, 9]");
        }
    }

    @Test
    void engine_saysLibraryPrecisionAndThreads() {
        try (GraphModel model = SmallModel.of(task, SGD)) {
            assertThat(model.engine()).matches("onednn 3\\.\\d+ \\S+ f32, \\d+ threads?");
        }
    }

    private static void same(Parameters found, Parameters expected) {
        for (String name : expected.names()) {
            assertThat(found.get(name).toArray())
                    .as(name)
                    .containsExactly(expected.get(name).toArray());
        }
    }

    private static final class Seen implements ActivationSink {

        private final Map<String, float[]> values = new HashMap<>();

        @Override
        public boolean wants(String sheet) {
            return true;
        }

        @Override
        public void sheet(String sheet, ActivationBatch batch) {
            values.put(sheet, copy(batch));
        }

        @Override
        public void predictions(ActivationBatch batch) {
            values.put("predictions", copy(batch));
        }

        private static float[] copy(ActivationBatch batch) {
            float[] all = new float[batch.images() * batch.units()];
            for (int i = 0; i < all.length; i++) {
                all[i] = batch.value(i / batch.units(), i % batch.units());
            }
            return all;
        }
    }
}
