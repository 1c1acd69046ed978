package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.topolab.api.data.Targets;
import org.topolab.core.internal.recipe.Frozen;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;
import org.topolab.format.file.AtomicFile;

/**
 * Measures the weights that a run has, on its own data or on others. Rows and maps of other data
 * carry {@code @ID}, so they are never mixed with the run's own. A network that was imported has no
 * data of its own; the first ones it is measured on become that.
 */
final class Remeasurement {

    private final Repeats recipes;
    private final Surroundings around;
    private final RunFolder folder;
    private final RunMonitor monitor;

    Remeasurement(Repeats recipes, Surroundings around, RunFolder folder, RunMonitor monitor) {
        this.recipes = recipes;
        this.around = around;
        this.folder = folder;
        this.monitor = monitor;
    }

    /**
     * Measures and adds the rows.
     *
     * @throws RecipeException if the data do not fit the network, or anything asked is not to be
     *     had
     */
    Outcome measure(Asked asked) throws IOException, RecipeException {
        Weights.Kept kept = Weights.latest(folder);
        RunRecord record = RunRecord.read(folder, around.clock());
        refuseWithoutData(record, asked);
        Recipe recipe = recipes.read(folder.recipe(), asked.overrides());
        boolean first = !record.hasData();
        Optional<Recipe> settled =
                first ? Optional.of(recipes.read(folder.recipe(), asked.data())) : Optional.empty();
        Fit fit = Fit.of(folder.record());
        try (Opened opened =
                Opened.of(
                        Prepared.of(
                                recipe,
                                around,
                                monitor,
                                data -> answered(fit, recipe, data, first)))) {
            Weights.read(kept.file(), opened.model().parameters());
            String at = first || own(record, asked, opened) ? "" : "@" + recipe.data().id();
            RunLog log = new RunLog(folder, around.clock());
            log.add("measuring", facts(asked, opened, at));
            Optional<List<Row>> rows =
                    new Measuring(opened, folder, log, monitor, at).measure(kept.epoch(), true);
            if (rows.isPresent() && first) {
                settle(record, settled.get(), opened);
            }
            if (rows.isPresent()) {
                MetricsFile file = MetricsFile.open(folder.metrics());
                file.put(rows.get());
                file.save();
            }
            return new Outcome(folder.path(), rows.isPresent(), rows.orElse(List.of()), List.of());
        }
    }

    private void refuseWithoutData(RunRecord record, Asked asked) throws RecipeException {
        if (!record.hasData() && asked.data().isEmpty()) {
            throw new RecipeException(
                    List.of(
                            new Problem(
                                    folder.recipe().toString(),
                                    0,
                                    0,
                                    "data",
                                    "missing: this network was imported without data; name some"
                                            + " with data=ID, 'topolab list data' shows them")));
        }
    }

    /** What the network answers for when it is shown these data. */
    private Targets answered(Fit fit, Recipe recipe, Preparation.Data data, boolean first)
            throws RecipeException {
        Targets targets = data.test().targets();
        if (!first && fit.localiser(targets)) {
            targets = fit.answered();
            monitor.note(
                    "'%s' has %d classes, this network answers for %d: accuracy is not measured"
                            .formatted(
                                    recipe.data().id(),
                                    data.test().targets().outputs(),
                                    targets.outputs()));
        }
        fit.check(recipe, data, targets);
        return targets;
    }

    /** Whether the data are those the run was trained on, options and files alike. */
    private boolean own(RunRecord record, Asked asked, Opened opened) throws IOException {
        String found = opened.data().test().sha256();
        if (!found.equals(record.sha256("test"))) {
            if (asked.data().isEmpty()) {
                monitor.note(
                        "the test data have SHA-256 %s, the run has %s: its rows go to split test@%s"
                                .formatted(
                                        found, record.sha256("test"), opened.recipe().data().id()));
            }
            return false;
        }
        if (asked.data().isEmpty()) {
            return true;
        }
        try {
            Recipe own = recipes.read(folder.recipe(), asked.onOwnData());
            return Objects.equals(data(own), data(opened.recipe()));
        } catch (RecipeException e) {
            // its own data set is not installed any more, so these are others
            return false;
        }
    }

    /** What a recipe says of data, but for where the files lie. */
    private static Map<String, Object> data(Recipe recipe) {
        Map<String, Object> options = new TreeMap<>(recipe.data().options().values());
        options.remove("folder");
        options.put("provider", recipe.data().id());
        return options;
    }

    private static Map<String, Object> facts(Asked asked, Opened opened, String at) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("data", opened.recipe().data().id());
        facts.put("sha256", opened.data().test().sha256());
        facts.put("split", "test" + at);
        facts.put("metrics", asked.metrics());
        facts.put("overrides", asked.typed());
        return facts;
    }

    /**
     * Makes the data that an imported network was measured on its own. This comes before its rows,
     * which could not be told from those of other data if it did not come at all.
     */
    private void settle(RunRecord record, Recipe recipe, Opened opened) throws IOException {
        AtomicFile.text(folder.recipe(), Frozen.yaml(recipe.frozen()));
        record.settle(recipe, opened, around).save(folder);
        monitor.note(
                "'%s' is from now on the data of this run; rows of other data will have split test@ID"
                        .formatted(recipe.data().id()));
    }
}
