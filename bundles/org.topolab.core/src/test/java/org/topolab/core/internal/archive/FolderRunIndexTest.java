package org.topolab.core.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.task.Monitor;
import org.topolab.core.archive.RunIndex.RunSummary;

class FolderRunIndexTest {

    @TempDir private Path folder;
    private Path work;
    private FolderRunIndex index;

    @BeforeEach
    void state() {
        work = folder.resolve("work");
        index = new FolderRunIndex(Optional.of(folder.resolve("state")));
    }

    private List<String> found() throws IOException {
        return RunsOnDisk.list(index, work).stream()
                .map(run -> work.relativize(run.folder()).toString())
                .toList();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state/index"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void runs_areFoundWhereverRunsAreMade() throws IOException {
        Path first = RunsOnDisk.run(work.resolve("runs/a"), 1, 0.5);
        RunsOnDisk.run(work.resolve("q"), 1, 0.5);
        RunsOnDisk.run(work.resolve("sweeps/s/runs/n-2"), 1, 0.5);
        RunsOnDisk.run(work.resolve("reproductions/r/runs/one"), 1, 0.5);
        RunsOnDisk.run(first.resolve("runs/within"), 1, 0.5);
        RunsOnDisk.run(work.resolve(".hidden/run"), 1, 0.5);
        RunsOnDisk.run(folder.resolve("elsewhere/b"), 1, 0.5);
        Files.createSymbolicLink(work.resolve("runs/link"), folder.resolve("elsewhere/b"));
        RunsOnDisk.write(work.resolve("other/run.json"), "{\"kind\": \"something else\"}");
        assertThat(found())
                .containsExactly("q", "reproductions/r/runs/one", "runs/a", "sweeps/s/runs/n-2");
    }

    @Test
    void folderThatIsARun_isListedAlone() throws IOException {
        RunsOnDisk.run(work, 1, 0.5);
        assertThat(found()).containsExactly("");
    }

    @Test
    void depth_isBounded() throws IOException {
        RunsOnDisk.run(work.resolve("1/2/3/4/5/6"), 1, 0.5);
        RunsOnDisk.run(work.resolve("1/2/3/4/5/x/7"), 1, 0.5);
        assertThat(found()).containsExactly("1/2/3/4/5/6");
    }

    @Test
    void summary_hasEntriesAndLastValuesOfTheTestSplit() throws IOException {
        RunsOnDisk.run(work.resolve("runs/a"), 7, 0.5);
        RunSummary cold = RunsOnDisk.list(index, work).get(0);
        assertThat(cold)
                .isEqualTo(
                        new RunSummary(
                                work.resolve("runs/a"),
                                "one",
                                "finished",
                                7,
                                Instant.parse("2026-11-26T09:49:26.265373357Z"),
                                Map.of("model.family", "reset", "model.n", "2"),
                                Map.of(
                                        "epoch",
                                        2.0,
                                        "accuracy",
                                        0.5,
                                        "moran.index a \"b\",",
                                        Double.NaN)));
        assertThat(RunsOnDisk.list(index, work)).containsExactly(cold);
    }

    @Test
    void unchangedRun_isNotReadAgain() throws IOException {
        Path run = RunsOnDisk.run(work.resolve("runs/a"), 1, 0.5);
        Path metrics = run.resolve("metrics.csv");
        found();
        FileTime time = Files.getLastModifiedTime(metrics);
        Files.writeString(metrics, Files.readString(metrics).replace("0.5", "0.6"));
        Files.setLastModifiedTime(metrics, time);
        assertThat(accuracy()).isEqualTo(0.5); // the same size and time: taken for the same
        Files.setLastModifiedTime(metrics, FileTime.from(Instant.ofEpochSecond(1)));
        assertThat(accuracy()).isEqualTo(0.6);
        RunsOnDisk.run(work.resolve("runs/a"), 1, 0.75); // another size
        assertThat(accuracy()).isEqualTo(0.75);
    }

    private double accuracy() throws IOException {
        return RunsOnDisk.list(index, work).get(0).numbers().get("accuracy");
    }

    @Test
    void removedRun_isForgotten() throws IOException {
        Path run = RunsOnDisk.run(work.resolve("runs/a"), 1, 0.5);
        RunsOnDisk.run(work.resolve("runs/b"), 1, 0.5);
        found();
        Files.delete(run.resolve("run.json"));
        assertThat(found()).containsExactly("runs/b");
        assertThat(Files.readString(file())).contains("runs/b").doesNotContain("runs/a");
    }

    @Test
    void unusableIndex_isThrownAway() throws IOException {
        RunsOnDisk.run(work.resolve("runs/a"), 1, 0.5);
        found();
        String good = Files.readString(file());
        for (String bad :
                List.of(
                        "",
                        "\u0000\u0001",
                        good.substring(0, good.length() / 2),
                        good.substring(0, good.length() - 4) + "\n",
                        good.replace("\"format\":1", "\"format\":2"),
                        good.replace("/work", "/other"),
                        good.replaceFirst("\"numbers?\"", "7"),
                        "[]\n[]\n[]\n",
                        good.replace("\"one\"", "[]"),
                        good.replaceAll("\\[0,", "[99,"))) {
            Files.writeString(file(), bad);
            assertThat(found()).containsExactly("runs/a");
            assertThat(accuracy()).isEqualTo(0.5);
        }
    }

    @Test
    void damagedRun_isListedAsSuch() throws IOException {
        RunsOnDisk.write(work.resolve("runs/cut/run.json"), "{\"kind\": \"topolab-r");
        Path metrics = RunsOnDisk.run(work.resolve("runs/metrics"), 3, 0.5).resolve("metrics.csv");
        RunsOnDisk.write(metrics, RunsOnDisk.HEADER + "one,1,0,te");
        RunsOnDisk.write(
                work.resolve("runs/newer/run.json"), "{\"kind\": \"topolab-run\", \"format\": 9}");
        RunsOnDisk.write(
                work.resolve("runs/text/run.json"),
                "{\"kind\": \"topolab-run\", \"format\": 1, \"status\": \"imported\"}");
        List<RunSummary> runs = RunsOnDisk.list(index, work);
        assertThat(runs)
                .extracting(RunSummary::name)
                .containsExactly("cut", "one", "newer", "text");
        assertThat(runs)
                .extracting(RunSummary::status)
                .containsExactly("damaged", "damaged", "damaged", "imported");
        assertThat(runs.get(1).seed()).isEqualTo(3);
        assertThat(runs.get(3).began()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void cancelledListing_keepsWhatIsKnownOfTheRest() throws IOException {
        RunsOnDisk.run(work.resolve("runs/a"), 1, 0.5);
        RunsOnDisk.run(work.resolve("runs/b"), 1, 0.5);
        found();
        RunsOnDisk.run(work.resolve("runs/a"), 1, 0.625);
        List<RunSummary> heard = new ArrayList<>();
        index.list(
                work,
                heard::add,
                new Monitor() {
                    @Override
                    public void progress(double fraction, String what) {}

                    @Override
                    public boolean cancelled() {
                        return !heard.isEmpty();
                    }
                });
        assertThat(heard).hasSize(1);
        assertThat(Files.readString(file())).contains("0.625", "runs/b");
    }

    @Test
    void folderThatIsNotThere_isToldAsSuch() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(this::found);
    }

    @Test
    void withoutState_nothingIsKept() throws IOException {
        RunsOnDisk.run(work.resolve("runs/a"), 1, 0.5);
        index = new FolderRunIndex(Optional.empty());
        assertThat(found()).containsExactly("runs/a");
        assertThat(folder.resolve("state")).doesNotExist();
    }
}
