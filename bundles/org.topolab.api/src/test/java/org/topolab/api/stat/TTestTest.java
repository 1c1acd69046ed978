package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against {@code p_values} and the {@code paired_t} cases of locality-prior.golden.json (numpy and
 * SciPy in double precision), and SciPy 1.17.1.
 */
class TTestTest {

    private static final double[] A = {3.1, 4.7, 5.2, 2.8, 4.4};
    private static final double[] B = {6.0, 2.5, 9.1};

    /** Differences of a given t: standard error 1, so that their mean is t. */
    @ParameterizedTest
    @CsvSource({
        "-6.49, 999, 1.349296850949032e-10",
        "-40.01, 999, 1.065449845173115e-209",
        "-24.91, 999, 6.393835169495702e-107",
        "7.291943844916463, 999, 6.208556994700651e-13",
        "-20.24523568025701, 999, 1.2334248540419155e-76",
        "-4.051536143668578, 5, 0.009810519409581437"
    })
    void golden_pValues(double t, int freedom, double expected) {
        int n = freedom + 1;
        TTest test = TTest.oneSample(new Sample(n, t, Math.sqrt(n)), 0);
        assertThat(test.t()).isCloseTo(t, within(1e-13));
        assertThat(test.freedom()).isEqualTo(freedom);
        assertThat(test.p()).isCloseTo(expected, within(expected * 1e-8));
    }

    @Test
    void golden_pairedFirstRevision_fc1() {
        double[] a = {
            8.19070174729, 8.73028034678, 7.23297881811, 7.74856495022, 9.23610580897,
            8.83618522703, 8.68017729073, 7.71370894235, 7.57203192563, 8.81874960849
        };
        double[] b = {
            9.36223010224, 7.36609058407, 8.18248912754, 8.42670383789, 8.477563146,
            9.45065721471, 9.14627968383, 7.08890375126, 8.59344625835, 9.27847360722
        };
        TTest test = TTest.paired(a, b);
        assertThat(test.t()).isCloseTo(-0.95587702041, within(1e-9));
        assertThat(test.p()).isCloseTo(0.364103508546, within(1e-9));
        assertThat(test.freedom()).isEqualTo(9);
        assertThat(test.n()).isEqualTo(10);
        assertThat(test.difference()).isCloseTo(8.27594846656 - 8.53728373131, within(1e-9));
    }

    @Test
    void golden_pairedFirstRevision_localityLayer() {
        double[] a = {
            7.50541211285, 9.63404498513, 8.22089821614, 8.19373060994, 9.3645455558,
            8.39035690652, 8.50207238868, 7.87874982714, 7.89336314635, 8.53974167537
        };
        double[] b = {
            8.87426278265, 8.12485985303, 7.9993972727, 8.12687363142, 7.7692029169,
            8.23911384119, 8.78390030861, 7.59241400216, 7.82189061187, 7.80309747671
        };
        TTest test = TTest.paired(a, b);
        assertThat(test.t()).isCloseTo(1.10424925483, within(1e-9));
        assertThat(test.p()).isCloseTo(0.298131695103, within(1e-9));
        assertThat(test.freedom()).isEqualTo(9);
        assertThat(test.difference()).isCloseTo(8.41229154239 - 8.11350126972, within(1e-9));
    }

    @Test
    void paired_isThatOfScipy() {
        TTest test = TTest.paired(new double[] {1, 2, 4, 7}, new double[] {0, 3, 1, 2});
        check(test, 2, 1.5491933384829668, 3, 0.2191020374170478);
        bounds(test, -2.108520513521041, 6.108520513521041);
        assertThat(test.n()).isEqualTo(4);
    }

    @Test
    void welch_isThatOfScipy() {
        TTest test = TTest.welch(Sample.of(A), Sample.of(B));
        check(test, 4.04 - 17.6 / 3, -0.9308292852491308, 2.241508664362509, 0.4409707711761327);
        bounds(test, -9.455640365359987, 5.802307032026655);
        assertThat(test.n()).isEqualTo(8);
        TTest turned = TTest.welch(Sample.of(B), Sample.of(A));
        assertThat(turned.t()).isEqualTo(-test.t());
        assertThat(turned.p()).isEqualTo(test.p());
    }

