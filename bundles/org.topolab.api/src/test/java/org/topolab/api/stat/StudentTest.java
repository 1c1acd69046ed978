package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTest {

    /** Abramowitz and Stegun 1972, table 26.10. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706",
        "0.95, 2, 4.303",
        "0.95, 3, 3.182",
        "0.95, 4, 2.776",
        "0.95, 5, 2.571",
        "0.95, 10, 2.228",
        "0.95, 29, 2.045",
        "0.95, 30, 2.042",
        "0.99, 1, 63.657",
        "0.99, 7, 3.499",
        "0.5, 2, 0.816"
    })
    void reach_isThatOfTheTables(double level, int freedom, double expected) {
        assertThat(Student.reach(level, freedom)).isCloseTo(expected, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "8", "31"})
    void reachAndProbability_areInverse(int freedom) {
        assertThat(Student.within(Student.reach(0.9, freedom), freedom))
                .isCloseTo(0.9, within(1e-12));
    }
}
