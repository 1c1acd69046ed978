package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** {@code bh_fdr} of all-tnn.golden.json. */
    @Test
    void golden_bhFdr() {
        double[] q = FalseDiscovery.q(new double[] {0.001, 0.02, 0.03, 0.2, 0.5, 0.009});
        double[] expected = {0.006, 0.04, 0.045, 0.24, 0.5, 0.027};
        assertThat(q).containsExactly(expected, within(1e-12));
    }

    @Test
    void laterRank_lowersEarlierOnes() {
        // by hand: 0.04 * 3 / 1, 0.041 * 3 / 2, 0.042 * 3 / 3; the last is the least
        double[] q = FalseDiscovery.q(new double[] {0.041, 0.04, 0.042});
        assertThat(q).containsExactly(new double[] {0.042, 0.042, 0.042}, within(1e-15));
    }

    @Test
    void equalP_haveEqualQ() {
        // by hand: ranks 2 and 3 share p: 0.03 * 4 / 3
        double[] q = FalseDiscovery.q(new double[] {0.03, 0.9, 0.03, 0.001});
        assertThat(q).containsExactly(new double[] {0.04, 0.9, 0.04, 0.004}, within(1e-15));
    }

    @Test
    void noTest_countsForNothing() {
        double[] q = FalseDiscovery.q(new double[] {Double.NaN, 0.01, Double.NaN, 0.5});
        assertThat(q[0]).isNaN();
        assertThat(q[1]).isEqualTo(0.02);
        assertThat(q[3]).isEqualTo(0.5);
        assertThat(FalseDiscovery.q(new double[0])).isEmpty();
    }

    @Test
    void limit_partsByQ() {
        double[] p = {0.001, 0.02, 0.03, 0.2, 0.5, 0.009, Double.NaN};
        assertThat(FalseDiscovery.limit(p, 0.05)).isEqualTo(0.03);
        assertThat(FalseDiscovery.limit(p, 0.042)).isEqualTo(0.02);
        assertThat(FalseDiscovery.limit(p, 0.001)).isNegative();
        assertThat(FalseDiscovery.limit(new double[] {Double.NaN}, 1)).isNegative();
        // those above the rate do not matter
        double[] cut = {0.001, 0.02, 0.03, 1, 1, 0.009};
        assertThat(FalseDiscovery.limit(cut, 0.05)).isEqualTo(0.03);
    }

    @Test
    void q_neverExceedsOne() {
        assertThat(FalseDiscovery.q(new double[] {1, 1, 1})).containsExactly(1, 1, 1);
    }
}
