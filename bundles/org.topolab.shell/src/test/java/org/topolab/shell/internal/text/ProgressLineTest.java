package org.topolab.shell.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.core.run.Score;
import org.topolab.core.run.TrainingProgress;

class ProgressLineTest {

    private static final TrainingProgress HALF =
            new TrainingProgress(
                    2,
                    5,
                    0.5,
                    0.51234,
                    Optional.of(new Score("accuracy", 0.812)),
                    312.4,
                    Duration.ofSeconds(41));

    @Test
    void wideTerminal_showsEverything() {
        assertThat(ProgressLine.training(HALF, 640L << 20, 200))
                .isEqualTo(
                        "epoch 2/5  [########........]  50 %  loss 0.512  accuracy 81.2 %"
                                + "  312 images/s  ETA 41 s  640 MB");
    }

    @Test
    void usualTerminal_leavesTheBarOutForTheTimeLeft() {
        assertThat(ProgressLine.training(HALF, 640L << 20, 80))
                .isEqualTo(
                        "epoch 2/5   50 %  loss 0.512  accuracy 81.2 %  312 images/s  ETA 41 s"
                                + "  640 MB");
    }

    @Test
    void unknownAccuracyAndMemory_areLeftOut() {
        TrainingProgress first =
                new TrainingProgress(1, 1, 0, 2.3, Optional.empty(), 10, Duration.ofSeconds(5));

        assertThat(ProgressLine.training(first, 0, 200))
                .isEqualTo("epoch 1/1  [................]   0 %  loss 2.300  10 images/s  ETA 5 s");
    }

    @Test
    void scoreOfResponses_isACorrelation() {
        TrainingProgress neurons =
                new TrainingProgress(
                        1,
                        1,
                        0,
                        2.3,
                        Optional.of(new Score("correlation", 0.4127)),
                        10,
                        Duration.ofSeconds(5));
        assertThat(ProgressLine.training(neurons, 0, 200)).contains("  correlation 0.413  ");
    }

    @Test
    void narrowTerminal_isNeverFilledToItsLastColumn() {
        for (int columns = 2; columns < 120; columns++) {
            assertThat(ProgressLine.training(HALF, 1L << 30, columns)).hasSizeLessThan(columns);
            assertThat(ProgressLine.work(0.3, "measuring clustering", columns))
                    .hasSizeLessThan(columns);
        }
    }

    @Test
    void fractionOutsideItsRange_staysInTheBar() {
        assertThat(ProgressLine.work(1.5, "x", 80)).startsWith("[################] 100 %");
        assertThat(ProgressLine.work(-1, "x", 80)).startsWith("[................]   0 %");
    }
}
