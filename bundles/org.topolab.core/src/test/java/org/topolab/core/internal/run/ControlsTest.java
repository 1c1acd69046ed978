package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.PluginFailedException;
import org.topolab.core.run.Row;

class ControlsTest extends RunsInAWorld {

    private static final String[] CONTROLS = {
        "measure.controls=[noise, untrained]", "measure.metrics=[means]"
    };

    @Test
    void controls_areMeasuredOnceAtTheEnd() throws Exception {
        Outcome outcome = run(new Watcher(), CONTROLS);
        List<Row> rows = MetricsFile.open(out.resolve("metrics.csv")).rows();
        assertThat(rows.stream().filter(row -> row.split().equals("noise")))
                .extracting(Row::epoch, Row::metric)
                .containsExactly(tuple(3, "means.index"), tuple(3, "means.indices"));
        assertThat(rows.stream().filter(row -> row.split().equals("untrained")))
                .extracting(Row::metric)
                .containsExactly("accuracy", "loss", "means.index", "means.indices");
        assertThat(value(outcome, "untrained", "accuracy"))
                .isLessThan(value(outcome, "test", "accuracy"));
        // indices of 21 test images: 0 + 1 + ... + 20
        assertThat(value(outcome, "noise", "means.indices")).isEqualTo(210);
        assertThat(world.family.open).isZero();
        assertThat(names(out.resolve("figures")))
                .contains("curve-accuracy-test.png")
                .noneMatch(name -> name.contains("untrained") || name.contains("noise"));
    }

    @Test
    void untrained_keepsFreshWeights() throws Exception {
        run(new Watcher(), CONTROLS);
        double untrained =
                value(MetricsFile.open(out.resolve("metrics.csv")).rows(), "untrained", "loss", 3);
        double start =
                value(MetricsFile.open(out.resolve("metrics.csv")).rows(), "test", "loss", 0);
        // the fake model's predictions depend on its weights alone
        assertThat(untrained).isEqualTo(start);
    }

    @Test
    void controls_areMeasuredAgainWithTheRun() throws Exception {
        run(new Watcher(), CONTROLS);
        Outcome again = world.runs.measure(out, List.of(), new Watcher());
        assertThat(again.last()).extracting(Row::split).contains("test", "noise", "untrained");
    }

    @Test
    void modelThatBreaksAsControl_isToldWithItsPlugInAndClosed() throws Exception {
        assertThatExceptionOfType(PluginFailedException.class)
                .isThrownBy(
                        () ->
                                run(
                                        new Watcher(),
                                        "train.epochs=0",
                                        "model.fault=throws",
                                        "measure.controls=[untrained]"))
                .withMessageContaining("taking a training step");
        assertThat(world.family.open).isZero();
    }

    @Test
    void unknownControl_isRefused() throws Exception {
        assertThat(world.problems(World.RECIPE, "measure.controls=[nose]"))
                .singleElement()
                .asString()
                .contains("measure.controls", "nose", "noise");
    }

    @Test
    void noise_isStandardNormalAndDoesNotDependOnBatches() {
        Sheet sheet = new Sheet("grid", "Grid", new Layout.Grid(10, 10));
        float[] whole = infer(new NoiseModel(List.of(sheet), 1), 100);
        NoiseModel parts = new NoiseModel(List.of(sheet), 1);
        float[] first = infer(parts, 30);
        float[] second = infer(parts, 70);
        assertThat(first[2999]).isEqualTo(whole[2999]);
        assertThat(second[0]).isEqualTo(whole[3000]);
        double mean =
                IntStream.range(0, whole.length).mapToDouble(i -> whole[i]).average().orElse(9);
        double square =
                IntStream.range(0, whole.length)
                        .mapToDouble(i -> whole[i] * whole[i])
                        .average()
                        .orElse(9);
        // 10,000 values: standard errors 0.01 and 0.014
        assertThat(mean).isBetween(-0.04, 0.04);
        assertThat(square).isBetween(0.94, 1.06);
    }

    private static float[] infer(NoiseModel model, int images) {
        float[] values = new float[images * 100];
        ImageBatch batch =
                new ImageBatch(new ImageShape(1, 1, 1), images, FloatBuffer.allocate(images));
        model.infer(
                batch,
                new ActivationSink() {
                    @Override
                    public boolean wants(String id) {
                        return true;
                    }

                    @Override
                    public void sheet(String id, ActivationBatch activations) {
                        for (int i = 0; i < values.length; i++) {
                            values[i] = activations.value(i / 100, i % 100);
                        }
                    }

                    @Override
                    public void predictions(ActivationBatch outputs) {
                        throw new AssertionError("noise predicts nothing");
                    }
                });
        return values;
    }

    private static double value(Outcome outcome, String split, String metric) {
        return value(outcome.last(), split, metric, 3);
    }

    private static double value(List<Row> rows, String split, String metric, int epoch) {
        return rows.stream()
                .filter(r -> r.split().equals(split) && r.metric().equals(metric))
                .filter(r -> r.epoch() == epoch)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
