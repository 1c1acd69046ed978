package org.topolab.metric.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;
import org.topolab.testkit.RandomImages;

/** Units whose tuning is known, on a sheet whose order is known. */
class OrientationMetricTest {

    private static final int SIDE = 32;
    private static final int GRATINGS = 64;
    private static final Layout.Grid GRID = new Layout.Grid(SIDE, SIDE);

    private final OrientationMetric metric = new OrientationMetric();

    /** Preferred orientation of a unit, as a share of 180 degrees: a period of 8 columns. */
    private static double peak(int unit) {
        return unit % SIDE / 8.0 % 1;
    }

    /** Raised cosines of vector strength 0.5 * depth, each phase less than the one before. */
    private static double answer(int image, double peak, double depth) {
        int orientation = image / 8;
        int phase = image % 8;
        double tuned = 1 + depth * Math.cos(2 * Math.PI * (orientation / 8.0 - peak));
        return tuned - 0.1 * phase;
    }

    private Results measured(Map<String, Object> more, Activations.Rule rule) {
        Map<String, Object> given = new HashMap<>(more);
        given.putIfAbsent("wavelengths", List.of(4.0));
        Activations data = Activations.of(Activations.targets(1, 2, GRATINGS), GRID.units(), rule);
        return Measured.on(metric, GRID, data, given);
    }

    @Test
    void stripes_areFoundAsTheyAre() {
        Results found =
                measured(Map.of("torus", true), (image, unit) -> answer(image, peak(unit), 1));
        Result.NumberMap preferred = found.get("preferred-orientation", Result.NumberMap.class);
        assertThat(preferred.period()).hasValue(180);
        for (int unit = 0; unit < GRID.units(); unit++) {
            double off = preferred.value(0, unit) / 180 - peak(unit);
            assertThat(off - Math.rint(off)).isCloseTo(0, within(1e-5));
        }
        scalar(found, "vector-strength", 0.5);
        scalar(found, "selective", 1);
        scalar(found, "dead", 0);
        scalar(found, "undefined", 0);
        // one step of 22.5 degrees to the right, none to below
        scalar(found, "orientation-smoothness", 11.25);
        // eight columns of a square have all eight orientations
        scalar(found, "entropy", Math.log(8));
        scalar(found, "cluster-size", 4);
        scalar(found, "pinwheel-density", 0);
        scalar(found, "period", 8);
        assertThat(found.get("cluster-size-eccentricity", Result.Series.class).yName())
                .isEqualTo("cluster size, units");
        assertThat(Measured.chance(found, "orientation-smoothness").mean())
                .isCloseTo(45, within(1.0));
        assertThat(Measured.chance(found, "entropy").mean()).isBetween(1.9, 2.06);
        // a third, less what steps of exactly 90 degrees tear
        assertThat(Measured.chance(found, "pinwheel-density").mean()).isBetween(0.1, 0.25);
        // the same answers at other orientations are less of a vector
        assertThat(Measured.chance(found, "vector-strength").mean()).isBetween(0.05, 0.3);
        assertThat(found.items().stream().map(Result::name))
                .contains("selectivity", "circular-variance", "entropy-eccentricity")
                .contains("cluster-size-eccentricity", "dead-eccentricity", "entropy-map")
                .contains("selectivity-distribution", "spectral-slope", "cluster-size-map")
                .doesNotContain("wavelength", "selectivity-distribution-reference");
    }

    @Test
    void deadWeakAndBrokenUnits_areSetApart() {
        // rows 0-7 dead, 8-15 weak: vector strength 0.1; row 16 not finite
        Results found =
                measured(
                        Map.of(),
                        (image, unit) -> {
                            int row = unit / SIDE;
                            double answer = answer(image, peak(unit), row < 16 ? 0.2 : 1);
                            return row < 8 ? -answer : row == 16 ? Double.NaN : answer;
                        });
        scalar(found, "undefined", 1 / 32.0);
        scalar(found, "dead", 8 / 31.0);
        scalar(found, "selective", 15 / 31.0);
        scalar(found, "vector-strength", (8 * 0.1 + 15 * 0.5) / 23);
        Result.NumberMap preferred = found.get("preferred-orientation", Result.NumberMap.class);
        Result.NumberMap strengths = found.get("selectivity", Result.NumberMap.class);
        assertThat(preferred.value(0, 0)).isNaN();
        assertThat(preferred.value(0, 10 * SIDE)).isNaN();
        assertThat(strengths.value(0, 0)).isNaN();
        assertThat(strengths.value(0, 10 * SIDE)).isCloseTo(0.1f, within(1e-5f));
        assertThat(strengths.value(0, 16 * SIDE)).isNaN();
        // of 8 x 8 windows, those of rows 0 to 13 reach rows below 17 only
        scalar(found, "entropy-undefined", 14 / 32.0);
        Result.Series up = found.get("selectivity-distribution", Result.Series.class);
        assertThat(up.points().get(40).y()).as("up to 0.8").isCloseTo(15 / 23.0, within(1e-12));
        assertThat(up.points().get(50).y()).isEqualTo(1);
    }

