package org.topolab.data.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NumberCodesTest {

    private static final int SEEDS = 200;

    @Test
    void zero_isTenOnes() {
        double[] zero = NumberCodes.generate(1, 8)[0];

        for (int unit = 0; unit < 100; unit++) {
            assertThat(zero[unit]).isEqualTo(unit < 10 ? 1 : 0);
        }
    }

    @Test
    void everyCode_liesBetweenZeroAndItsMaximumOne() {
        for (double[] code : NumberCodes.generate(7, 8)) {
            assertThat(code).hasSize(100);
            assertThat(Arrays.stream(code).min().orElseThrow()).isZero();
            assertThat(Arrays.stream(code).max().orElseThrow()).isEqualTo(1);
        }
    }

    @Test
    void sameSeed_givesTheSameCodes() {
        assertThat(NumberCodes.generate(3, 8)).isDeepEqualTo(NumberCodes.generate(3, 8));
        assertThat(NumberCodes.generate(3, 8)[4]).isNotEqualTo(NumberCodes.generate(4, 8)[4]);
        assertThat(NumberCodes.generate(3, 8)[4]).isNotEqualTo(NumberCodes.generate(3, 10)[4]);
    }

    /** Means over 200 matrices drawn with NumPy, lambda 8: specification of the number set. */
    @Test
    void lambda8_hasTheStatisticsOfTheReference() {
        Means means = new Means(8);

        assertThat(means.sum).isCloseTo(5.7, within(0.3));
        assertThat(means.norm).isCloseTo(1.68, within(0.04));
        assertThat(means.nonZeros).isCloseTo(50.0, within(1.0));
        assertThat(means.cosines[0]).isCloseTo(0.49, within(0.03));
        assertThat(means.cosines[8]).isCloseTo(0.92, within(0.03));
    }

    /** Likewise for lambda 10. */
    @Test
    void lambda10_hasTheStatisticsOfTheReference() {
        Means means = new Means(10);

        assertThat(means.sum).isCloseTo(6.6, within(0.3));
        assertThat(means.norm).isCloseTo(1.78, within(0.04));
        assertThat(means.nonZeros).isCloseTo(50.0, within(1.0));
        assertThat(means.cosines[0]).isCloseTo(0.47, within(0.03));
        assertThat(means.cosines[8]).isCloseTo(0.91, within(0.03));
    }

    @Test
    void successiveCodes_growMoreAlike() {
        double[] cosines = new Means(8).cosines;

        for (int k = 1; k < cosines.length; k++) {
            assertThat(cosines[k]).as("codes %d and %d", k, k + 1).isGreaterThan(cosines[k - 1]);
        }
    }

    /** Means of the codes of 1 to 9 over seeds. */
    private static final class Means {

        private double sum;
        private double norm;
        private double nonZeros;

        /** Of each code and its successor, by the smaller number. */
        private final double[] cosines = new double[9];

        Means(double lambda) {
            for (int seed = 0; seed < SEEDS; seed++) {
                double[][] codes = NumberCodes.generate(seed, lambda);
                for (int k = 1; k < 10; k++) {
                    sum += Arrays.stream(codes[k]).sum() / (9 * SEEDS);
                    norm += Similarity.norm(codes[k]) / (9 * SEEDS);
                    nonZeros += Arrays.stream(codes[k]).filter(v -> v > 0).count() / (9.0 * SEEDS);
                    cosines[k - 1] += Similarity.cosine(codes[k - 1], codes[k]) / SEEDS;
                }
            }
        }
    }
}
