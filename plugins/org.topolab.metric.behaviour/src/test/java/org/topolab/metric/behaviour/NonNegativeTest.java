package org.topolab.metric.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.topolab.api.stat.RandomStream;

class NonNegativeTest {

    @Test
    void exactSum_isFound() {
        double[][] columns = {{1, 0, 1}, {0, 1, 1}};
        double[] weights = NonNegative.weights(columns, new double[] {2, 3, 5});
        assertThat(weights).containsExactly(new double[] {2, 3}, within(1e-12));
    }

    /** By hand: without limits 2 and -1; the first alone has (1, 0, 1) . (2, -1, 1) / 2. */
    @Test
    void negativeWeight_isLeftAtZero() {
        double[][] columns = {{1, 0, 1}, {0, 1, 1}};
        double[] weights = NonNegative.weights(columns, new double[] {2, -1, 1});
        assertThat(weights).containsExactly(new double[] {1.5, 0}, within(1e-12));
    }

    @Test
    void nothingHelps_givesZeros() {
        assertThat(NonNegative.weights(new double[][] {{1, 1}}, new double[] {-1, -2}))
                .containsExactly(0);
        assertThat(NonNegative.weights(new double[0][], new double[] {1})).isEmpty();
    }

    @Test
    void sameColumnTwice_getsOneWeight() {
        double[][] columns = {{1, 2, 3}, {1, 2, 3}, {0, 0, 0}};
        double[] weights = NonNegative.weights(columns, new double[] {2, 4, 6});
        assertThat(weights[0] + weights[1]).isCloseTo(2, within(1e-12));
        assertThat(weights[2]).isZero();
    }

    /** What holds of the best weights: none that is 0 wants to grow, the others are content. */
    @Test
    void randomProblems_meetTheConditions() {
        for (int n = 0; n < 200; n++) {
            RandomStream random = RandomStream.of(n);
            double[][] columns = new double[6][12];
            double[] target = new double[12];
            for (int row = 0; row < 12; row++) {
                target[row] = random.normal(row);
                for (int c = 0; c < 6; c++) {
                    columns[c][row] = random.normal(100 + c * 12 + row) + 0.5;
                }
            }
            double[] weights = NonNegative.weights(columns, target);
            for (int c = 0; c < 6; c++) {
                double gradient = 0;
                for (int row = 0; row < 12; row++) {
                    double rest = target[row];
                    for (int k = 0; k < 6; k++) {
                        rest -= weights[k] * columns[k][row];
                    }
                    gradient += columns[c][row] * rest;
                }
                assertThat(weights[c]).isGreaterThanOrEqualTo(0);
                assertThat(gradient).isLessThan(1e-9);
                assertThat(weights[c] * gradient).isCloseTo(0, within(1e-9));
            }
        }
    }
}
