package org.topolab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void line_comparesMediansAndFirstQuartiles() {
        // 32 images in 4 ms and in 10 ms; undisturbed 2 ms and 6 ms
        Report report =
                new Report(
                        new Task(Work.RESET2, "f32", 2),
                        score(2, 2, 4, 5, 9),
                        score(6, 6, 10, 11, 12));

        assertThat(report.line(Optional.empty()))
                .startsWith(
                        "reset2 f32 threads=2 ours=8000.0 libtorch=3200.0 ratio=2.50"
                                + " quartile-ratio=3.00 cpu ours=1.0ms libtorch=1.0ms");
    }

    private static Score score(long... wallMs) {
        Score score = new Score();
        score.add(
                new Lap(
                        wallMs.length * 1_000_000L,
                        0.5,
                        Arrays.stream(wallMs).map(ms -> ms * 1_000_000).boxed().toList()));
        return score;
    }
}
