package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;

class PercentileIntervalTest {

    @Test
    void draws_areCutAtBothEnds() {
        // by hand: of 0..40 place 0.025 * 40 = 1 and 39; of 0, 1 place 0.025
        double[] draws = IntStream.rangeClosed(0, 40).mapToDouble(i -> 40 - i).toArray();
        Result.Interval interval = PercentileInterval.of(draws).orElseThrow();
        assertThat(interval.low()).isCloseTo(1, within(1e-12));
        assertThat(interval.high()).isCloseTo(39, within(1e-12));
        assertThat(interval.level()).isEqualTo(0.95);
        Result.Interval two = PercentileInterval.of(new double[] {1, 0}).orElseThrow();
        assertThat(two.low()).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void difference_isTakenDrawByDraw() {
        // what varies from draw to draw in both does not widen it
        double[] a = {11, 21, 31};
        double[] b = {10, 20, 30};
        assertThat(PercentileInterval.ofDifference(a, b)).contains(new Result.Interval(1, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PercentileInterval.ofDifference(a, new double[1]))
                .withMessageContaining("found 3 and 1 draws");
    }

    @Test
    void fewerThanTwo_giveNone() {
        assertThat(PercentileInterval.of(new double[] {1, Double.NaN})).isEmpty();
    }
}
