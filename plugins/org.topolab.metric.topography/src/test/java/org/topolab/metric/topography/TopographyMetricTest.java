package org.topolab.metric.topography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Categories;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;

class TopographyMetricTest {

    private static final Layout.Grid QUARTERS = new Layout.Grid(16, 16, 8, 8);

    /** Above 0 and 1, none; below 2, 0, 1. */
    private static final int[] SIX = {0, 1, -1, 2, 0, 1};

    @Test
    void pairs_countOnceAndOnlySelectiveOnes() {
        // by hand, 1 - |a - b| / 2: beside 0.5, 0, 0.5; below 0, 0.5, and none; across 1, 0.5, 1
        Layout.Grid grid = new Layout.Grid(2, 3);
        assertThat(new PairLikeness(grid, Proximity.ordinal(3)).of(SIX)).isEqualTo(0.5);
    }

    @Test
    void pairs_doNotWrapAroundTheEdge() {
        // 0 at the end of the first row, 0 at the start of the second: no neighbours
        Layout.Grid grid = new Layout.Grid(2, 3);
        double[][] ordinal = Proximity.ordinal(3);
        assertThat(new PairLikeness(grid, ordinal).of(new int[] {-1, -1, 0, 0, -1, -1})).isNaN();
        assertThat(new PairLikeness(grid, ordinal).of(new int[] {-1, 0, -1, 1, -1, -1}))
                .isEqualTo(0.5);
    }

    @Test
    void orders_moveUnitsBeforeTheyAreCompared() {
        Layout.Grid row = new Layout.Grid(1, 3);
        PairLikeness likeness = new PairLikeness(row, Proximity.ordinal(3));
        // 0 1 2: two neighbours at distance 1; moved to 1 0 2: distances 1 and 2
        assertThat(likeness.of(new int[] {0, 1, 2}, new int[] {0, 1, 2})).isEqualTo(0.5);
        assertThat(likeness.of(new int[] {0, 1, 2}, new int[] {1, 0, 2})).isEqualTo(0.25);
    }

    @Test
    void published_callsUnselectiveNeighboursFar() {
        // inner unit 2 with neighbours 2, 2, 2, none and 3, 3, 3, 3: (10 + 4) / 80
        int[] map = {2, 2, 2, -1, 2, 3, 3, 3, 3};
        assertThat(new PublishedLikeness(new Layout.Grid(3, 3)).of(map))
                .isCloseTo(1 - 14 / 80.0, within(1e-12));
        assertThat(new PublishedLikeness(new Layout.Grid(2, 2)).of(new int[] {1, 1, 1, 1}))
                .isZero();
    }

    @Test
    void chance_doesNotDependOnTheShareOfSelectiveUnitsUnlessPublished() {
        Layout.Grid grid = new Layout.Grid(32, 32);
        RandomStream stream = RandomStream.of(8);
        int[] dense = new int[grid.units()];
        Arrays.setAll(dense, unit -> unit % 10);
        int[] sparse = dense.clone();
        Arrays.setAll(sparse, unit -> stream.uniform(unit) < 0.3 ? dense[unit] : -1);
        for (String definition : List.of("corrected", "published")) {
            Map<String, Object> given =
                    Map.of("definition", definition, "dprime", "published", "shuffles", 50);
            double all =
                    Measured.chance(
                                    Maps.measure(Activations.preferring(dense, 10), grid, given),
                                    "proximity")
                            .mean();
            double few =
                    Measured.chance(
                                    Maps.measure(Activations.preferring(sparse, 10), grid, given),
                                    "proximity")
                            .mean();
            if (definition.equals("corrected")) {
                // mean |a - b| of ten equally frequent labels is 3.3: 1 - 3.3 / 9
                assertThat(all).isCloseTo(1 - 3.3 / 9, within(0.003));
                assertThat(few).isCloseTo(all, within(0.02));
            } else {
                assertThat(few).isLessThan(all - 0.3);
            }
        }
    }

    @Test
    void noise_isNearChance() {
        Results found = Maps.measure(noise(), QUARTERS, Map.of("threshold", 0.1));
        assertThat(Measured.scalar(found, "z")).isBetween(-3.0, 3.0);
        assertThat(Measured.scalar(found, "z-within")).isBetween(-3.0, 3.0);
        assertThat(Measured.chance(found, "index").mean()).isZero();
        assertThat(Measured.chance(found, "index").samples()).isEqualTo(200);
    }

    @Test
    void blocksThatDiffer_haveTopographyOnlyAgainstTheWholeGrid() {
        Results found = Maps.measure(blocks(120), QUARTERS, Map.of());
        assertThat(Measured.scalar(found, "z")).isGreaterThan(5);
        assertThat(Measured.scalar(found, "p")).isCloseTo(1 / 201.0, within(1e-9));
        assertThat(Measured.scalar(found, "z-within")).isBetween(-3.0, 3.0);
        assertThat(Measured.scalar(found, "proximity")).isBetween(0.9, 1.0);
    }

    @Test
    void undividedGrid_hasNoNullModelOfBlocks() {
        Results found = Maps.measure(blocks(120), new Layout.Grid(16, 16), Map.of());
        assertThat(found.items().stream().map(Result::name))
                .containsExactly("proximity", "index", "z", "p");
    }

    @Test
    void order_saysWhichClassesAreNear() {
        Layout.Grid grid = new Layout.Grid(1, 2);
        Activations data = Activations.preferring(new int[] {0, 2}, 3);
        assertThat(proximity(data, grid, List.of())).isZero();
        assertThat(proximity(data, grid, List.of(0L, 2L, 1L))).isEqualTo(0.5);
        assertThat(proximity(data, grid, List.of("class 1", "class 2", "class 0"))).isEqualTo(0.5);
    }

