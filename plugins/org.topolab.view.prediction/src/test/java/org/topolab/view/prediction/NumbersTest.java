package org.topolab.view.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final Numbers SOME = Numbers.of(new double[] {4, Double.NaN, 1, 2, 3, 10});

    @Test
    void quantiles_lieBetweenTheNearest() {
        assertThat(SOME.size()).isEqualTo(5);
        assertThat(SOME.median()).isEqualTo(3);
        assertThat(SOME.quantile(0.875)).isEqualTo(7); // half way from 4 to 10
        assertThat(Numbers.of(new double[0]).median()).isNaN();
    }

    @Test
    void counts_holdAllNumbers() {
        // 1, 2, 3 below 5, 4 too; 10 is the end of the last part
        assertThat(SOME.counts(0, 10, 2)).containsExactly(4, 1);
        assertThat(SOME.beyond(2, 4)).isEqualTo(2);
    }
}
