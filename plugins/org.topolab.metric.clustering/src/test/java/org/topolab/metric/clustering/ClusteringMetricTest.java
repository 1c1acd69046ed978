package org.topolab.metric.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.metric.clustering.Maps.column;
import static org.topolab.testkit.Measured.chance;
import static org.topolab.testkit.Measured.scalar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.UnitShuffle;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

class ClusteringMetricTest {

    private static final Layout.Grid UNDIVIDED = new Layout.Grid(16, 16);
    private static final Layout.Grid QUARTERS = new Layout.Grid(16, 16, 8, 8);

    private final ClusteringMetric metric = new ClusteringMetric();

    @Test
    void noiseWithoutOrder_isNearChance() {
        Results found = Maps.measure(noise(), UNDIVIDED, Map.of("threshold", 0.1));
        assertThat(scalar(found, "z")).isBetween(-3.0, 3.0);
        assertThat(scalar(found, "p")).isBetween(0.005, 1.0);
        assertThat(chance(found, "index").mean()).isZero();
        assertThat(chance(found, "index").samples()).isEqualTo(200);
    }

    @Test
    void noise_hasAPublishedIndexOfHalfItsChance() {
        Results found =
                Maps.measure(noise(), UNDIVIDED, Map.of("threshold", 0.1, "index", "published"));
        double chance = chance(found, "size").mean();
        assertThat(scalar(found, "index"))
                .isCloseTo(scalar(found, "size") - chance / 2, within(0.15 * chance));
        assertThat(chance(found, "index").mean()).isCloseTo(chance / 2, within(0.15 * chance));
    }

    @Test
    void publishedHalf_isTheSumOfTenDividedByTwenty() {
        int[][] selected = {{0, 1, 2, 40, 41, 77, 130, 131}, {5, 6, 7, 8, 9, 10, 200, 255}};
        Settings settings = settings(4, 12);
        UnitShuffle shuffle = UnitShuffle.global(UNDIVIDED, RandomStream.of(3));
        NullModel model = Nulls.of(selected, UNDIVIDED, shuffle, settings);
        Components components = new Components(UNDIVIDED, 4);
        double[] halves = new double[2];
        for (int n = 0; n < 10; n++) {
            int[] order = shuffle.order(n);
            halves[0] += 8.0 / components.count(selected[0], order) / 20;
            halves[1] += 8.0 / components.count(selected[1], order) / 20;
        }
        assertThat(model.half()).isCloseTo((halves[0] + halves[1]) / 2, within(1e-12));
    }

    @Test
    void blocksThatDiffer_clusterOnlyAgainstTheWholeGrid() {
        // each unit prefers the class of its block or nothing, at random places inside the block
        Results found = Maps.measure(blocks(), QUARTERS, Map.of());
        assertThat(scalar(found, "z")).isGreaterThan(5);
        assertThat(scalar(found, "p")).isCloseTo(1 / 201.0, within(1e-9));
        assertThat(scalar(found, "z-within")).isBetween(-3.0, 3.0);
        assertThat(scalar(found, "p-within")).isGreaterThan(0.005);
    }

    @Test
    void undividedGrid_hasNoNullModelOfBlocks() {
        Results found = Maps.measure(blocks(), UNDIVIDED, Map.of());
        assertThat(found.items().stream().map(Result::name))
                .containsExactly("size", "index", "z", "p", "classes");
    }

    @Test
    void components_countCornersOnlyWithEight() {
        // x . . x
        // . x . x
        // x . . .
        Layout.Grid grid = new Layout.Grid(3, 4);
        int[] units = {0, 3, 5, 7, 8};
        int[] unmoved = UnitShuffle.none(grid);
        assertThat(new Components(grid, 4).count(units, unmoved)).isEqualTo(4);
        assertThat(new Components(grid, 4).largest(units, unmoved)).isEqualTo(2);
        assertThat(new Components(grid, 8).count(units, unmoved)).isEqualTo(2);
        assertThat(new Components(grid, 8).largest(units, unmoved)).isEqualTo(3);
        assertThat(new Components(grid, 8).meanSize(units, unmoved)).isEqualTo(2.5);
    }

    @Test
    void components_doNotWrapAroundTheEdge() {
        Layout.Grid grid = new Layout.Grid(3, 3);
        int[] units = {2, 3};
        assertThat(new Components(grid, 8).count(units, UnitShuffle.none(grid))).isEqualTo(2);
    }

    @Test
    void preferenceMap_countsAUnitOnce() {
        // units 0 and 1 answer to a and b, more to a; unit 2 to b alone
        double[][] means = {{4, 3.5, 0}, {4, 3.5, 0}, {0, 4, 0}};
        RandomStream stream = RandomStream.of(5);
        Targets.Classes three =
                new Targets.Classes(
                        List.of("a", "b", "c"), IntStream.range(0, 90).map(i -> i % 3).toArray());
        Activations data =
                Activations.of(
                        three,
                        3,
                        (image, unit) -> means[unit][image % 3] + stream.normal(3 * image + unit));
        Layout.Grid row = new Layout.Grid(1, 3);
        Results all = Maps.measure(data, row, Map.of("shuffles", 10, "threshold", 0.5));
        assertThat(column(all, "units")).containsExactly(2, 3, 0);
        Results one =
                Maps.measure(
                        data, row, Map.of("shuffles", 10, "threshold", 0.5, "map", "preference"));
        assertThat(column(one, "units")).containsExactly(2, 1, 0);
        assertThat(column(one, "size")).containsExactly(2, 1, 1);
    }

