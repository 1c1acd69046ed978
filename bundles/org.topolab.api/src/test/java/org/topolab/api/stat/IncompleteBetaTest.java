package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against numbers made with mpmath at 40 digits, and polynomials by hand. */
class IncompleteBetaTest {

    @ParameterizedTest
    @CsvSource({
        // 12 (x^2/2 - 2x^3/3 + x^4/4)
        "0.3, 2, 3, 0.3483",
        "0.9, 2, 3, 0.9963",
        "0.5, 0.5, 0.5, 0.5",
        "0.02, 5, 40, 0.0018157933972669306",
        "0, 3, 0.5, 0",
        "1, 3, 0.5, 1"
    })
    void regularised_isThatOfTheTables(double x, double a, double b, double expected) {
        assertThat(IncompleteBeta.regularised(x, 1 - x, a, b))
                .isCloseTo(expected, within(expected * 1e-13));
    }

    @Test
    void bothSides_sumToOne() {
        for (double x = 0.05; x < 1; x += 0.1) {
            double left = IncompleteBeta.regularised(x, 1 - x, 7.3, 0.5);
            double right = IncompleteBeta.regularised(1 - x, x, 0.5, 7.3);
            assertThat(left + right).isCloseTo(1, Offset.offset(1e-14));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 2.01941835755379635",
        "0.5, 0.572364942924700087",
        "14.99, 25.1644811638255059",
        "499.5, 2602.00929681289805",
        "1e6, 12815504.5691476117"
    })
    void logGamma_isThatOfTheTables(double z, double expected) {
        assertThat(IncompleteBeta.logGamma(z))
                .isCloseTo(expected, Percentage.withPercentage(1e-12));
    }

    @Test
    void logGamma_ofOneAndTwoIsZero() {
        assertThat(IncompleteBeta.logGamma(1)).isCloseTo(0, within(1e-14));
        assertThat(IncompleteBeta.logGamma(2)).isCloseTo(0, within(1e-14));
    }
}
