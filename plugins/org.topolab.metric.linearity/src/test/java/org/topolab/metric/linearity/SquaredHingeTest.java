package org.topolab.metric.linearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.api.stat.RandomStream;

class SquaredHingeTest {

    private static final SquaredHinge.Limits EXACT = new SquaredHinge.Limits(1, 10_000, 1e-12);

    @Test
    void twoPoints_haveTheSlopeByHand() {
        // least w^2 / 2 + 2 (1 - w)^2 without intercept by symmetry: w = 4 / 5
        SquaredHinge plane =
                SquaredHinge.solve(
                        new double[][] {{2, 0}, {0, 2}}, new double[] {1, -1}, EXACT, stream());
        assertThat(plane.output(new double[] {1 + 3, 1 - 3})).isCloseTo(2.4, within(1e-9));
        assertThat(plane.objective()).isCloseTo(0.32 + 0.08, within(1e-9));
    }

    @Test
    void intercept_isPenalisedToo() {
        // one sample at 0: least b^2 / 2 + (1 - b)^2: b = 2 / 3, where 1 were free
        SquaredHinge plane =
                SquaredHinge.solve(new double[][] {{1}}, new double[] {1}, EXACT, stream());
        assertThat(plane.output(new double[] {1})).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void primalAndDual_meet() {
        SquaredHinge plane = overlapping(EXACT);
        assertThat(plane.converged()).isTrue();
        assertThat(plane.objective()).isCloseTo(plane.bound(), within(1e-8));
        SquaredHinge published = overlapping(SquaredHinge.Limits.published());
        assertThat(published.converged()).isTrue();
        assertThat(published.passes()).isLessThan(plane.passes());
        assertThat(published.objective()).isCloseTo(plane.objective(), within(1e-3));
    }

    @Test
    void tooFewPasses_areTold() {
        SquaredHinge plane = overlapping(new SquaredHinge.Limits(1, 3, 1e-12));
        assertThat(plane.converged()).isFalse();
        assertThat(plane.passes()).isEqualTo(3);
    }

    /** Forty samples of three features, of which the first says something of the sign. */
    private static SquaredHinge overlapping(SquaredHinge.Limits limits) {
        RandomStream noise = stream().split("noise");
        double[][] features = new double[40][3];
        double[] signs = new double[40];
        for (int i = 0; i < 40; i++) {
            signs[i] = i % 2 == 0 ? 1 : -1;
            for (int d = 0; d < 3; d++) {
                features[i][d] = noise.normal(3 * i + d) + (d == 0 ? signs[i] : 0);
            }
        }
        double[][] products = Products.of(Rows.of(features, 3), Rows.of(features, 3)).clone();
        for (double[] row : products) {
            Arrays.setAll(row, j -> row[j] + 1);
        }
        return SquaredHinge.solve(products, signs, limits, stream());
    }

    private static RandomStream stream() {
        return RandomStream.of(3);
    }
}