    @Test
    void order_takesNamesBeforeNumbers() {
        // the class named 1 has the number 0
        assertThat(Ranking.of(List.of("1", "0"), List.of("1", "0")).order()).containsExactly(0, 1);
        assertThat(Ranking.of(List.of("1", "0"), List.of("a", "b")).ranks(new int[] {1, 0, -1}))
                .containsExactly(0, 1, -1);
    }

    @Test
    void orderThatIsNone_isRefused() {
        for (List<Object> order :
                List.<List<Object>>of(
                        List.of(0L, 1L), List.of(0L, 1L, 1L), List.of(0L, 1L, "class 7"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    proximity(
                                            Activations.preferring(new int[] {0, 2}, 3),
                                            new Layout.Grid(1, 2),
                                            order))
                    .withMessageStartingWith("topography: order: found [0, 1")
                    .withMessageEndingWith(
                            "expected each of class 0, class 1, class 2 once, by name or number"
                                    + " from 0");
        }
    }

    @Test
    void codes_areComparedByTheirCosine() {
        // (2, 0), (1, 1), (0, 3): 1 - cosine 0.293, 1, 0.293, the largest of which is 1
        Activations data = Activations.preferring(new int[] {0, 1, 2, 2}, 3);
        float[] codes = {2, 0, 1, 1, 0, 3};
        Targets.Vectors vectors = new Targets.Vectors(codes, 2, data.targets());
        Map<String, Object> given = Map.of("dprime", "published", "distance", "codes");
        Results found = Maps.measure(data, vectors, new Layout.Grid(1, 4), given);
        assertThat(Measured.scalar(found, "proximity"))
                .isCloseTo((Math.sqrt(0.5) * 2 + 1) / 3, within(1e-9));
        // (2, 0), (1, 1): the largest distance is 0.293
        Targets.Classes two = Activations.oneEach(2);
        double[][] scaled =
                Proximity.codes(
                        new Targets.Vectors(new float[] {2, 0, 1, 1}, 2, two),
                        two,
                        Categories.classes(two),
                        new int[] {0, 1});
        assertThat(scaled[0][1]).isCloseTo(0, within(1e-12));
        assertThat(scaled[1][1]).isEqualTo(1);
    }

    @Test
    void codesWithoutVectors_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Maps.measure(noise(), QUARTERS, Map.of("distance", "codes")))
                .withMessage(
                        "topography: distance: found codes, but the data set has classes as"
                                + " targets, expected vectors; set distance: ordinal");
    }

    @Test
    void codesAsPublished_areRefused() {
        TopographyMetric metric = new TopographyMetric();
        Options both =
                Options.of(
                        metric.info().options(),
                        Map.of("distance", "codes", "definition", "published"));
        assertThat(metric.check(both))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.option()).isEqualTo("distance");
                            assertThat(problem.message()).contains("set definition: corrected");
                        });
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Maps.measure(
                                        noise(),
                                        QUARTERS,
                                        Map.of("distance", "codes", "definition", "published")))
                .withMessageStartingWith("topography: distance: found codes");
    }

    @Test
    void noSelectiveUnit_isUndefinedOrAsPublishedNothing() {
        Activations same = Activations.constant(1, 3, 30, 256);
        Results found = Maps.measure(same, QUARTERS, Map.of("shuffles", 10, "bootstrap", 3));
        assertThat(Measured.scalar(found, "proximity")).isNaN();
        assertThat(Measured.scalar(found, "p")).isNaN();
        Results published =
                Maps.measure(same, QUARTERS, Map.of("shuffles", 10, "definition", "published"));
        assertThat(Measured.scalar(published, "proximity")).isZero();
    }

    @Test
    void repetitions_giveIntervalsAndAThirdNullModel() {
        Results found =
                Maps.measure(
                        ordered(),
                        QUARTERS,
                        Map.of("bootstrap", 20, "label-shuffles", 20, "threshold", 0.1));
        for (String name : List.of("proximity", "index", "index-within")) {
            Result.Scalar scalar = found.get(name, Result.Scalar.class);
            assertThat(scalar.interval().orElseThrow().high()).isGreaterThan(scalar.value());
        }
        assertThat(Measured.scalar(found, "z-within")).isGreaterThan(4);
        assertThat(Measured.scalar(found, "z-labels")).isGreaterThan(4);
        assertThat(Measured.scalar(found, "p-labels")).isEqualTo(1 / 21.0);
    }

    private static double proximity(Activations data, Layout.Grid grid, List<?> order) {
        Map<String, Object> given = Map.of("dprime", "published", "order", order);
        return Measured.scalar(Maps.measure(data, grid, given), "proximity");
    }

    private static Activations noise() {
        return Activations.noise(21, Activations.targets(1, 4, 120), 256);
    }

    /** Half of the units of each block answer to the class of the block, at random places. */
    private static Activations blocks(int images) {
        return Activations.blocks(22, QUARTERS, Activations.targets(1, 4, images));
    }

    /** Units answer to class 0 to 4 from left to right, again in each block. */
    private static Activations ordered() {
        RandomStream noise = RandomStream.of(23);
        int[] labels = IntStream.range(0, 200).map(image -> image % 5).toArray();
        Targets.Classes targets = new Targets.Classes(List.of("0", "1", "2", "3", "4"), labels);
        return Activations.of(
                targets,
                256,
                (image, unit) -> {
                    double liked = unit % 8 / 7.0 * 4;
                    double off = targets.label(image) - liked;
                    return noise.normal(image * 256 + unit) + 2 * Math.exp(-off * off);
                });
    }
}
