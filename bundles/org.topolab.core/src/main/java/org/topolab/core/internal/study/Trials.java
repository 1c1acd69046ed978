package org.topolab.core.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.topolab.api.study.Trial;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.Runs;
import org.topolab.format.json.Json;

/** Makes the runs of a reproduction one after the other; those that are finished are kept. */
final class Trials {

    private final StudyFolder folder;
    private final Runs runs;
    private final RunMonitor monitor;

    Trials(StudyFolder folder, Runs runs, RunMonitor monitor) {
        this.folder = folder;
        this.runs = runs;
        this.monitor = monitor;
    }

    /**
     * Runs what is not finished.
     *
     * @return false if the monitor cancelled
     */
    boolean run(Map<Trial, Recipe> trials) throws IOException, RecipeException {
        int done = 0;
        long start = System.nanoTime();
        int made = 0;
        for (Map.Entry<Trial, Recipe> trial : trials.entrySet()) {
            done++;
            Path run = folder.run(trial.getKey());
            String status = status(run);
            if (status.equals("finished")) {
                continue;
            }
            if (!run(trial.getValue(), run, status).finished()) {
                return false;
            }
            made++;
            told(trial.getKey(), done, trials.size(), start, made);
        }
        return true;
    }

    private Outcome run(Recipe recipe, Path run, String status)
            throws IOException, RecipeException {
        return List.of("running", "interrupted").contains(status)
                ? runs.resume(run, monitor)
                : runs.run(recipe, run, !status.isEmpty(), monitor);
    }

    private void told(Trial trial, int done, int all, long start, int made) {
        String left = "";
        if (done < all) {
            // trials of one reproduction are alike enough on average
            Duration each = Duration.ofNanos((System.nanoTime() - start) / made);
            long minutes =
                    Math.max(1, Math.round(each.multipliedBy(all - done).toSeconds() / 60.0));
            left = "; about %d min left".formatted(minutes);
        }
        monitor.note("run %d of %d done: %s%s".formatted(done, all, trial.name(), left));
    }

    /** How a run stands; empty if there is none. */
    private static String status(Path run) throws IOException {
        Path record = run.resolve("run.json");
        return Files.isRegularFile(record)
                ? String.valueOf(((Map<?, ?>) Json.read(record)).get("status"))
                : "";
    }
}
