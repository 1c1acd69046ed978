package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PermutationTestTest {

    private static final RandomStream STREAM = RandomStream.of(3);

    /** By hand: 2 of the 6 ways to deal out 1 2 | 8 9 are as far apart. */
    @Test
    void independent_countsDealsAsFar() {
        double[] low = {1, 2};
        double[] high = {8, 9};
        PermutationTest test = PermutationTest.independent(low, high, 20_000, STREAM);
        assertThat(test.difference()).isEqualTo(-7);
        assertThat(test.p()).isCloseTo(2 / 6.0, within(0.01));
    }

    /** By hand: 2 of the 16 signs are as far from 0. */
    @Test
    void signFlip_countsSignsAsFar() {
        PermutationTest test = PermutationTest.signFlip(new double[] {1, 2, 3, 4}, 20_000, STREAM);
        assertThat(test.difference()).isEqualTo(2.5);
        assertThat(test.p()).isCloseTo(2 / 16.0, within(0.01));
    }

    @Test
    void p_isNeverZero() {
        double[] values = new double[40];
        Arrays.fill(values, 1);
        assertThat(PermutationTest.signFlip(values, 99, STREAM).p()).isEqualTo(1 / 100.0);
    }

    @Test
    void noDifference_isNotSignificant() {
        double[] same = {1, 1, 1};
        assertThat(PermutationTest.independent(same, same, 50, STREAM).p()).isEqualTo(1);
    }

    @Test
    void sameStream_givesTheSame() {
        double[] a = {1, 4, 2};
        double[] b = {3, 5, 9, 1};
        assertThat(PermutationTest.independent(a, b, 100, STREAM))
                .isEqualTo(PermutationTest.independent(a, b, 100, STREAM));
    }

    @Test
    void nothingOrNaN_isUndefined() {
        assertThat(PermutationTest.signFlip(new double[0], 10, STREAM).p()).isNaN();
        assertThat(PermutationTest.independent(new double[0], new double[] {1}, 10, STREAM).p())
                .isNaN();
        assertThat(PermutationTest.signFlip(new double[] {Double.NaN}, 10, STREAM).p()).isNaN();
    }
}
