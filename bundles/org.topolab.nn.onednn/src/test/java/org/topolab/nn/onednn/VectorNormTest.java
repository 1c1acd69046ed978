package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.Tap;
import org.topolab.testkit.TinyTask;

/** Batch normalisation of the vectors of a dense layer, in a model. */
class VectorNormTest {

    private static final int IMAGES = 5;
    private static final int PIXELS = 16;

    private final TinyTask task = TinyTask.stripes(1, 4, IMAGES);

    private GraphModel model(String precision, int units) {
        ModelRequest request =
                SmallModel.request(
                        task, task.targets(), Map.of(), new Compute(precision, 1, false));
        var graph = GraphModel.begin(request).graphBuilder().addInputs("image");
        graph.addLayer("flat", SmallModel.LAYERS.dense(new Dense(PIXELS, 2, 1)), "image");
        graph.addLayer("norm", SmallModel.LAYERS.batchNorm(BatchNorm.of(units, false)), "flat");
        graph.addLayer("out", SmallModel.LAYERS.output(new Dense(2, 2, 2), task.targets()), "norm");
        Sheet sheet = new Sheet("norm", "normalised", new Layout.Grid(1, 2, 1, 1));
        return new GraphModel(
                graph.setOutputs("out").build(),
                List.of(new Tap(sheet, "norm")),
                request,
                SmallModel.LAYERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f32", "bf16"})
    void runningStatistics_takeATenthOfTheBatchWithItsUnbiasedVariance(String precision) {
        assumeTrue(
                "f32".equals(precision) || SmallModel.LAYERS.kernels().computes(DataType.BFLOAT16),
                "no bfloat16 on this processor");
        try (GraphModel model = model(precision, 2)) {
            float[] w = new float[2 * PIXELS];
            w[5] = 1; // unit 0 copies pixel 5
            w[PIXELS + 6] = 2; // unit 1 doubles pixel 6
            model.parameters().set("flat.weight", new Tensor(new int[] {2, PIXELS}, w));
            model.parameters().set("flat.bias", new Tensor(new int[] {2}, new float[2]));
            model.train(task.batch());
            double tolerance = "f32".equals(precision) ? 1e-6 : 1e-2;
            assertStatistics(model.parameters(), 0, values(5, 1), tolerance);
            assertStatistics(model.parameters(), 1, values(6, 2), tolerance);
        }
    }

    private double[] values(int pixel, double factor) {
        double[] values = new double[IMAGES];
        for (int image = 0; image < IMAGES; image++) {
            values[image] = factor * task.imageBatch().pixels().get(image * PIXELS + pixel);
        }
        return values;
    }

    private static void assertStatistics(
            Parameters after, int unit, double[] values, double tolerance) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double unbiased = squares / (values.length - 1);
        assertThat((double) after.get("norm.running_mean").get(unit))
                .isCloseTo(0.1 * mean, within(tolerance));
        assertThat((double) after.get("norm.running_var").get(unit))
                .isCloseTo(0.9 + 0.1 * unbiased, within(tolerance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f32", "bf16"})
    void easyTask_isLearnt(String precision) {
        assumeTrue(
                "f32".equals(precision) || SmallModel.LAYERS.kernels().computes(DataType.BFLOAT16),
                "no bfloat16 on this processor");
        try (GraphModel model = model(precision, 2)) {
            double before = model.train(task.batch());
            for (int step = 0; step < 60; step++) {
                model.train(task.batch());
            }
            assertThat(model.train(task.batch())).isLessThan(before / 4);
        }
    }

    @Test
    void vectorsOfAnotherLength_areRefused() {
        try (GraphModel model = model("f32", 3)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> model.train(task.batch()))
                    .withMessageContainingAll("norm", "[5, 2]", "or [batch, 3]");
        }
    }
}
