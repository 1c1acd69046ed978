package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1.9, 1", "2, 2", "4.9, 2", "5, 5", "99, 50", "0.3, 0.2", "0.0061, 0.005"})
    void roundBelow_isOneTwoOrFive(double number, double expected) {
        assertThat(Ticks.roundBelow(number)).isEqualTo(expected);
    }

    @Test
    void between_givesRoundNumbersWithTheEnds() {
        assertThat(Ticks.between(0, 10, 5)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(Ticks.between(-3.27, 3.27, 5))
                .containsExactly(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
        assertThat(Ticks.between(7, 7, 5)).containsExactly(7.0);
    }

    @Test
    void number_isAsExactAsItsStep() {
        assertThat(Ticks.number(2, 0.5)).isEqualTo("2.0");
        assertThat(Ticks.number(-1.25, 0.05)).isEqualTo("−1.25");
        assertThat(Ticks.number(-1e-18, 0.1)).isEqualTo("0.0");
        assertThat(Ticks.number(20000, 5000)).isEqualTo("20000");
        assertThat(Ticks.number(2e-7, 1e-7)).isEqualTo("2.0e−07");
    }

    @Test
    void numberAlone_hasFourDigitsAtMost() {
        assertThat(Ticks.number(2.5)).isEqualTo("2.5");
        assertThat(Ticks.number(0)).isEqualTo("0");
        assertThat(Ticks.number(0.1)).isEqualTo("0.1");
        assertThat(Ticks.number(-1234.56)).isEqualTo("−1235");
        assertThat(Ticks.number(10000)).isEqualTo("10000");
        assertThat(Ticks.number(1e9)).isEqualTo("1E+9");
        assertThat(Ticks.number(1e-9)).isEqualTo("1E−9");
    }
}
