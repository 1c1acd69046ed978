package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long MILLI = 1_000_000L;
    private final Allowance allowance = new Allowance();

    @Test
    void firstLook_comesAfterASecond() {
        assertThat(allowance.allows(999 * MILLI, MILLI)).isFalse();
        assertThat(allowance.allows(1000 * MILLI, MILLI)).isTrue();
    }

    @Test
    void slowFirstLook_waitsForAFifth() {
        // foretold to take 10 s: at most a fifth of 50 s
        assertThat(allowance.allows(49_999 * MILLI, 10_000 * MILLI)).isFalse();
        assertThat(allowance.allows(50_000 * MILLI, 10_000 * MILLI)).isTrue();
    }

    @Test
    void laterLooks_takeTwoHundredthsInAll() {
        allowance.spend(1000 * MILLI, 200 * MILLI);
        // 200 ms spent and 200 to come are two hundredths of 20 s
        assertThat(allowance.allows(19_999 * MILLI, 0)).isFalse();
        assertThat(allowance.allows(20_000 * MILLI, 0)).isTrue();
        long spent = 200;
        int looks = 1;
        for (long trained = 20_000; trained < 200_000; trained += 50) {
            if (allowance.allows(trained * MILLI, 0)) {
                long took = 100 + trained % 100;
                allowance.spend(trained * MILLI, took * MILLI);
                spent += took;
                looks++;
            }
        }
        assertThat(spent).isBetween(3_500L, 4_000L);
        assertThat(looks).isGreaterThan(20);
    }

    @Test
    void quickLooks_areAtMostTwoASecond() {
        allowance.spend(1000 * MILLI, 1);
        assertThat(allowance.allows(1499 * MILLI, 0)).isFalse();
        assertThat(allowance.allows(1500 * MILLI, 0)).isTrue();
    }
}
