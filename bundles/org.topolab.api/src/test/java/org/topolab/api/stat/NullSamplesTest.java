package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;

class NullSamplesTest {

    private final NullSamples four = new NullSamples(new double[] {1, 3, Double.NaN, 5, 7});

    @Test
    void chance_leavesUndefinedSamplesOut() {
        // mean 4, squares 9 + 1 + 1 + 9 = 20
        assertThat(four.chance().mean()).isEqualTo(4);
        assertThat(four.chance().sd()).isCloseTo(Math.sqrt(20 / 3.0), within(1e-12));
        assertThat(four.chance().samples()).isEqualTo(4);
        assertThat(four.chanceLess(1.5).mean()).isEqualTo(2.5);
    }

    @Test
    void z_isTheDistanceInStandardDeviations() {
        assertThat(four.z(4 + 2 * four.sd())).isCloseTo(2, within(1e-12));
        assertThat(four.z(Double.NaN)).isNaN();
    }

    @Test
    void chanceThatDoesNotVary_hasNoZ() {
        // three times 0.7 and its neighbour, as sums in another order may give
        double[] same = {0.7, 0.7, Math.nextUp(0.7)};
        assertThat(new NullSamples(same).z(0.8)).isNaN();
        assertThat(new NullSamples(new double[] {2}).z(3)).isNaN();
    }

    @Test
    void p_countsTheObservedIn() {
        assertThat(four.p(8)).isEqualTo(1 / 5.0);
        assertThat(four.p(5)).isEqualTo(3 / 5.0);
        assertThat(four.p(Math.nextUp(5.0))).isEqualTo(3 / 5.0);
        assertThat(four.p(-3)).isEqualTo(1);
        assertThat(four.p(Double.NaN)).isNaN();
    }

    @Test
    void tests_areNamedWithTheirSuffix() {
        assertThat(four.tests(5, "-within").stream().map(Result::name))
                .containsExactly("z-within", "p-within");
    }

    @Test
    void testedNumber_hasChanceAndTests() {
        Result.Interval interval = new Result.Interval(4, 6, 0.95);
        List<Result> found = four.tested("size", 5, Optional.of(interval), "units");
        assertThat(found.stream().map(Result::name)).containsExactly("size", "z-size", "p-size");
        assertThat(found.get(0))
                .isEqualTo(
                        new Result.Scalar(
                                "size",
                                5,
                                Optional.of(four.chance()),
                                Optional.of(interval),
                                "units"));
        assertThat(((Result.Scalar) found.get(2)).value()).isEqualTo(3 / 5.0);
    }

    @Test
    void index_isTheValueLessChance() {
        List<Result> found = four.against(5, "bits", new double[] {1, 3}, "");
        assertThat(found.stream().map(Result::name)).containsExactly("index", "z", "p");
        Result.Scalar index = (Result.Scalar) found.get(0);
        assertThat(index.value()).isEqualTo(1);
        assertThat(index.unit()).isEqualTo("bits");
        assertThat(index.chance().orElseThrow().mean()).isZero();
        assertThat(index.chance().orElseThrow().sd()).isEqualTo(four.sd());
        assertThat(index.interval().orElseThrow().low())
                .isCloseTo(1 - 1.96 * Math.sqrt(2), within(1e-3));
        assertThat(((Result.Scalar) four.against(5, "", new double[0], "").get(0)).interval())
                .isEmpty();
    }

    @Test
    void nothing_isUndefined() {
        assertThat(new NullSamples(new double[0]).chance().mean()).isNaN();
        assertThat(new NullSamples(new double[0]).chance().sd()).isNaN();
        assertThat(new NullSamples(new double[] {2}).chance().sd()).isNaN();
        assertThat(new NullSamples(new double[0]).p(1)).isEqualTo(1);
    }

    @Test
    void interval_isTheNormalOneAroundTheValue() {
        // SD of 1, 3, 5, 7 is 2.582
        Result.Interval interval =
                BootstrapInterval.around(10, new double[] {1, 3, 5, 7, Double.NaN}).orElseThrow();
        assertThat(interval.level()).isEqualTo(0.95);
        assertThat(interval.high()).isCloseTo(10 + 1.96 * 2.58199, within(1e-3));
        assertThat(interval.low()).isCloseTo(10 - 1.96 * 2.58199, within(1e-3));
    }

    @Test
    void interval_isLeftOutWhereItIsUndefined() {
        assertThat(BootstrapInterval.around(1, new double[] {3})).isEmpty();
        assertThat(BootstrapInterval.around(Double.NaN, new double[] {3, 4})).isEmpty();
        assertThat(BootstrapInterval.around(1, new double[0])).isEmpty();
    }
}
