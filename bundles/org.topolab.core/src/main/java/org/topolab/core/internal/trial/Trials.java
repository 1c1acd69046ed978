package org.topolab.core.internal.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.Runs;
import org.topolab.core.run.Score;
import org.topolab.format.json.Json;

/** Makes many runs one after the other; those that are finished are kept. */
public final class Trials {

    private static final String FINISHED = "finished";

    private final Function<String, Path> folder;
    private final Runs runs;
    private final RunMonitor monitor;

    /**
     * @param folder run folder of a trial's name
     */
    public Trials(Function<String, Path> folder, Runs runs, RunMonitor monitor) {
        this.folder = folder;
        this.runs = runs;
        this.monitor = monitor;
    }

    /**
     * Runs what is not finished.
     *
     * @param trials recipes by name
     * @param goOn whether the others are made after one has failed, which is then told; one that
     *     could not even begin ends it all
     * @return false if the monitor cancelled
     */
    public boolean run(Map<String, Recipe> trials, boolean goOn)
            throws IOException, RecipeException {
        int done = 0;
        int made = 0;
        long start = System.nanoTime();
        for (Map.Entry<String, Recipe> trial : trials.entrySet()) {
            done++;
            Path run = folder.apply(trial.getKey());
            String status = status(run);
            if (status.equals(FINISHED)) {
                continue;
            }
            try {
                Outcome outcome = run(trial.getValue(), run, status);
                if (!outcome.finished()) {
                    return false;
                }
                made++;
                told(trial.getKey(), outcome, done, trials.size(), start, made);
            } catch (IOException e) {
                if (!goOn || status(run).isEmpty()) {
                    throw e;
                }
                monitor.note("run %s failed: %s".formatted(trial.getKey(), e.getMessage()));
            }
        }
        return true;
    }

    private Outcome run(Recipe recipe, Path run, String status)
            throws IOException, RecipeException {
        return List.of("running", "interrupted").contains(status)
                ? runs.resume(run, monitor)
                : runs.run(recipe, run, !status.isEmpty(), monitor);
    }

    private void told(String trial, Outcome outcome, int done, int all, long start, int made) {
        String found = Score.latest(outcome.last()).map(score -> ", " + score).orElse("");
        String left = "";
        if (done < all) {
            // runs that are made together are alike enough on average
            Duration each = Duration.ofNanos((System.nanoTime() - start) / made);
            long minutes =
                    Math.max(1, Math.round(each.multipliedBy(all - done).toSeconds() / 60.0));
            left = "; about %d min left".formatted(minutes);
        }
        monitor.note("run %d of %d done: %s%s%s".formatted(done, all, trial, found, left));
    }

    /** How a run stands, as its record says; empty if there is none. */
    public static String status(Path run) throws IOException {
        Path record = run.resolve("run.json");
        return Files.isRegularFile(record)
                ? String.valueOf(((Map<?, ?>) Json.read(record)).get("status"))
                : "";
    }
}
