package org.topolab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Compute;
import org.topolab.core.run.Plan;
import org.topolab.core.run.PlannedMemory;
import org.topolab.core.run.PlannedTime;

class PlanWordsTest {

    private static Plan plan(long peak, Optional<PlannedTime> time) {
        return new Plan(
                1000,
                100,
                32,
                new Compute("f32", 1, false),
                Optional.empty(),
                new PlannedMemory(peak, 0, 2L << 30),
                time,
                List.of("It fits."));
    }

    @Test
    void plan_saysMemoryAgainstWhatIsThereAndTimeWithItsSpread() {
        PlannedTime time =
                new PlannedTime(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(12),
                        Duration.ofSeconds(125),
                        0.05);
        assertThat(PlanWords.of("mine", 6, plan(512L << 20, Optional.of(time))))
                .containsExactly(
                        "recipe              mine",
                        "training images     1 000",
                        "test images         100",
                        "optimiser steps     32",
                        "computing           1 thread, f32",
                        "memory at the peak  512 MB",
                        "memory available    2.0 GB",
                        "images a second     100, give or take 5.0 %",
                        "time for an epoch   12 s: training 10 s, measuring 2 s",
                        "time in all         2 min 05 s",
                        "It fits.",
                        "This is the first of the 6 trials of its lists.");
    }

    @Test
    void whatIsNotKnown_isNotSaid() {
        assertThat(PlanWords.of("mine", 1, plan(0, Optional.empty())))
                .contains("memory at the peak  unknown")
                .noneMatch(line -> line.contains("time") || line.contains("trials"));
    }
}
