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
    void slowerSteps_moveTheEstimateSmoothly() {
        Pace pace = new Pace(() -> now);
        now += SECOND;
        pace.step(1);
        now += 3 * SECOND;
        pace.step(1);
        // 0.95 * 1 + 0.05 * 3
        assertThat(pace.left(1, 0).toMillis()).isCloseTo(1100L, within(1L));
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
