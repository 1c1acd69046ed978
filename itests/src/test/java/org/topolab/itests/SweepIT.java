package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Recipes that list values, as a user runs them, also if the process is killed meanwhile. */
public class SweepIT {

    private static final String RECIPE =
            """
            name: small
            seed: [1..3]
            data: {provider: fashion-mnist-excerpt, train-images: 100, test-images: 50}
            model: {family: reset, n: [1, 2], subnet: tiny}
            train: {epochs: 1, batch: 50, threads: 1}
            measure: {start: false, metrics: [selectivity: {bootstrap: 0}]}
            figures: [curve]
            """;

    private static final String[] TRIALS = {
        "n-1-seed-1", "n-1-seed-2", "n-1-seed-3", "n-2-seed-1", "n-2-seed-2", "n-2-seed-3"
    };

    private static final int KILLED = 128 + 9;

    /** Processes of a few seconds do not gain from the compiler that takes its time. */
    private static final Map<String, String> QUICK =
            Map.of("TOPOLAB_JAVA_OPTS", "-XX:TieredStopAtLevel=1");

    @Rule public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void recipeThatListsValues() throws Exception {
        folder = temporary.newFolder("sweep").toPath();
        Files.writeString(folder.resolve("small.yaml"), RECIPE);
    }

    @Test
    public void killedSweep_goesOnAndEndsAsAnUninterruptedOne() throws Exception {
        killAfterTheFirstTrial("s");
        Map<String, String> before = finished("s");
        assertThat(before).hasSizeBetween(1, TRIALS.length - 1);
        Topolab.Ended listed = run("sweep", "small.yaml", "--out", "s", "--list");
        assertThat(listed.out())
                .contains("waiting", "%d of 6 trials finished".formatted(before.size()));

        run("sweep", "small.yaml", "--out", "s");

        assertThat(finished("s")).containsOnlyKeys(TRIALS).containsAllEntriesOf(before);
        assertThat(new RunFiles(folder.resolve("s")).names("runs")).containsExactly(TRIALS);
        assertThat(hidden("s")).containsExactly(".lock");
        assertThat(folder.resolve("s/comparison.csv")).isNotEmptyFile();
        assertThat(folder.resolve("s/figures/curve-trend-accuracy.png")).isNotEmptyFile();
        Map<String, String> after = finished("s");
        Topolab.Ended again = run("sweep", "small.yaml", "--out", "s");
        assertThat(again.err()).contains("6 of 6 trials finished").doesNotContain("done:");
        assertThat(finished("s")).isEqualTo(after);
        Topolab.Ended compared = run("compare", "s", "--test", "networks");
        assertThat(compared.out()).contains("accuracy", "Welch's t over networks", "n 2 / n 1");

        // which trials were under way when the process was killed no number may tell
        Topolab.Ended whole =
                run("run", "small.yaml", "seed=[1, 2]", "figures=[]", "--out", "r", "--quiet");

        assertThat(whole.err()).isEmpty();
        assertThat(finished("r")).hasSize(4);
        for (String trial : finished("r").keySet()) {
            Path metrics = Path.of("runs", trial, "metrics.csv");
            assertThat(folder.resolve("s").resolve(metrics))
                    .hasSameBinaryContentAs(folder.resolve("r").resolve(metrics));
        }
    }

    @Test
    public void recipesWithoutListsOrWithWrongOnes_areRefusedAndLeaveNothing() throws Exception {
        Topolab.Ended none =
                Topolab.run(
                        folder, QUICK, "sweep", "small.yaml", "seed=1", "model.n=2", "--out", "x");
        Topolab.Ended wrong =
                Topolab.run(folder, QUICK, "sweep", "small.yaml", "model.n=[1, two]", "--out", "x");

        assertThat(none.code()).as(none.err()).isEqualTo(2);
        assertThat(none.err()).contains("small.yaml lists no values", "topolab run");
        assertThat(wrong.code()).as(wrong.err()).isEqualTo(2);
        assertThat(wrong.err()).contains("model.n", "'two'", "an integer");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    /** Kills the Java machine itself, without warning, while a trial is under way. */
    private void killAfterTheFirstTrial(String out) throws Exception {
        Process process = Topolab.start(folder, QUICK, "sweep", "small.yaml", "--out", out);
        try {
            Waiting.until("a finished trial", () -> !finished(out).isEmpty());
            int done = finished(out).size();
            Waiting.until("a trial under way", () -> runs(out).size() > done);
            assertThat(process.info().command().orElse("java")).endsWith("java");
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(KILLED);
    }

    private Topolab.Ended run(String... words) throws Exception {
        Topolab.Ended ended = Topolab.run(folder, QUICK, words);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    /** What {@code run.json} of each finished trial says, by the trial's name. */
    private Map<String, String> finished(String out) {
        Map<String, String> records = new TreeMap<>();
        for (String trial : runs(out)) {
            RunFiles run = new RunFiles(folder.resolve(out).resolve("runs").resolve(trial));
            if (run.entry("status").equals("finished")) {
                records.put(trial, run.entry("started") + " to " + run.entry("finished"));
            }
        }
        return records;
    }

    private List<String> runs(String out) {
        try {
            return new RunFiles(folder.resolve(out))
                    .names("runs").stream().filter(name -> !name.startsWith(".")).toList();
        } catch (IOException e) {
            return List.of(); // not there yet
        }
    }

    /** Names of hidden files and folders, which is how anything unfinished is called. */
    private List<String> hidden(String out) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(out))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }
}
