package org.topolab.metric.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;
import org.topolab.format.npy.Npy;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;
import org.topolab.testkit.TestContext;

class PositionAccuracyMetricTest {

    private static final Targets.Classes TEST = Stimuli.test(2, 40);
    private static final int POSITIONS = 9;

    private final PositionAccuracyMetric metric = new PositionAccuracyMetric();

    @TempDir private Path folder;

    private Results on(Activations.Rule outputs, Map<String, Object> given) {
        return on(TEST, outputs, given);
    }

    private Results on(Targets.Classes test, Activations.Rule outputs, Map<String, Object> given) {
        Map<String, Object> all =
                new HashMap<>(Map.of("grid", 3L, "bootstrap", 50L, "permutations", 100L));
        all.putAll(given);
        int classes = test.names().size();
        Activations data = Activations.of(Stimuli.shown(test, POSITIONS), classes, outputs);
        Accumulator accumulator =
                metric.start(Sheet.outputs(classes), TestContext.of(metric, all, test));
        data.feed(accumulator);
        return accumulator.finish();
    }

    /** Right at the centre; at a corner for class 0 alone; elsewhere it always says 1. */
    private static double central(int stimulus, int output) {
        int position = stimulus % POSITIONS;
        int label = TEST.label(stimulus / POSITIONS);
        int said = position == 4 || (position == 0 && label == 0) ? label : 1;
        return output == said ? 1 : 0;
    }

    @Test
    void rightAnswers_areCountedAtEachPosition() {
        Results found = on(PositionAccuracyMetricTest::central, Map.of());
        Result.NumberMap map = found.get("class-accuracy", Result.NumberMap.class);
        assertThat(map.layers()).containsExactly("class-0", "class-1");
        assertThat(map.toArray())
                .containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(found.get("overall", Result.NumberMap.class).toArray())
                .containsExactly(1, 0.5f, 0.5f, 0.5f, 1, 0.5f, 0.5f, 0.5f, 0.5f);
        // by hand: 2 of 9 positions are 1, the others a half
        Result.Scalar accuracy = found.get("accuracy", Result.Scalar.class);
        assertThat(accuracy.value()).isCloseTo(5.5 / 9, within(1e-12));
        assertThat(accuracy.chance()).contains(new Result.Chance(0.5, 0, 0));
        assertThat(accuracy.interval()).isPresent();
    }

    @Test
    void rings_goOutFromTheCentre() {
        Results found = on(PositionAccuracyMetricTest::central, Map.of());
        List<Result.Series.Point> points =
                found.get("accuracy-eccentricity", Result.Series.class).points();
        assertThat(points.stream().map(Result.Series.Point::x))
                .containsExactly(0.0, 1.0, Math.sqrt(2));
        // by hand: the centre; four sides; four corners of which one is right
        assertThat(points.get(0).y()).isEqualTo(1);
        assertThat(points.get(1).y()).isEqualTo(0.5);
        assertThat(points.get(2).y()).isEqualTo(0.625);
    }

    @Test
    void noise_isAtChance() {
        Activations noise = Activations.noise(2, Stimuli.shown(TEST, POSITIONS), 2);
        Results found = on(noise::value, Map.of());
        Result.Interval interval =
                found.get("accuracy", Result.Scalar.class).interval().orElseThrow();
        assertThat(interval.low()).isLessThan(0.5);
        assertThat(interval.high()).isGreaterThan(0.5);
    }

    @Test
    void categories_areMeasuredInTheirOrder() {
        Targets.Classes test = Stimuli.test(3, 30);
        // says class 1 whatever it sees, unless only 2 and 0 are answers: then 0
        Activations.Rule outputs = (stimulus, output) -> List.of(0.5, 1.0, 0.1).get(output);
        Map<String, Object> two = Map.of("categories", List.of("class-2", "class-0"));
        Result.NumberMap all = on(test, outputs, two).get("class-accuracy", Result.NumberMap.class);
        assertThat(all.layers()).containsExactly("class-2", "class-0");
        assertThat(all.toArray()).containsOnly(0);
        Map<String, Object> among = new HashMap<>(two);
        among.put("answers", "categories");
        Results found = on(test, outputs, among);
        assertThat(found.get("class-accuracy", Result.NumberMap.class).value(1, 3)).isEqualTo(1);
        assertThat(Measured.chance(found, "accuracy").mean()).isEqualTo(0.5);
        assertThat(Measured.column(found, "categories", "images")).containsExactly(10, 10);
    }

