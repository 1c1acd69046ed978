package org.topolab.core.internal.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Plan;
import org.topolab.core.run.PlannedMemory;
import org.topolab.core.run.PlannedTime;
import org.topolab.core.run.PluginFailedException;

/**
 * Says what a recipe will need. The model is built and takes real steps, which are timed and whose
 * memory is seen, unless its family foretells that it would not fit.
 */
final class Planner {

    private final Surroundings around;

    Planner(Surroundings around) {
        this.around = around;
    }

    Plan plan(Recipe recipe) throws IOException, RecipeException {
        ProcessMemory.beginPeak();
        Prepared prepared = Prepared.of(recipe, around, Monitor.silent());
        long estimated = prepared.footprint().map(Footprint::bytes).orElse(0L);
        long available = around.machine().memoryBytes();
        if (!prepared.fits()) {
            try (prepared) {
                String note =
                        "it needs %d MB and this machine has %d MB: use a smaller train.batch or"
                                + " model";
                return plan(
                        prepared,
                        new PlannedMemory(estimated, estimated, available),
                        Optional.empty(),
                        List.of(
                                note.formatted(estimated >> 20, available >> 20),
                                "no time: the model was not tried out, since it would not fit"));
            }
        }
        try (Opened opened = Opened.of(prepared)) {
            Trial trial = tried(opened);
            long peak =
                    ProcessMemory.peak()
                            + ProcessMemory.untouchedHeap()
                            + Footprint.atTheEnd(prepared.recipe());
            return plan(
                    prepared,
                    new PlannedMemory(peak, estimated, available),
                    Optional.of(time(opened, trial)),
                    List.of("measured with real steps on this machine as it was just now"));
        }
    }

    private static Plan plan(
            Prepared prepared,
            PlannedMemory memory,
            Optional<PlannedTime> time,
            List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        if (prepared.request().training().compute().recompute()) {
            all.add("activations of sub-networks are computed again in the backward pass");
        }
        if (prepared.data().validation().isPresent()) {
            all.add(
                    "it may end sooner, where train.stop says so; passes through the validation split"
                            + " are not counted");
        }
        return new Plan(
                prepared.data().train().size(),
                prepared.data().test().size(),
                prepared.request().training().steps(),
                prepared.request().training().compute(),
                prepared.footprint().map(Footprint::model),
                memory,
                time,
                all);
    }

    private Trial tried(Opened opened) throws IOException, RecipeException {
        try {
            return Trial.of(opened, around.nanos());
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(opened.family(), "being tried out", e);
        }
    }

    private static PlannedTime time(Opened opened, Trial trial) {
        Recipe recipe = opened.recipe();
        int batch = recipe.train().integer("batch");
        int epochs = recipe.train().integer("epochs");
        int images = opened.data().train().size();
        long measured = Passes.of(opened, Monitor.silent(), "").images();
        int steps = opened.prepared().order().batches();
        double training = trial.step() * Math.max(1.0, Math.min(steps, (double) images / batch));
        double measuring =
                trial.batch() * Math.max(1.0, (double) measured / batch) + trial.finishing();
        boolean each = recipe.measure().text("every").equals("epoch");
        int start = recipe.measure().flag("start") || epochs == 0 ? 1 : 0;
        int passes = start + (each ? epochs : Math.min(epochs, 1));
        return new PlannedTime(
                duration(training),
                duration(measuring),
                duration(training + (each ? measuring : 0)),
                duration(trial.warmingUp() + training * epochs + measuring * passes),
                trial.spread());
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(Math.max(0, seconds) * 1e9));
    }
}
