package org.topolab.metric.smoothness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.chance;
import static org.topolab.testkit.Measured.scalar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

class SmoothnessMetricTest {

    private static final SmoothnessMetric METRIC = new SmoothnessMetric();

    /** Units of a row that alternate between two orthogonal vectors, the last one opposite. */
    private static FixedWeights row() {
        return FixedWeights.of(new double[][] {{3, 0}, {0, 2}, {1, 0}, {-5, 0}});
    }

    @Test
    void row_byHand() {
        // similarities 0, 0, -1: mean -1/3, D = (1 + 1/3) / 2
        Results found = row().measure(new Layout.Grid(1, 4), Map.of());
        assertThat(scalar(found, "dissimilarity")).isCloseTo(2 / 3.0, within(1e-12));
        float[] map = found.get("neighbour-similarity", NumberMap.class).toArray();
        assertThat(map).containsExactly(0, 0, -0.5f, -1);
        // sizes on a torus: 0, 0, 1 and around it 1: mean 1/2, D = 1/4
        assertThat(scalar(found, "published-dissimilarity")).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void torus_meetsOppositeBorders() {
        // the last and the first are opposite: 0, 0, -1, -1
        Results found = row().measure(new Layout.Grid(1, 4), Map.of("torus", true));
        assertThat(scalar(found, "dissimilarity")).isCloseTo(0.75, within(1e-12));
        float[] map = found.get("neighbour-similarity", NumberMap.class).toArray();
        assertThat(map).containsExactly(-0.5f, 0, -0.5f, -1);
    }

    @Test
    void everyWay_countsAlike() {
        // 2 x 3 units: rows alike inside, orthogonal to each other; right 1, down 0, diagonal 0
        FixedWeights weights =
                FixedWeights.of(6, 2, false, (unit, at) -> unit / 3 == at ? 1 + unit : 0);
        Layout.Grid grid = new Layout.Grid(2, 3);
        assertThat(scalar(weights.measure(grid, Map.of()), "dissimilarity"))
                .isCloseTo(0.25, within(1e-12));
        assertThat(scalar(weights.measure(grid, Map.of("neighbours", "eight")), "dissimilarity"))
                .isCloseTo(0.375, within(1e-12));
    }

    @Test
    void bias_isAWeightIfWanted() {
        // (1, 0 | 1) and (0, 1 | 1): similarity 1/2 with bias, 0 without
        FixedWeights weights =
                FixedWeights.of(2, 2, true, (unit, at) -> at == 2 || at == unit ? 1 : 0);
        Layout.Grid grid = new Layout.Grid(1, 2);
        assertThat(scalar(weights.measure(grid, Map.of()), "dissimilarity"))
                .isCloseTo(0.25, within(1e-12));
        assertThat(scalar(weights.measure(grid, Map.of("bias", false)), "dissimilarity"))
                .isCloseTo(0.5, within(1e-12));
        assertThat(scalar(weights.measure(grid, Map.of()), "published-dissimilarity"))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void sameWeights_areSmoothAndSoIsChance() {
        FixedWeights weights = FixedWeights.of(36, 3, false, (unit, at) -> at + 1);
        Results found = weights.measure(new Layout.Grid(6, 6), Map.of());
        assertThat(scalar(found, "dissimilarity")).isCloseTo(0, within(1e-12));
        assertThat(chance(found, "dissimilarity").mean()).isCloseTo(0, within(1e-12));
        assertThat(chance(found, "dissimilarity").sd()).isCloseTo(0, within(1e-9));
        assertThat(scalar(found, "weightless")).isZero();
    }

    @Test
    void weightlessUnits_areLikeNoOther() {
        FixedWeights weights = FixedWeights.of(16, 3, true, (unit, at) -> 0);
        Results found = weights.measure(new Layout.Grid(4, 4), Map.of());
        assertThat(scalar(found, "dissimilarity")).isEqualTo(0.5);
        assertThat(scalar(found, "weightless")).isEqualTo(1);
    }

    @Test
    void nonFiniteWeights_haveNoNumber() {
        FixedWeights weights =
                FixedWeights.of(16, 2, false, (unit, at) -> unit == 5 ? Double.NaN : 1);
        Scalar found =
                weights.measure(new Layout.Grid(4, 4), Map.of()).get("dissimilarity", Scalar.class);
        assertThat(found.value()).isNaN();
        assertThat(found.interval()).isEmpty();
    }

    @Test
    void singleUnit_hasNoNeighbour() {
        Results found =
                FixedWeights.of(new double[][] {{1, 2}})
                        .measure(new Layout.Grid(1, 1), Map.of("torus", true));
        assertThat(scalar(found, "dissimilarity")).isNaN();
        assertThat(scalar(found, "published-dissimilarity")).isNaN();
        assertThat(found.get("neighbour-similarity", NumberMap.class).value(0, 0)).isNaN();
    }

    @Test
    void interval_isOfStripsAcrossTheSheet() {
        // 4 x 2 in blocks of 2 x 2, open; a right pair counts 1/8, one down 1/12
        FixedWeights weights = FixedWeights.of(8, 2, false, (unit, at) -> unit / 4 == at ? 1 : 0);
        Scalar found =
                weights.measure(new Layout.Grid(4, 2, 2, 2), Map.of())
                        .get("dissimilarity", Scalar.class);
        // S = (1 + 4/6) / 2
        assertThat(found.value()).isCloseTo(1 / 12.0, within(1e-12));
        // upper strip: S = (2/8 + 2/12) / (2/8 + 4/12) = 5/7, D = 1/7; lower: D = 0. Student's t
        // of one degree of freedom is 12.7062, their standard error 1/14
        double half = 12.70620474 / 14;
        Interval interval = found.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(1 / 12.0 - half, within(1e-6));
        assertThat(interval.high()).isCloseTo(1 / 12.0 + half, within(1e-6));
    }

    @Test
    void similarity_fallsWithDistance() {
        // angles grow by 10 degrees a column: similarity is the cosine of 10 degrees a pitch
        FixedWeights weights =
                FixedWeights.of(
                        9, 2, false, (unit, at) -> Math.cos(Math.toRadians(10 * unit - 90.0 * at)));
        Results found = weights.measure(new Layout.Grid(1, 9), Map.of("distance-pairs", 5));
        List<Series.Point> points = found.get("similarity-distance", Series.class).points();
        assertThat(points).hasSize(8);
        for (Series.Point point : points) {
            assertThat(point.y()).isCloseTo(Math.cos(Math.toRadians(10 * point.x())), within(1e-6));
            assertThat(point.interval()).isPresent();
            assertThat(point.chance().orElseThrow().mean())
                    .isCloseTo(1 - 2 * chance(found, "dissimilarity").mean(), within(1e-12));
        }
        assertThat(points).extracting(Series.Point::x).contains(1.0, 8.0);
    }

    @Test
    void weights_areUnchanged() {
        FixedWeights weights =
                FixedWeights.of(36, 4, true, (unit, at) -> Math.sin(unit * 1.3 - at));
        float[][] before = weights.copy();
        weights.measure(new Layout.Grid(6, 6), Map.of());
        assertThat(weights.copy()).isDeepEqualTo(before);
    }

    @Test
    void unitsThatCannotBeCompared_haveNoResults() {
        FixedWeights none = FixedWeights.of(4, 0, false, (unit, at) -> 0);
        assertThat(none.measure(new Layout.Grid(2, 2), Map.of()).items()).isEmpty();
        assertThat(METRIC.together(Map.of(), TestContext.of(METRIC, Map.of(), targets())).items())
                .isEmpty();
    }

    @Test
    void modelWithoutWeights_isRefused() {
        Sheet sheet = new Sheet("grid", "grid", new Layout.Grid(2, 2));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> METRIC.start(sheet, TestContext.of(METRIC, Map.of(), targets())))
                .withMessageContainingAll("smoothness", "incoming weights", "leave this metric");
    }

    @Test
    void index_isOneOverTheSum() {
        Map<Sheet, Results> found = new LinkedHashMap<>();
        found.put(sheet("one"), Results.of(ofWeights(0.2, 0.3, 0.03), ofSizes(0.1)));
        found.put(sheet("none"), Results.of());
        found.put(sheet("two"), Results.of(ofWeights(0.3, 0.5, 0.04), ofSizes(0.15)));
        Results together = METRIC.together(found, TestContext.of(METRIC, Map.of(), targets()));
        Scalar index = together.get("smoothness-index", Scalar.class);
        assertThat(index.value()).isCloseTo(2, within(1e-12));
        // chance 1 / 0.8, its spread 0.05 / 0.64; half widths 0.03 and 0.04 make 0.05
        assertThat(index.chance().orElseThrow().mean()).isCloseTo(1.25, within(1e-12));
        assertThat(index.chance().orElseThrow().sd()).isCloseTo(0.05 / 0.64, within(1e-12));
        assertThat(index.interval().orElseThrow().low()).isCloseTo(1 / 0.55, within(1e-9));
        assertThat(index.interval().orElseThrow().high()).isCloseTo(1 / 0.45, within(1e-9));
        assertThat(scalar(together, "published-index")).isCloseTo(4, within(1e-12));
        assertThat(together.get("published-index", Scalar.class).interval()).isEmpty();
        assertThat(scalar(together, "index-difference")).isCloseTo(2, within(1e-12));
    }

    @Test
    void equalNeighboursEverywhere_haveNoIndex() {
        Results smooth = Results.of(ofWeights(0, 0.5, 0.1), ofSizes(0));
        assertThat(scalar(SmoothnessIndex.of(List.of(smooth)), "smoothness-index")).isNaN();
    }

    private static Scalar ofWeights(double value, double level, double half) {
        return new Scalar(
                "dissimilarity",
                value,
                Optional.of(new Chance(level, half, 100)),
                Optional.of(new Interval(value - half, value + half, 0.95)),
                "");
    }

    private static Scalar ofSizes(double value) {
        return new Scalar("published-dissimilarity", value, Optional.empty(), "");
    }

    private static Sheet sheet(String id) {
        return new Sheet(id, id, new Layout.Grid(2, 2));
    }

    private static Targets targets() {
        return Activations.oneEach(2);
    }
}
