package org.topolab.metric.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;

class SelectivityMetricTest {

    private static final Targets.Classes TWO_EACH =
            new Targets.Classes(List.of("a", "b", "c"), new int[] {0, 0, 1, 1, 2, 2});

    @Test
    void unit_prefersTheClassWithTheLargestDprime() {
        // by hand: 9, 11 against four values near 0: far above 1; the last unit answers to none
        double[][] answers = {{9, 11, 0, 1, 0, 1}, {0, 1, 0, 1, 9, 11}, {0, 1, 0, 1, 0, 1}};
        Results found = measure(answers, Map.of());
        assertThat(Maps.preference(found)).containsExactly(0, 2, -1);
        assertThat(Measured.scalar(found, "selective")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(Maps.column(found, "preferring")).containsExactly(1, 0, 1);
        assertThat(Maps.column(found, "images")).containsExactly(2, 2, 2);
        // (10 - 0.5) / sqrt((1 + 0.25) / 2)
        assertThat((double) found.get("dprime", Result.NumberMap.class).value(0, 0))
                .isCloseTo(9.5 / Math.sqrt(0.625), within(1e-5));
    }

    @Test
    void tie_goesToTheFirstClass() {
        double[][] answers = {{4, 6, 4, 6, 0, 1}};
        assertThat(Maps.preference(measure(answers, Map.of("threshold", 0.5)))).containsExactly(0);
    }

    @Test
    void deadUnit_prefersNoneUnlessAsPublished() {
        double[][] answers = {{2, 2, 2, 2, 2, 2}, {0, 1, 0, 1, 9, 11}};
        Results corrected = measure(answers, Map.of());
        assertThat(Maps.preference(corrected)).containsExactly(-1, 2);
        assertThat(Measured.scalar(corrected, "dead")).isEqualTo(1);
        assertThat(Maps.preference(measure(answers, Maps.PUBLISHED))).containsExactly(0, 2);
    }

    @Test
    void infiniteDprime_isCountedAndSelectiveOnlyAsPublished() {
        double[][] answers = {{0, 0, 7, 7, 0, 0}};
        Results corrected = measure(answers, Map.of());
        assertThat(Maps.preference(corrected)).containsExactly(-1);
        assertThat(Measured.scalar(corrected, "infinite-dprime")).isEqualTo(1);
        assertThat(Measured.scalar(corrected, "dead")).isZero();
        assertThat(Maps.preference(measure(answers, Maps.PUBLISHED))).containsExactly(1);
    }

    @Test
    void nonFiniteActivation_isCounted() {
        double[][] answers = {{0, Double.NaN, 7, 7, 0, 1}, {9, 11, 0, 1, 0, 1}};
        Results found = measure(answers, Map.of());
        assertThat(Measured.scalar(found, "non-finite")).isEqualTo(1);
        assertThat(Maps.preference(found)).containsExactly(-1, 0);
    }

    @Test
    void publishedChanceOfTenClasses_isNearlyOne() {
        // 0.997 for 10 classes of equal size: simulated apart from this code
        Results found =
                Maps.on(
                        new Layout.Grid(4, 4),
                        noise(10, 200, 16),
                        Map.of("dprime", "published", "label-shuffles", 0));
        assertThat(Measured.chance(found, "selective").mean()).isCloseTo(0.997, within(0.0015));
        assertThat(Measured.chance(found, "selective").samples()).isEqualTo(20_000);
    }

    @Test
    void noise_isAtChanceForBothDefinitions() {
        Layout.Grid grid = new Layout.Grid(64, 64);
        Activations data = noise(4, 48, grid.units());
        for (Map<String, Object> given :
                List.<Map<String, Object>>of(
                        Map.of("threshold", 0.4, "label-shuffles", 0),
                        Map.of("dprime", "published", "threshold", 6, "label-shuffles", 0))) {
            Results found = Maps.on(grid, data, given);
            Result.Chance share = Measured.chance(found, "selective");
            assertThat(share.mean()).isBetween(0.05, 0.9);
            // the corrected null takes the spread of images as known: up to 3 % of share too low
            assertThat(Measured.scalar(found, "selective"))
                    .isCloseTo(share.mean(), within(5 * share.sd() + 0.03));
        }
    }

    @Test
    void noise_hasTheMeanBestOfChance() {
        Layout.Grid grid = new Layout.Grid(64, 64);
        Results found = Maps.on(grid, noise(4, 200, grid.units()), Map.of("label-shuffles", 0));
        Result.Chance best = Measured.chance(found, "best-dprime");
        assertThat(Measured.scalar(found, "best-dprime"))
                .isCloseTo(best.mean(), within(5 * best.sd() + 0.01 * best.mean()));
        assertThat(Measured.chance(found, "selective").mean()).isZero();
    }

    @Test
    void shuffledLabels_giveNoiseItsOwnChance() {
        Layout.Grid grid = new Layout.Grid(64, 64);
        for (Map<String, Object> given :
                List.<Map<String, Object>>of(
                        Map.of("threshold", 0.4, "label-shuffles", 40),
                        Map.of("dprime", "published", "threshold", 6, "label-shuffles", 40))) {
            Results found = Maps.on(grid, noise(4, 48, grid.units()), given);
            Result.Chance share = Measured.chance(found, "selective");
            assertThat(share.samples()).isEqualTo(40);
            assertThat(share.mean()).isBetween(0.05, 0.9);
            assertThat(Measured.scalar(found, "z-selective")).isBetween(-3.5, 3.5);
            assertThat(Measured.scalar(found, "z-best-dprime")).isBetween(-3.5, 3.5);
            assertThat(Measured.scalar(found, "p-selective")).isGreaterThan(1 / 41.0);
        }
    }

    @Test
    void shuffledLabels_tellAnswersFromNoise() {
        Results found =
                Maps.on(
                        new Layout.Grid(8, 8),
                        Activations.random(3, 4, 120, 64),
                        Map.of("label-shuffles", 30));
        assertThat(Measured.chance(found, "selective").mean()).isLessThan(0.02);
        assertThat(Measured.scalar(found, "z-best-dprime")).isGreaterThan(10);
        assertThat(Measured.scalar(found, "p-best-dprime")).isEqualTo(1 / 31.0);
    }

    @Test
    void unitsThatAreOneAndTheSame_haveTheSpreadOfOne() {
        // sampled chance takes units for independent; exchanged labels see that they are not
        RandomStream stream = RandomStream.of(4);
        Activations same =
                Activations.of(
                        Activations.targets(1, 4, 60), 64, (image, unit) -> stream.normal(image));
        Layout.Grid grid = new Layout.Grid(8, 8);
        double shuffled =
                Measured.chance(Maps.on(grid, same, Map.of("label-shuffles", 200)), "best-dprime")
                        .sd();
        double sampled =
                Measured.chance(Maps.on(grid, same, Map.of("label-shuffles", 0)), "best-dprime")
                        .sd();
        assertThat(shuffled / sampled).isCloseTo(8, within(2.0));
    }

    @Test
    void bootstrap_givesIntervalsAroundTheValues() {
        Activations data = Activations.random(3, 4, 120, 64);
        Layout.Grid grid = new Layout.Grid(8, 8);
        Results found = Maps.on(grid, data, Map.of("bootstrap", 50));
        for (String name : List.of("selective", "best-dprime")) {
            Result.Scalar scalar = found.get(name, Result.Scalar.class);
            Result.Interval interval = scalar.interval().orElseThrow();
            assertThat((interval.low() + interval.high()) / 2)
                    .isCloseTo(scalar.value(), within(1e-12));
            assertThat(interval.high() - interval.low()).isBetween(0.01, 0.4);
        }
        assertThat(Maps.on(grid, data, Map.of()).get("selective", Result.Scalar.class).interval())
                .isEmpty();
    }

    @Test
    void intervals_areAsWideAsOtherImagesMove() {
        Layout.Grid grid = new Layout.Grid(8, 8);
        for (String name : List.of("selective", "best-dprime")) {
            double[] values = new double[60];
            double widths = 0;
            for (int set = 0; set < values.length; set++) {
                Map<String, Object> given = Map.of("label-shuffles", 0, "bootstrap", 30);
                Result.Scalar scalar =
                        Maps.on(grid, otherImages(set), given).get(name, Result.Scalar.class);
                Result.Interval interval = scalar.interval().orElseThrow();
                values[set] = scalar.value();
                widths += (interval.high() - interval.low()) / values.length;
            }
            double expected = 2 * 1.96 * new NullSamples(values).sd();
            // relative error of an SD from 60 values: 9 %
            assertThat(widths / expected).as(name).isBetween(0.7, 1.4);
        }
    }

    /** The same units shown other images. */
    private static Activations otherImages(int set) {
        RandomStream noise = RandomStream.of(77).split(set);
        RandomStream gain = RandomStream.of(78);
        Targets.Classes targets = Activations.targets(1, 4, 200);
        return Activations.of(
                targets,
                64,
                (image, unit) ->
                        noise.normal(image * 64 + unit)
                                + (targets.label(image) == unit % 4 ? 2 * gain.uniform(unit) : 0));
    }

    @Test
    void noShuffles_leaveZAndPOut() {
        assertThat(
                        measure(new double[][] {{9, 11, 0, 1, 0, 1}}, Map.of("label-shuffles", 0))
                                .items()
                                .stream()
                                .map(Result::name))
                .doesNotContain("z-selective", "p-selective", "z-best-dprime", "p-best-dprime");
    }

    @Test
    void groups_arePreferredLikeClasses() {
        Targets.Classes grouped =
                new Targets.Classes(
                        List.of("a", "b", "c"),
                        new int[] {0, 0, 1, 1, 2, 2},
                        List.of(new Targets.Group("both", List.of(0, 1))));
        double[][] answers = {{9, 11, 9, 11, 0, 1}, {0, 1, 0, 1, 9, 11}};
        Activations data = Activations.of(grouped, 2, (image, unit) -> answers[unit][image]);
        Layout.Grid grid = new Layout.Grid(1, 2);
        Map<String, Object> given = Map.of("categories", "groups", "label-shuffles", 0);
        Results found = Maps.on(grid, data, given);
        assertThat(Maps.preference(found)).containsExactly(0, -1);
        assertThat(Maps.column(found, "images")).containsExactly(4);
        assertThat(found.get("preference", Result.CategoryMap.class).categories())
                .containsExactly("both");
        assertThat(found.get("selective", Result.Scalar.class).chance()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(answers, given))
                .withMessageContaining("selectivity: categories: found groups");
    }

    @Test
    void classWithoutImages_hasNoUnits() {
        Targets.Classes four =
                new Targets.Classes(List.of("a", "b", "c", "d"), new int[] {0, 0, 1, 1, 3, 3});
        Activations data =
                Activations.of(four, 1, (image, unit) -> image < 4 ? image % 2 : 9 + image);
        for (Map<String, Object> given : List.of(Map.<String, Object>of(), Maps.PUBLISHED)) {
            Results found = Maps.on(new Layout.Grid(1, 1), data, given);
            assertThat(Maps.preference(found)).containsExactly(3);
            assertThat(found.get("dprime", Result.NumberMap.class).value(2, 0)).isNaN();
        }
    }

    @Test
    void legacyOffset_favoursRareClassesAndNeedsPublished() {
        // class c is seen once, the others three times; nothing answers to anything but noise
        Targets.Classes rare =
                new Targets.Classes(List.of("a", "b", "c"), new int[] {0, 0, 0, 1, 1, 1, 2});
        Activations data =
                Activations.of(rare, 2, (image, unit) -> 0.001 * ((3 * image + unit) % 5));
        Results with =
                Maps.on(
                        new Layout.Grid(1, 2),
                        data,
                        Map.of("dprime", "published", "legacy-offset", true));
        assertThat(Maps.preference(with)).containsExactly(2, 2);
        SelectivityMetric metric = new SelectivityMetric();
        Options wrong = Options.of(metric.info().options(), Map.of("legacy-offset", true));
        assertThat(metric.check(wrong))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.option()).isEqualTo("legacy-offset");
                            assertThat(problem.message()).contains("set dprime: published");
                        });
    }

    @Test
    void freePositions_areMeasuredToo() {
        Layout.Positions places = new Layout.Positions(new double[3], new double[3]);
        Activations data = noise(3, 30, 3);
        assertThat(Maps.preference(Maps.on(places, data, Map.of()))).hasSize(3);
    }

    private static Results measure(double[][] answers, Map<String, Object> given) {
        Activations data =
                Activations.of(TWO_EACH, answers.length, (image, unit) -> answers[unit][image]);
        return Maps.on(new Layout.Grid(1, answers.length), data, given);
    }

    private static Activations noise(int classes, int images, int units) {
        return Activations.noise(33, Activations.targets(1, classes, images), units);
    }
}
