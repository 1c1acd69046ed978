package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.core.internal.run.Measurement.Found;
import org.topolab.core.internal.run.Measurement.Measured;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;

/** Measures a model at an epoch and writes what was found, all but the rows. */
final class Measuring {

    private final Opened opened;
    private final RunFolder folder;
    private final RunLog log;
    private final RunMonitor monitor;
    private final String at;

    /** Measures on the run's own data. */
    Measuring(Opened opened, RunFolder folder, RunLog log, RunMonitor monitor) {
        this(opened, folder, log, monitor, "");
    }

    /**
     * Measures on any data.
     *
     * @param at {@code @ID} of data that are not the run's own, else an empty text
     */
    Measuring(Opened opened, RunFolder folder, RunLog log, RunMonitor monitor, String at) {
        this.opened = opened;
        this.at = at;
        this.folder = folder;
        this.log = log;
        this.monitor = monitor;
    }

    /**
     * The rows of this epoch; empty if the monitor cancelled.
     *
     * @param last whether the run ends here, and the recipe's controls are to be measured too
     */
    Optional<List<Row>> measure(int epoch, boolean last) throws IOException, RecipeException {
        Optional<Measured> measured =
                Passes.of(opened, monitor, "measuring epoch %d".formatted(epoch)).measure();
        Optional<List<Row>> controls =
                last && measured.isPresent()
                        ? new Controls(opened, monitor, at).measure(epoch)
                        : Optional.of(List.of());
        if (measured.isEmpty() || controls.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Found>> pruned =
                last && opened.prepared().scored().isPresent()
                        ? new Pruning(opened, monitor).measure(measured.get().predictions())
                        : Optional.of(List.of());
        if (pruned.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = write(measured.get(), epoch);
        for (Found found : pruned.get()) {
            new ResultFiles(folder, at).write(found, epoch);
            rows.addAll(Pruning.rows(opened.recipe(), found, epoch, at));
        }
        rows.addAll(controls.get());
        rows.forEach(monitor::measured);
        log.add("measured", Map.of("epoch", (long) epoch, "rows", (long) rows.size()));
        return Optional.of(rows);
    }

    private List<Row> write(Measured measured, int epoch) throws IOException {
        for (String sentence : measured.failed()) {
            monitor.note(sentence);
            log.add("note", Map.of("epoch", (long) epoch, "what", sentence));
        }
        Recipe recipe = opened.recipe();
        String split = "test" + at;
        List<Row> rows =
                new ArrayList<>(
                        Curves.rows(recipe, epoch, split, "", "", scalars(measured.predictions())));
        ResultFiles files = new ResultFiles(folder, at);
        if (!measured.predictions().items().isEmpty()) {
            files.write(new Found("prediction", "output", measured.predictions()), epoch);
        }
        for (Found found : measured.found()) {
            files.write(found, epoch);
            rows.addAll(
                    Curves.rows(
                            recipe,
                            epoch,
                            split,
                            found.sheet(),
                            found.metric(),
                            scalars(found.results())));
        }
        return rows;
    }

    private static List<Scalar> scalars(Results results) {
        return results.all(Scalar.class).toList();
    }
}