    @Test
    void notANumber_isNoAnswer() {
        Results found = on((stimulus, output) -> Double.NaN, Map.of());
        assertThat(Measured.scalar(found, "accuracy")).isZero();
    }

    @Test
    void nothingShown_isUndefined() {
        Accumulator accumulator =
                metric.start(Sheet.outputs(2), TestContext.of(metric, Map.of(), TEST));
        assertThat(accumulator.finish().get("overall", Result.NumberMap.class).toArray())
                .containsOnly(Float.NaN);
    }

    private String people(int participants, int categories, int grid, double... values)
            throws IOException {
        float[] all = new float[participants * categories * grid * grid];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) values[i % values.length];
        }
        Path file = folder.resolve("people.npy");
        Npy.write(file, new int[] {participants, categories, grid, grid}, all);
        return file.toString();
    }

    /** By hand: each person's map is that of the network, for class 0; class 1 does not vary. */
    @Test
    void samePeople_agreeFully() throws IOException {
        String file = people(3, 2, 3, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0.5, 1, 1, 1, 1, 1, 1, 1, 1);
        Results found = on(PositionAccuracyMetricTest::central, Map.of("people", file));
        assertThat(Measured.scalar(found, "agreement")).isCloseTo(1, within(1e-12));
        assertThat(Measured.scalar(found, "ceiling-lower")).isCloseTo(1, within(1e-12));
        assertThat(Measured.scalar(found, "ceiling-upper")).isCloseTo(1, within(1e-12));
        assertThat(Measured.chance(found, "agreement").mean()).isBetween(-0.3, 0.3);
        assertThat(Measured.scalar(found, "p-agreement")).isLessThan(0.1);
        assertThat(found.get("agreement", Result.Scalar.class).interval().orElseThrow().low())
                .isCloseTo(1, within(1e-12));
        // 2 of 8 signs of three alike are as far from 0
        assertThat(Measured.scalar(found, "p-agreement-participants")).isBetween(0.1, 0.4);
        assertThat(Measured.column(found, "categories", "people"))
                .containsExactly(new double[] {2 / 9.0, 8.5 / 9}, within(1e-7));
        assertThat(Measured.column(found, "draws", "agreement")).hasSize(50);
        assertThat(found.get("class-accuracy-reference", Result.NumberMap.class).value(1, 0))
                .isEqualTo(0.5f);
        assertThat(found.get("accuracy-eccentricity-reference", Result.Series.class).points())
                .hasSize(3);
    }

    @Test
    void onePerson_hasAnUpperCeilingOnly() throws IOException {
        String file = people(1, 2, 3, 0.1, 0.9, 0.3, 0.4);
        Results found =
                on(PositionAccuracyMetricTest::central, Map.of("people", file, "faithful", true));
        assertThat(Measured.scalar(found, "ceiling-lower")).isNaN();
        assertThat(Measured.scalar(found, "ceiling-upper")).isCloseTo(1, within(1e-12));
        assertThat(Measured.scalar(found, "difference-ceiling-upper")).isNaN();
    }

    @Test
    void draws_areTheSameForEveryRun() throws IOException {
        String file = people(4, 2, 3, 0.1, 0.9, 0.3, 0.4, 0.8);
        Map<String, Object> given = Map.of("people", file);
        double[] one =
                Measured.column(
                        on(PositionAccuracyMetricTest::central, given), "draws", "agreement");
        TestContext other =
                TestContext.of(metric, Map.of("people", file, "grid", 3L, "bootstrap", 50L), TEST)
                        .withSeed(99);
        Accumulator accumulator = metric.start(Sheet.outputs(2), other);
        Activations.of(Stimuli.shown(TEST, POSITIONS), 2, PositionAccuracyMetricTest::central)
                .feed(accumulator);
        assertThat(Measured.column(accumulator.finish(), "draws", "agreement")).isEqualTo(one);
    }

    @Test
    void badArrays_areRefusedInWords() throws IOException {
        refused(Map.of("people", people(3, 2, 5, 0.5)), "[3, 2, 5, 5]", "[participants, 2, 3, 3]");
        refused(Map.of("people", people(3, 4, 3, 0.5)), "[3, 4, 3, 3]", "[participants, 2, 3, 3]");
        refused(Map.of("people", people(3, 2, 3, 57)), "the value 57.0", "divide percentages");
        Path text = Files.writeString(folder.resolve("text.npy"), "no array");
        refused(Map.of("people", text.toString()), "cannot read", "numpy.save");
        Path uneven = folder.resolve("uneven.npy");
        Npy.write(uneven, new int[] {2, 2}, new float[] {0, 1, 2, 0});
        refused(Map.of("predictors", List.of(uneven.toString())), "not symmetric", "uneven.npy");
        Npy.write(uneven, new int[] {3}, new float[3]);
        refused(Map.of("predictors", List.of(uneven.toString())), "shape [3]", "[2, 2]");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refused(Map.of("predictors", List.of(empty.toString())), "no .npy file", "empty");
        refused(Map.of("predictors", List.of("size")), "'size' for 2 categories", "16");
        refused(Map.of("categories", List.of("class-7")), "'class-7'", "names of classes");
        refused(Map.of("categories", List.of("class-1", "class-1")), "'class-1' twice");
    }

    private void refused(Map<String, Object> given, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on((stimulus, output) -> 0, given))
                .withMessageStartingWith("position-accuracy: ")
                .withMessageContainingAll(words);
    }

    @Test
    void otherOutputs_areRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                metric.start(
                                        Sheet.outputs(7), TestContext.of(metric, Map.of(), TEST)))
                .withMessageContainingAll("2 names", "each of 7 outputs");
    }

    @Test
    void missingFiles_areTold() {
        Options options =
                Options.of(
                        metric.info().options(),
                        Map.of("people", "nowhere.npy", "predictors", List.of("size", "siez")));
        assertThat(metric.check(options))
                .extracting(problem -> problem.option() + " " + problem.message())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("people").contains("nowhere.npy"),
                        second -> assertThat(second).startsWith("predictors").contains("'siez'"));
    }

    /** By hand: with classes 0 and 1 alike and 2 opposite, the predictor is what is found. */
    @Test
    void predictor_explainsDifferences() throws IOException {
        Targets.Classes test = Stimuli.test(4, 40);
        Path predictors = Files.createDirectory(folder.resolve("predictors"));
        float[] sides = {0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0};
        Npy.write(predictors.resolve("sides.npy"), new int[] {4, 4}, sides);
        Activations.Rule outputs =
                (stimulus, output) -> {
                    int label = test.label(stimulus / POSITIONS);
                    boolean left = stimulus % POSITIONS % 3 == 0;
                    boolean right = stimulus % POSITIONS % 3 == 2;
                    boolean sees = label < 2 ? left : right;
                    return sees == (output == label) ? 1 : 0;
                };
        Results found = on(test, outputs, Map.of("predictors", List.of(predictors.toString())));
        assertThat(Measured.scalar(found, "explained")).isCloseTo(1, within(1e-9));
        assertThat(Measured.column(found, "predictors", "unique"))
                .containsExactly(new double[] {1}, within(1e-9));
        // by hand: a third of the orders of the four keeps both pairs
        assertThat(Measured.scalar(found, "p-explained")).isBetween(0.2, 0.5);
        assertThat(found.get("differences", Result.Table.class).cells().get(0).get(1)).isZero();
        assertThat(found.get("differences", Result.Table.class).cells().get(0).get(2))
                .isCloseTo(1.5, within(1e-9));
    }
}
