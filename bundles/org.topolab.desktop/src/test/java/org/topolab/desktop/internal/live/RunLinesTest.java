package org.topolab.desktop.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.core.run.Score;
import org.topolab.core.run.TrainingProgress;
import org.topolab.desktop.view.FakeJob;
import org.topolab.desktop.view.Job;

class RunLinesTest {

    private static final Path A = Path.of("/work/runs/a");
    private static final Path B = Path.of("/work/runs/b");

    private static RunSummary kept(Path folder, String status, long second, double accuracy) {
        return new RunSummary(
                folder,
                folder.getFileName().toString(),
                status,
                1,
                Instant.ofEpochSecond(second),
                Map.of(),
                Map.of("accuracy", accuracy));
    }

    private static LiveRun running(Path folder) {
        LiveRun run = new LiveRun(folder, "live");
        run.training(
                new TrainingProgress(
                        2,
                        4,
                        0.3,
                        1.1,
                        Optional.of(new Score("accuracy", 0.5)),
                        1234,
                        Duration.ofSeconds(100)));
        return run;
    }

    @Test
    void runsAtWork_comeFirstThenTheNewest() {
        List<RunLine> lines =
                RunLines.of(
                        List.of(kept(A, "finished", 5, 0.8), kept(B, "running", 3, 0.1)),
                        List.of(running(B)),
                        List.of());
        assertThat(lines)
                .extracting(RunLine::folder)
                .containsExactly(Optional.of(B), Optional.of(A));
        assertThat(lines).extracting(RunLine::status).containsExactly("running", "finished");
        assertThat(lines).extracting(RunLine::score).containsExactly("50.0 %", "80.0 %");
        assertThat(lines.get(0).canResume()).as("it is at work").isFalse();
    }

    @Test
    void jobThatWaits_hasALineWithoutRun() {
        Job waiting = new FakeJob(List.of("run", "toy.yaml"));
        List<RunLine> lines = RunLines.of(List.of(), List.of(), List.of(waiting));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).name()).isEqualTo("run toy.yaml");
        assertThat(lines.get(0).atWork()).isTrue();
        assertThat(lines.get(0).canResume()).isFalse();
    }

    @Test
    void jobsThatAreNoRuns_haveNoLine() {
        assertThat(RunLines.of(List.of(), List.of(), List.of(new FakeJob(List.of("list", "runs")))))
                .isEmpty();
    }

    @Test
    void runWhoseJobDrawsFiguresYet_keepsItsLine() {
        LiveRun ended = running(A);
        ended.ended("finished", "");
        Job job = new FakeJob(List.of("run", "toy.yaml")).on(A);
        List<RunLine> lines =
                RunLines.of(List.of(kept(A, "finished", 5, 0.8)), List.of(ended), List.of(job));
        assertThat(lines).extracting(RunLine::key).containsExactly(A);
        assertThat(lines.get(0).status()).isEqualTo(RunLines.FINISHING);
        assertThat(lines.get(0).canResume()).isFalse();
    }

    @Test
    void failedRun_saysWhy() {
        LiveRun failed = running(A);
        failed.ended("failed", "training diverged");
        RunLine line =
                RunLines.of(List.of(kept(A, "running", 1, Double.NaN)), List.of(failed), List.of())
                        .get(0);
        assertThat(line.status()).isEqualTo("failed");
        assertThat(line.cause()).isEqualTo("training diverged");
        assertThat(line.score()).isEqualTo("50.0 %");
        assertThat(line.canResume()).isTrue();
        assertThat(line.progress()).isEmpty();
    }

    @Test
    void table_showsWhatPeopleRead() {
        RunsTable table = new RunsTable();
        table.show(RunLines.of(List.of(), List.of(running(A)), List.of()));
        assertThat(table.getValueAt(0, RunsTable.PROGRESS)).isEqualTo(0.3);
        assertThat(table.getValueAt(0, 3)).isEqualTo("2 of 4");
        assertThat(table.getValueAt(0, 4)).isEqualTo("2 min");
        assertThat(table.getValueAt(0, 5)).isEqualTo("1,234");
        assertThat(RunsTable.left(Duration.ofSeconds(45))).isEqualTo("45 s");
        assertThat(RunsTable.left(Duration.ofMinutes(200))).isEqualTo("3 h 20 min");
    }
}
