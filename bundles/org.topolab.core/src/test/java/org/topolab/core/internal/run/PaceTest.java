package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;
    private long now;

    @Test
    void steadySteps_giveSpeedAndTimeLeft() {
        Pace pace = new Pace(() -> now);
        for (int step = 0; step < 10; step++) {
            now += SECOND / 2;
            pace.step(64);
        }
        long start = pace.now();
        now += 3 * SECOND;
        pace.measured(start);
        assertThat(pace.imagesPerSecond()).isCloseTo(128, within(1e-9));
        // 20 steps of half a second, 2 measurements of 3 seconds
        assertThat(pace.left(20, 2).toMillis()).isCloseTo(16_000L, within(1L));
    }

    @Test
    void slowFirstSteps_areForgottenAtOnce() {
        Pace pace = new Pace(() -> now);
        assertThat(pace.left(1, 0)).isZero();
        steps(pace, 1, 8 * SECOND);
        assertThat(pace.left(10, 0).toMillis()).isCloseTo(80_000L, within(1L));
        steps(pace, 2, SECOND / 2);
        assertThat(pace.left(10, 0).toMillis()).isCloseTo(5_000L, within(1L));
    }

    @Test
    void slowerSteps_moveTheEstimateOnceTheyAreMost() {
        Pace pace = new Pace(() -> now);
        steps(pace, 40, SECOND);
        steps(pace, 15, 3 * SECOND);
        assertThat(pace.left(1, 0).toMillis()).isCloseTo(1_000L, within(1L));
        steps(pace, 1, 3 * SECOND);
        assertThat(pace.left(1, 0).toMillis()).isCloseTo(3_000L, within(1L));
    }

    private void steps(Pace pace, int count, long nanos) {
        for (int step = 0; step < count; step++) {
            now += nanos;
            pace.step(1);
        }
    }

    @Test
    void reports_areAtMostTenASecond() {
        Pace pace = new Pace(() -> now);
        pace.step(1);
        assertThat(pace.due()).isTrue();
        now += SECOND / 20;
        pace.step(1);
        assertThat(pace.due()).isFalse();
        now += SECOND / 20;
        pace.step(1);
        assertThat(pace.due()).isTrue();
    }
}
