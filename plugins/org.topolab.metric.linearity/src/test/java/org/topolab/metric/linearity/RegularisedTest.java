package org.topolab.metric.linearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularisedTest {

    /**
     * Ones everywhere and p more on the diagonal: the inverse has 1/p - 1/(p (p + size)) on its
     * diagonal and -1/(p (p + size)) elsewhere (Sherman and Morrison). 1,024 is a grey image of 32
     * x 32.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 999, 1000, 1024})
    void inverse_isThatOfShermanAndMorrison(int size) {
        double[][] gram = new double[size][];
        for (int row = 0; row < size; row++) {
            gram[row] = new double[row + 1];
            Arrays.fill(gram[row], 1);
        }
        double[][] inverse = Regularised.inverse(gram, 2);
        double beside = -1 / (2.0 * (2 + size));
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double expected = beside + (row == column ? 0.5 : 0);
                assertThat(inverse[row][column]).isCloseTo(expected, within(1e-12));
            }
        }
    }
}