    @Test
    void bootstrap_givesIntervalsOfSizeAndIndex() {
        Results found = Maps.measure(blocks(), QUARTERS, Map.of("bootstrap", 30));
        for (String name : List.of("size", "index", "index-within")) {
            Result.Scalar scalar = found.get(name, Result.Scalar.class);
            Result.Interval interval = scalar.interval().orElseThrow();
            assertThat((interval.low() + interval.high()) / 2)
                    .isCloseTo(scalar.value(), within(1e-9));
            assertThat(interval.high()).isGreaterThan(scalar.value());
        }
        // with a hundred times the images the interval shrinks to a tenth or less
        assertThat(width(blocks(12_000)) / width(blocks(120))).isLessThan(0.4);
    }

    private static double width(Activations data) {
        Results found = Maps.measure(data, QUARTERS, Map.of("bootstrap", 30, "shuffles", 20));
        Result.Interval interval = found.get("size", Result.Scalar.class).interval().orElseThrow();
        return interval.high() - interval.low();
    }

    @Test
    void shuffledLabels_areANullModelOfTheirOwn() {
        Results found = Maps.measure(blocks(), QUARTERS, Map.of("label-shuffles", 20));
        // without answers to classes no unit is above 1: every size is 1
        assertThat(chance(found, "index-labels").sd()).isZero();
        assertThat(scalar(found, "index-labels"))
                .isCloseTo(scalar(found, "size") - 1, within(1e-12));
        assertThat(scalar(found, "p-labels")).isEqualTo(1 / 21.0);
        assertThat(scalar(found, "z-labels")).isNaN();
    }

    @Test
    void noSelectiveUnit_hasSizeOneAndNoZ() {
        Results found =
                Maps.measure(
                        Activations.constant(1, 3, 30, 256), UNDIVIDED, Map.of("shuffles", 10));
        assertThat(scalar(found, "size")).isEqualTo(1);
        assertThat(scalar(found, "index")).isZero();
        assertThat(scalar(found, "z")).isNaN();
        assertThat(scalar(found, "p")).isEqualTo(1);
    }

    @Test
    void unseenClass_isLeftOut() {
        Activations data = Activations.random(1, 3, 60, 256);
        int[] labels = new int[60];
        Arrays.setAll(labels, image -> data.targets().label(image) % 2);
        Targets.Classes four = new Targets.Classes(List.of("a", "b", "c", "d"), labels);
        Results found = Maps.measure(Activations.of(four, 256, data::value), UNDIVIDED, Map.of());
        assertThat(found.get("classes", Result.Table.class).rows()).containsExactly("a", "b");
    }

    @Test
    void anotherSeed_givesAnotherChanceAndTheSameSize() {
        Activations data = noise();
        TestContext context = TestContext.of(metric, Map.of("threshold", 0.1), data.targets());
        Sheet sheet = new Sheet("grid", "grid", UNDIVIDED);
        var one = metric.start(sheet, context);
        var two = metric.start(sheet, context.withSeed(2));
        data.feed(one);
        data.feed(two);
        assertThat(scalar(two.finish(), "size")).isEqualTo(scalar(one.finish(), "size"));
        assertThat(chance(two.finish(), "size").mean())
                .isNotEqualTo(chance(one.finish(), "size").mean());
    }

    @Test
    void sixNeighbours_areRefused() {
        Options six = Options.of(metric.info().options(), Map.of("connectivity", 6));
        assertThat(metric.check(six))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.option()).isEqualTo("connectivity");
                            assertThat(problem.message())
                                    .isEqualTo("found 6, expected 4 or 8 neighbours");
                        });
        TestContext context = TestContext.of(metric, Map.of("connectivity", 6), noise().targets());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> metric.start(new Sheet("grid", "grid", UNDIVIDED), context))
                .withMessage("clustering: connectivity: found 6, expected 4 or 8 neighbours");
    }

    @Test
    void median_isTheMeanOfTheMiddleTwo() {
        assertThat(Aggregate.MEDIAN.of(new double[] {9, 1, 4, 2})).isEqualTo(3);
        assertThat(Aggregate.MEDIAN.of(new double[] {9, 1, 4})).isEqualTo(4);
        assertThat(Aggregate.MEAN.of(new double[] {9, 1, 2})).isEqualTo(4);
        assertThat(Aggregate.MEDIAN.of(new double[0])).isNaN();
    }

    private static Settings settings(int connectivity, int shuffles) {
        return new Settings(false, false, connectivity, Aggregate.MEAN, shuffles);
    }

    private static Activations noise() {
        return Activations.noise(21, Activations.targets(1, 4, 120), 256);
    }

    private static Activations blocks() {
        return blocks(120);
    }

    private static Activations blocks(int images) {
        return Activations.blocks(22, QUARTERS, Activations.targets(1, 4, images));
    }
}
