package org.topolab.core.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series.Point;

class MeanTest {

    private static Point point(double y) {
        return new Point(3, y, Optional.empty());
    }

    @Test
    void severalRuns_haveTheirMeanAndStudentsInterval() {
        Point mean = Mean.of(List.of(point(1), point(2), point(3)));
        assertThat(mean.x()).isEqualTo(3);
        assertThat(mean.y()).isEqualTo(2);
        // by hand: sd 1, t with 2 degrees of freedom 4.302653, over the root of 3
        assertThat(mean.interval().get().low()).isCloseTo(2 - 2.484138, within(1e-6));
        assertThat(mean.interval().get().high()).isCloseTo(2 + 2.484138, within(1e-6));
        assertThat(mean.interval().get().level()).isEqualTo(0.95);
    }

    @Test
    void chance_isTheirMeanWithTheSpreadOfAMean() {
        Point first = new Point(3, 1, Optional.of(new Chance(0.1, 0.3, 50)));
        Point second = new Point(3, 2, Optional.of(new Chance(0.2, 0.4, 50)));
        Chance chance = Mean.of(List.of(first, second)).chance().get();
        assertThat(chance.mean()).isCloseTo(0.15, within(1e-12));
        assertThat(chance.sd()).isCloseTo(0.25, within(1e-12)); // root(0.09 + 0.16) / 2
        assertThat(chance.samples()).isEqualTo(100);
        assertThat(Mean.of(List.of(first, point(2))).chance()).isEmpty();
    }

    @Test
    void oneRun_keepsTheIntervalOfItsMetric() {
        Interval interval = new Interval(1, 4, 0.95);
        Point one = new Point(3, 2, Optional.empty(), Optional.of(interval));
        assertThat(Mean.of(List.of(one))).isEqualTo(one);
        assertThat(Mean.of(List.of(one, point(Double.NaN)))).isEqualTo(one);
        assertThat(Mean.of(List.of(point(Double.NaN))).y()).isNaN();
    }
}
