package org.topolab.model.localityprior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the golden file has no case for; by hand. */
class PriorTest {

    private static Prior prior(Extent from, Extent to, Map<String, Object> options) {
        return new Prior(from, to, Priors.rule(options));
    }

    private static Prior square(int side, Map<String, Object> options) {
        return prior(new Extent(side, side), new Extent(side, side), options);
    }

    @Test
    void ring_letsTheEndsMeet() {
        Prior ring = prior(new Extent(1, 5), new Extent(1, 5), Map.of("topology", "ring"));
        // lengths 0, 1, 2, 2, 1
        assertThat(ring.row(0))
                .containsExactly(
                        new double[] {1, 1 / 2.0, 1 / 3.0, 1 / 3.0, 1 / 2.0}, within(1e-15));
    }

    @Test
    void torus_givesAllUnitsTheSameSum() {
        Prior torus = square(4, Map.of("topology", "torus", "metric", "cityblock"));
        // one unit at length 0, four at 1, six at 2, four at 3, one at 4
        double sum = 1 + 4 / 2.0 + 6 / 3.0 + 4 / 4.0 + 1 / 5.0;
        for (int unit = 0; unit < 16; unit++) {
            assertThat(Arrays.stream(torus.row(unit)).sum()).isCloseTo(sum, within(1e-12));
        }
    }

    @Test
    void ringOfAnotherSize_isStretchedOverTheSecond() {
        Prior ring = prior(new Extent(1, 2), new Extent(1, 4), Map.of("topology", "ring"));
        // two units lie at 0.5 and 2.5 of four
        assertThat(ring.row(0)).containsExactly(new double[] {1 / 1.5, 1 / 2.5}, within(1e-15));
        assertThat(ring.row(3)).containsExactly(new double[] {1 / 2.5, 1 / 1.5}, within(1e-15));
    }

    @Test
    void metrics_measureTheDiagonal() {
        // unit 0 to unit 8 of 3 x 3: two rows and two columns
        assertThat(square(3, Map.of("metric", "cityblock")).row(0)[8])
                .isCloseTo(1 / 5.0, within(1e-15));
        assertThat(square(3, Map.of("metric", "chebyshev")).row(0)[8])
                .isCloseTo(1 / 3.0, within(1e-15));
        assertThat(square(3, Map.of("metric", "minkowski", "minkowski-p", 3.0)).row(0)[8])
                .isCloseTo(1 / (1 + Math.cbrt(16)), within(1e-12));
    }

    @Test
    void decays_fallWithTheLengthScale() {
        Extent line = new Extent(1, 3);
        Map<String, Double> factors =
                Map.of(
                        "linear", 1 / 2.0,
                        "sqrt", 1 / Math.sqrt(2),
                        "quadratic", 1 / 4.0,
                        "exponential", Math.exp(-1),
                        "gaussian", Math.exp(-0.5));
        factors.forEach(
                (decay, factor) -> {
                    Prior prior = prior(line, line, Map.of("decay", decay, "scale", 2.0));
                    assertThat(prior.row(0)[0]).as(decay).isEqualTo(1);
                    assertThat(prior.row(0)[2]).as(decay).isCloseTo(factor, within(1e-15));
                });
    }

    @Test
    void radius_cutsWhatLiesBeyond() {
        Extent line = new Extent(1, 4);
        Prior prior = prior(line, line, Map.of("radius", 1.0, "normalise", "row-sum"));
        // 1 and 1/2 are left, then brought to a sum of 4
        assertThat(prior.row(0))
                .containsExactly(new double[] {8 / 3.0, 4 / 3.0, 0, 0}, within(1e-15));
    }

    @Test
    void nearest_isZeroOnlyWhereUnitsMeet() {
        assertThat(square(3, Map.of()).nearest(4)).isZero();
        Prior smaller = prior(new Extent(4, 4), new Extent(2, 2), Map.of());
        // inputs lie at -0.25, 0.25, 0.75, 1.25 on both axes
        assertThat(smaller.nearest(0)).isCloseTo(0.25 * Math.sqrt(2), within(1e-15));
    }
}
