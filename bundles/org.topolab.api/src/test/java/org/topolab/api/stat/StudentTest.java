package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void reach_isThatOfTheTables(double level, double freedom, double expected) {
        assertThat(Student.reach(level, freedom)).isCloseTo(expected, within(5e-4));
    }

    /** SciPy 1.17.1, {@code stats.t.ppf(0.975, freedom)}. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174694",
        "1.5, 6.016663104427929",
        "2, 4.302652729749462",
        "4.5, 2.6589123472044034",
        "9, 2.262157162798205",
        "9.24, 2.2532320592687913",
        "999, 1.9623414611334493"
    })
    void reach_alsoOfFractionalFreedom(double freedom, double expected) {
        assertThat(Student.reach(0.95, freedom)).isCloseTo(expected, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.7, 2, 3, 8, 31})
    void reachAndProbability_areInverse(double freedom) {
        assertThat(Student.within(Student.reach(0.9, freedom), freedom))
                .isCloseTo(0.9, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.3, 1, 4, 1e3})
    void oneAndTwoDegrees_haveClosedForms(double t) {
        assertThat(Student.within(t, 1)).isCloseTo(2 / Math.PI * Math.atan(t), within(1e-14));
        assertThat(Student.within(t, 2)).isCloseTo(t / Math.sqrt(2 + t * t), within(1e-14));
        assertThat(Student.outside(t, 2)).isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-14));
    }

    /** Numbers made with mpmath at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "-24.91, 999, 6.3938351694952655e-107",
        "0.001, 3, 0.99926489496946094",
        "2, 2.5, 0.15739149575796599",
        "0.5, 1.25, 0.69080414193868973",
        "30, 7.75, 2.6836240487962271e-9",
        "1.96, 1e6, 0.049996067585269787",
        "38, 2500.5, 8.2210526325536014e-250"
    })
    void outside_isAccurateToItsSize(double t, double freedom, double expected) {
        assertThat(Student.outside(t, freedom)).isCloseTo(expected, within(expected * 2e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5, 999})
    void farAway_isNothing(double freedom) {
        assertThat(Student.within(1e200, freedom)).isEqualTo(1);
        assertThat(Student.outside(1e200, freedom)).isZero();
        assertThat(Student.within(0, freedom)).isZero();
        assertThat(Student.outside(0, freedom)).isEqualTo(1);
    }
}
