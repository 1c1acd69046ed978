package org.topolab.view.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.view.curve.Curve.Level;

class CurveTest {

    private static final Look PLAIN = new Look(2, false);
    private static final Look LOG = new Look(2, true);

    private static Point point(double x, double y) {
        return new Point(x, y, Optional.empty());
    }

    private static Point point(double x, double y, double mean, double sd) {
        return new Point(x, y, Optional.of(new Chance(mean, sd, 100)));
    }

    private static Curve curve(Look look, Point... points) {
        return new Curve(new Series("s", "epoch", "value", List.of(points)), look);
    }

    @Test
    void nan_splitsTheLine() {
        Curve curve = curve(PLAIN, point(1, 5), point(2, Double.NaN), point(3, 6), point(4, 7));
        assertThat(curve.lines())
                .containsExactly(List.of(point(1, 5)), List.of(point(3, 6), point(4, 7)));
    }

    @Test
    void band_isSoManyDeviationsWideEachWay() {
        Curve curve = curve(PLAIN, point(1, 5, 1, 0.25), point(2, 6, 2, 0.5));
        assertThat(curve.chance())
                .containsExactly(List.of(new Level(1, 1, 0.5, 1.5), new Level(2, 2, 1, 3)));
        assertThat(curve.hasSpread()).isTrue();
    }

    private static Lines lines(Curve... curves) {
        return new Lines(
                Arrays.stream(curves).map(each -> new Line(each, "l", Color.RED, false)).toList(),
                "");
    }

    @Test
    void chanceOfSeveral_isOneBandWhereTheyMeetAndEachItsOwnElse() {
        Curve low = curve(PLAIN, point(1, 5, 1, 0.25), point(2, 6, 1, 0.25));
        Curve high = curve(PLAIN, point(1, 5, 1.5, 0.25), point(2, 6, 1.5, 0.25));
        Curve far = curve(PLAIN, point(1, 5, 9, 0.25), point(2, 6, 9, 0.25));
        assertThat(lines(low, high).chance())
                .containsExactly(List.of(new Level(1, 1, 0.5, 2), new Level(2, 1, 0.5, 2)));
        assertThat(lines(low, far).chance())
                .containsExactly(low.chance().get(0), far.chance().get(0));
        assertThat(lines(curve(PLAIN, point(1, 5)), curve(PLAIN, point(1, 6))).chance()).isEmpty();
    }

    @Test
    void missingChance_splitsTheBandAndSingleLevelsGetWidth() {
        Curve curve = curve(PLAIN, point(1, 5, 1, 0.5), point(3, 6), point(5, 7, 2, 0));
        List<List<Level>> parts = curve.chance();
        assertThat(parts).hasSize(2);
        // points are 2 apart, a stub is 0.2 of that to either side
        assertThat(parts.get(0)).extracting(Level::x).containsExactly(0.6, 1.4);
        assertThat(parts.get(1)).containsExactly(new Level(4.6, 2, 2, 2), new Level(5.4, 2, 2, 2));
    }

    @Test
    void logarithm_leavesOutWhatIsNotAboveZeroAndCountsIt() {
        Curve curve =
                curve(LOG, point(1, 0), point(2, -1), point(3, Double.NaN), point(4, 8, 1, 0.7));
        assertThat(curve.lines()).hasSize(1);
        assertThat(curve.notAboveZero()).isEqualTo(2);
        assertThat(curve.chance().get(0).get(0).low()).as("1 - 1.4 has no place").isEqualTo(0.1);
        assertThat(curve(PLAIN, point(1, 0)).notAboveZero()).isZero();
    }

    @Test
    void wholeNumbers_areRecognized() {
        assertThat(curve(PLAIN, point(1, 5), point(2, 5)).wholeNumbersAcross()).isTrue();
        assertThat(curve(PLAIN, point(1, 5), point(1.5, 5)).wholeNumbersAcross()).isFalse();
        assertThat(curve(PLAIN, point(7, 5)).step()).isEqualTo(1);
    }

    @Test
    void range_hasRoomAlsoAroundOneNumber() {
        assertThat(new Span(0, 100).roomy().getLowerBound()).isCloseTo(-6, within(1e-9));
        assertThat(new Span(5, 5).roomy().getUpperBound()).isCloseTo(5.5, within(1e-9));
        assertThat(new Span(0, 0).roomy().getLength()).isEqualTo(2);
        assertThat(new Span(3, 3).roomyAcross(1).getLowerBound()).isEqualTo(2);
        assertThat(new Span(0, 20).roomyAcross(1).getUpperBound()).isEqualTo(20.5);
    }

    @Test
    void logarithmicTicks_areRoundInEveryRange() {
        assertThat(LogarithmicAxis.rounds(0.012, 2.4))
                .containsExactly(0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0);
        assertThat(LogarithmicAxis.rounds(0.9, 40_000)).containsExactly(1.0, 10.0, 100.0, 1e3, 1e4);
        assertThat(LogarithmicAxis.rounds(2.1, 4.9)).contains(3.0, 4.0);
    }
}
