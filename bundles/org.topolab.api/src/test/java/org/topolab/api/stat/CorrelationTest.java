package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double NONE = Double.NaN;

    @Test
    void pearson_byHand() {
        // centred: -1 0 1 and -4/3 -1/3 5/3; products 3, squares 2 and 42/9
        double r = Correlation.pearson(new double[] {1, 2, 3}, new double[] {1, 2, 4});
        assertThat(r).isCloseTo(3 / Math.sqrt(2 * 42 / 9.0), within(1e-15));
    }

    @Test
    void spearman_seesOrderOnly() {
        assertThat(Correlation.spearman(new double[] {1, 2, 3, 4}, new double[] {1, 10, 11, 1e6}))
                .isCloseTo(1, within(1e-15));
        assertThat(Correlation.spearman(new double[] {1, 2, 3}, new double[] {3, 2, 1}))
                .isCloseTo(-1, within(1e-15));
    }

    @Test
    void equalNumbers_shareTheirRanks() {
        assertThat(Correlation.ranks(new double[] {5, 1, 5, 9})).containsExactly(2.5, 1, 2.5, 4);
        // by hand: ranks 1.5 1.5 3 and 1 2 3: products 1.5, squares 1.5 and 2
        double r = Correlation.spearman(new double[] {1, 1, 2}, new double[] {1, 2, 3});
        assertThat(r).isCloseTo(1.5 / Math.sqrt(3), within(1e-15));
    }

    @Test
    void pairWithNaN_isLeftOut() {
        double[] a = {1, NONE, 2, 3, 7};
        double[] b = {1, 5, 2, 4, NONE};
        double whole = Correlation.pearson(new double[] {1, 2, 3}, new double[] {1, 2, 4});
        assertThat(Correlation.pearson(a, b)).isEqualTo(whole);
        assertThat(Correlation.spearman(a, b)).isCloseTo(1, within(1e-15));
    }

    @Test
    void constantOrTooShort_isUndefined() {
        double[] rounded = {0.1 + 0.2, 0.3, 0.3};
        assertThat(Correlation.pearson(rounded, new double[] {1, 2, 3})).isNaN();
        assertThat(Correlation.pearson(new double[] {1, NONE}, new double[] {1, 2})).isNaN();
        assertThat(Correlation.spearman(new double[0], new double[0])).isNaN();
    }

    @Test
    void differentLengths_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.pearson(new double[2], new double[3]))
                .withMessageContaining("found 2 and 3 numbers");
    }
}
