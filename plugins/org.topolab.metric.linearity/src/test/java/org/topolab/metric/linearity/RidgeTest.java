package org.topolab.metric.linearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.stat.RandomStream;

class RidgeTest {

    private static final double[][] TWO = {{-1}, {1}};

    @Test
    void slope_isShrunkByThePenaltyAndInterceptIsNot() {
        // by hand: centred x'x = 2, x'y = 4; slope 4 / (2 + 2) = 1, mean 5
        Ridge ridge = Ridge.fit(Rows.of(TWO, 1), new double[][] {{3, 7}}, Penalties.fixed(2));
        assertThat(ridge.coefficients(0)).containsExactly(new double[] {1}, within(1e-12));
        assertThat(ridge.intercepts()).containsExactly(new double[] {5}, within(1e-12));
        assertThat(ridge.predict(Rows.of(new double[][] {{10}}, 1))[0])
                .containsExactly(new double[] {15}, within(1e-12));
    }

    @Test
    void leftOutErrors_areThoseOfFitsWithoutTheSample() {
        double[][] features = noise("features", 9, 4);
        double[][] targets = {noise("targets", 1, 9)[0]};
        for (Ridge.Solver form : List.<Ridge.Solver>of(PrimalForm::new, DualForm::new)) {
            double sum = 0;
            for (int out = 0; out < 9; out++) {
                int left = out;
                double[][] others = new double[8][];
                double[][] known = new double[1][8];
                for (int i = 0, at = 0; i < 9; i++) {
                    if (i != left) {
                        others[at] = features[i];
                        known[0][at++] = targets[0][i];
                    }
                }
                Ridge ridge = Ridge.fit(Rows.of(others, 4), known, Penalties.fixed(0.7), form);
                double predicted = ridge.predict(Rows.of(new double[][] {features[out]}, 4))[0][0];
                sum += (targets[0][out] - predicted) * (targets[0][out] - predicted);
            }
            Ridge all = Ridge.fit(Rows.of(features, 4), targets, Penalties.fixed(0.7), form);
            assertThat(all.errors()).containsExactly(new double[] {sum / 9}, within(1e-10));
        }
    }

    @Test
    void manyFeatures_giveTheSameInBothForms() {
        double[][] features = noise("features", 21, 601);
        double[][] targets = noise("targets", 5, 21);
        Ridge primal = Ridge.fit(Rows.of(features, 601), targets, penalties(), PrimalForm::new);
        Ridge dual = Ridge.fit(Rows.of(features, 601), targets, penalties(), DualForm::new);
        assertThat(dual.penalties()).containsExactly(primal.penalties(), within(1e-9));
        assertThat(dual.errors()).containsExactly(primal.errors(), within(1e-8));
        assertThat(dual.penalty()).isCloseTo(primal.penalty(), within(1e-9));
        for (int target = 0; target < 5; target++) {
            assertThat(dual.coefficients(target))
                    .containsExactly(primal.coefficients(target), within(1e-8));
        }
    }

    @Test
    void relativePenalties_followTheSizeOfFeatures() {
        // by hand: the only eigenvalue is 2; 100 times larger features have 10,000 times as much
        double[][] targets = {{3, 7}};
        double[][] large = {{-100}, {100}};
        assertThat(Ridge.fit(Rows.of(TWO, 1), targets, Penalties.relative(0.5)).penalty())
                .isCloseTo(1, within(1e-12));
        assertThat(Ridge.fit(Rows.of(large, 1), targets, Penalties.relative(0.5)).penalty())
                .isCloseTo(10_000, within(1e-8));
    }

    @Test
    void featuresThatNeverVary_predictTheMean() {
        double[][] flat = {{2, 2}, {2, 2}, {2, 2}};
        Ridge ridge = Ridge.fit(Rows.of(flat, 2), new double[][] {{1, 2, 6}}, penalties());
        assertThat(ridge.predict(Rows.of(flat, 2))[0]).containsExactly(3, 3, 3);
    }

    @Test
    void products_areThoseOfEachTwoRows() {
        double[][] a = noise("a", 6, 1030);
        double[][] b = noise("b", 7, 1030);
        double[][] products = Products.of(Rows.of(a, 1030), Rows.of(b, 1030));
        double[][] gram = Products.gram(Rows.of(a, 1030));
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 7; j++) {
                assertThat(products[i][j]).isCloseTo(product(a[i], b[j]), within(1e-10));
            }
            for (int j = 0; j <= i; j++) {
                assertThat(gram[i][j]).isCloseTo(product(a[i], a[j]), within(1e-10));
            }
        }
        assertThat(products).hasDimensions(6, 7);
    }

    @Test
    void moreThanHalfOfTheHeap_isRefusedInASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Heap.refuseMore(64L << 20, "linearity", 65L << 20, "set x"))
                .withMessage(
                        "linearity: this takes 65 MB, expected at most 64, half of the memory for"
                                + " Java; set x");
    }

    private static Penalties penalties() {
        return Penalties.relative(0.01, 0.1, 1, 10);
    }

    private static double[][] noise(String purpose, int rows, int columns) {
        RandomStream stream = RandomStream.of(5).split(purpose);
        double[][] noise = new double[rows][columns];
        for (int at = 0; at < rows * columns; at++) {
            noise[at / columns][at % columns] = stream.normal(at);
        }
        return noise;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