    @Test
    void published_countsDeadUnitsAsHorizontal() {
        Results found =
                Measured.on(
                        metric,
                        GRID,
                        Activations.of(
                                Activations.targets(1, 2, 24),
                                GRID.units(),
                                (image, unit) ->
                                        unit < SIDE * SIDE / 2 ? 0 : image / 3 == 2 ? 1 : 0),
                        Map.of("faithful", true));
        scalar(found, "dead", 0.5);
        // two halves of one orientation each, not one half and nothing
        scalar(found, "entropy-undefined", 0);
        assertThat(Measured.scalar(found, "entropy")).isGreaterThan(0.1);
        // 45 degrees between two pairs of rows on a torus, of 2 * 1024 pairs
        scalar(found, "orientation-smoothness", 45 * 64 / 2048.0);
        assertThat(found.get("preferred-orientation", Result.NumberMap.class).value(0, 0)).isNaN();
    }

    @Test
    void nothingAlive_hasNoOrder() {
        Results found = measured(Map.of(), (image, unit) -> 0);
        scalar(found, "dead", 1);
        scalar(found, "selective", 0);
        for (String name :
                List.of("vector-strength", "entropy", "cluster-size", "spectral-slope")) {
            assertThat(Measured.scalar(found, name)).as(name).isNaN();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "2,2", "3,1", "2,9"})
    void smallSheets_areMeasured(int rows, int columns) {
        Layout.Grid grid = new Layout.Grid(rows, columns);
        Activations data =
                Activations.of(
                        Activations.targets(1, 2, GRATINGS),
                        grid.units(),
                        (image, unit) -> answer(image, unit / 8.0, 1));
        for (boolean torus : new boolean[] {true, false}) {
            Results found =
                    Measured.on(
                            metric,
                            grid,
                            data,
                            Map.of("torus", torus, "wavelengths", List.of(4.0)));
            scalar(found, "selective", 1);
            assertThat(Measured.scalar(found, "entropy"))
                    .isCloseTo(Math.log(Math.min(8, grid.units())), within(0.7));
            assertThat(Measured.scalar(found, "spectral-slope")).isNaN();
        }
    }

    @Test
    void tooManyGratings_areRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Responses(64, 64, 247_160))
                .withMessageContainingAll("247160 units", "3861 MB", "fewer wavelengths");
    }

    @Test
    void stimuli_areEqualIfTheirOptionsAre() {
        Images test = new RandomImages(new ImageShape(3, 150, 120), 10);
        Images usual = stimuli(test, Map.of());
        assertThat(usual).isEqualTo(stimuli(test, Map.of("least", 0.4)));
        assertThat(usual).isNotEqualTo(stimuli(test, Map.of("orientations", 12)));
        // 3, 6, 12, 24; 48 is more than a quarter of 120
        assertThat(usual.size()).isEqualTo(4 * 64);
        assertThat(usual.shape()).isEqualTo(test.shape());
        assertThat(stimuli(test, Map.of("faithful", true)).size()).isEqualTo(24);
        Images tiny = new RandomImages(new ImageShape(1, 8, 8), 10);
        assertThat(stimuli(tiny, Map.of()).size()).isEqualTo(64);
    }

    @Test
    void gratings_areCountedByWavelengthOrientationAndPhase() {
        Gratings gratings =
                new Gratings(new ImageShape(1, 8, 8), List.of(3.0, 5.0), 4, List.of(3, 5));
        assertThat(gratings.size()).isEqualTo(32);
        assertThat(gratings.shown(11)).matches(s -> s.wavelength() == 0 && s.orientation() == 3);
        assertThat(gratings.shown(12)).matches(s -> s.wavelength() == 1 && s.orientation() == 0);
        assertThat(gratings.shown(31)).matches(s -> s.wavelength() == 1 && s.orientation() == 3);
        assertThat(gratings.shown(18).grating().phase()).isCloseTo(0.2 - 0.25, within(1e-12));
    }

    @Test
    void brokenWavelengths_withAPhaseForEachPixel_areRefusedInWords() {
        Options options =
                Options.of(
                        metric.info().options(),
                        Map.of("phases", 0, "wavelengths", List.of(3.0, 4.5)));
        assertThat(metric.check(options))
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.message())
                                        .contains("4.5", "whole pixels", "phases"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                measured(
                                        Map.of("phases", 0, "wavelengths", List.of(4.5)),
                                        (i, u) -> 1))
                .withMessageContaining("orientation: found 4.5");
    }

    private Images stimuli(Images test, Map<String, Object> given) {
        return metric.stimuli(Options.of(metric.info().options(), given), test).orElseThrow();
    }

    private static void scalar(Results found, String name, double expected) {
        assertThat(Measured.scalar(found, name)).as(name).isCloseTo(expected, within(1e-5));
    }
}