    @Test
    void oneSample_isThatOfScipy() {
        TTest test = TTest.oneSample(Sample.of(A), 3);
        check(test, 1.04, 2.2346222214864095, 4, 0.08915226152373726);
        bounds(test, 2.747833976749315 - 3, 5.332166023250687 - 3);
        assertThat(test.n()).isEqualTo(5);
    }

    @Test
    void oneSampleWithoutVariance_leavesWelchDefined() {
        TTest test = TTest.welch(Sample.of(1, 1, 1), Sample.of(2, 4));
        // error 1 from the second sample alone, with its 1 degree of freedom
        assertThat(test.t()).isCloseTo(-2, within(1e-12));
        assertThat(test.freedom()).isCloseTo(1, within(1e-12));
    }

    @Test
    void noDifference_hasPOfOne() {
        TTest test = TTest.paired(new double[] {1, 2, 3}, new double[] {2, 2, 2});
        assertThat(test.t()).isZero();
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void fewerThanTwoValues_areUndefined() {
        undefined(TTest.paired(new double[] {3}, new double[] {1}), 2, 1);
        undefined(TTest.paired(new double[0], new double[0]), Double.NaN, 0);
        undefined(TTest.oneSample(Sample.of(5), 4), 1, 1);
        undefined(TTest.welch(Sample.of(1, 2), Sample.of(5)), -3.5, 3);
        undefined(TTest.welch(Sample.of(), Sample.of(5, 6)), Double.NaN, 2);
    }

    @Test
    void valuesThatDoNotVary_areUndefined() {
        undefined(TTest.paired(new double[] {3, 4}, new double[] {1, 2}), 2, 2);
        // 0.30000000000000004 and 0.3: differences of rounding
        undefined(TTest.oneSample(Sample.of(0.1 + 0.2, 0.3, 0.3), 0), 0.3, 3);
        undefined(TTest.oneSample(Sample.of(0, 0), 0), 0, 2);
        undefined(TTest.welch(Sample.of(2, 2), Sample.of(1, 1, 1)), 1, 5);
    }

    @Test
    void valueThatIsNoNumber_isUndefined() {
        undefined(TTest.oneSample(Sample.of(1, 2, Double.NaN), 0), Double.NaN, 3);
        undefined(
                TTest.oneSample(Sample.of(1, Double.POSITIVE_INFINITY), 0),
                Double.POSITIVE_INFINITY,
                2);
    }

    @Test
    void unequalNumbers_areRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> TTest.paired(new double[2], new double[3]))
                .withMessageContainingAll("2", "3", "paired");
    }

    private static void check(TTest test, double difference, double t, double freedom, double p) {
        assertThat(test.defined()).isTrue();
        assertThat(test.difference()).isCloseTo(difference, within(1e-12));
        assertThat(test.t()).isCloseTo(t, within(1e-12));
        assertThat(test.freedom()).isCloseTo(freedom, within(1e-12));
        assertThat(test.p()).isCloseTo(p, within(1e-12));
    }

    private static void bounds(TTest test, double low, double high) {
        assertThat(test.interval().orElseThrow().low()).isCloseTo(low, within(1e-9));
        assertThat(test.interval().orElseThrow().high()).isCloseTo(high, within(1e-9));
        assertThat(test.interval().orElseThrow().level()).isEqualTo(0.95);
    }

    private static void undefined(TTest test, double difference, int n) {
        assertThat(test.defined()).isFalse();
        assertThat(test.t()).isNaN();
        assertThat(test.freedom()).isNaN();
        assertThat(test.p()).isNaN();
        assertThat(test.interval()).isEmpty();
        assertThat(test.n()).isEqualTo(n);
        if (Double.isNaN(difference)) {
            assertThat(test.difference()).isNaN();
        } else {
            assertThat(test.difference()).isEqualTo(difference, Assertions.offset(1e-12));
        }
    }

    @Test
    void pAlone_isThatOfTheTest() {
        TTest test = TTest.welch(Sample.of(A), Sample.of(B));
        assertThat(TTest.p(test.t(), test.freedom())).isEqualTo(test.p());
        assertThat(TTest.p(Double.NaN, 5)).isNaN();
        assertThat(TTest.p(0, 5)).isEqualTo(1);
    }
}
