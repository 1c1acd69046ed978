package org.topolab.core.internal.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.topolab.api.data.Dataset;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Plan;
import org.topolab.core.run.PluginFailedException;

/**
 * Says what a recipe will need. Memory is the family's own estimate; time is measured: the model is
 * built and takes a few real steps, unless it would not fit.
 */
final class Planner {

    private static final double BUDGET_SECONDS = 10;
    private static final int STEPS = 3;

    private final Surroundings around;
    private final LongSupplier nanos;

    Planner(Surroundings around) {
        this.around = around;
        this.nanos = around.nanos();
    }

    Plan plan(Recipe given) throws IOException, RecipeException {
        Preparation preparation = new Preparation(around.dataFolders());
        try (Preparation.Data data = preparation.open(given.data(), Monitor.silent())) {
            Recipe recipe =
                    Settled.of(given, around.machine(), data.train(), Monitor.silent()).recipe();
            Requests requests = new Requests(recipe, data, around);
            ModelRequest request = requests.model();
            Optional<Footprint> footprint = requests.footprint(request);
            long needed = footprint.map(Footprint::bytes).orElse(0L);
            long available = around.machine().memoryBytes();
            List<String> notes = new ArrayList<>();
            Optional<Duration> time = Optional.empty();
            if (!requests.fits(needed)) {
                notes.add(
                        "it needs %d MB and this machine has %d MB: use a smaller train.batch or model"
                                .formatted(needed >> 20, available >> 20));
                notes.add("no time: the model was not tried out, since it would not fit");
            } else {
                time = Optional.of(time(requests, recipe, data, request, notes));
            }
            return new Plan(
                    data.train().size(),
                    data.test().size(),
                    request.training().steps(),
                    footprint.map(Footprint::model),
                    needed,
                    available,
                    time,
                    notes);
        }
    }

    private Duration time(
            Requests requests,
            Recipe recipe,
            Preparation.Data data,
            ModelRequest request,
            List<String> notes)
            throws IOException, RecipeException {
        int batch = request.training().batch();
        try (Model model = requests.create(request)) {
            Fitting.of(recipe, model, data.test().targets());
            double step = stepSeconds(model, data.train(), batch, notes);
            double pass = inferSeconds(model, data.test(), batch);
            int epochs = recipe.train().integer("epochs");
            boolean each = recipe.measure().text("every").equals("epoch");
            int start = recipe.measure().flag("start") ? 1 : 0;
            int passes = start + (each ? epochs : Math.min(epochs, 1));
            double batches = Math.ceil((double) data.test().size() / batch);
            double seconds = step * request.training().steps() + pass * batches * passes;
            notes.add("time is from real steps on this machine; what metrics take is not in it");
            return Duration.ofMillis((long) (seconds * 1000));
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(recipe.model().entry().bundle(), "being tried out", e);
        }
    }

    /** Seconds of a step: the first one warms up and counts only if it takes all the time. */
    private double stepSeconds(Model model, Dataset data, int batch, List<String> notes)
            throws IOException {
        int size = Math.min(batch, data.size());
        int[] order = Batches.inOrder(size);
        double sum = 0;
        double first = 0;
        int taken = 0;
        while (taken <= STEPS && first + sum < BUDGET_SECONDS) {
            try (ImageFeed feed =
                    new ImageFeed(data, Optional.empty(), Course.of(order, size), 1)) {
                ImageFeed.Loaded loaded = feed.next();
                long start = nanos.getAsLong();
                model.train(loaded.batch(data.targets()));
                double seconds = (nanos.getAsLong() - start) * 1e-9;
                first = taken == 0 ? seconds : first;
                sum += taken == 0 ? 0 : seconds;
                taken++;
            }
        }
        if (taken == 1) {
            notes.add("time is from a single cold step, so it is rather too long");
            return first;
        }
        return sum / (taken - 1);
    }

    private double inferSeconds(Model model, Dataset data, int batch) throws IOException {
        int size = Math.min(batch, data.size());
        ActivationSink deaf =
                new ActivationSink() {
                    @Override
                    public boolean wants(String sheet) {
                        return true;
                    }

                    @Override
                    public void sheet(String sheet, ActivationBatch activations) {}

                    @Override
                    public void predictions(ActivationBatch outputs) {}
                };
        try (ImageFeed feed =
                new ImageFeed(data, Optional.empty(), Course.of(Batches.inOrder(size), size), 1)) {
            ImageFeed.Loaded loaded = feed.next();
            model.infer(loaded.images(), deaf);
            long start = nanos.getAsLong();
            model.infer(loaded.images(), deaf);
            return (nanos.getAsLong() - start) * 1e-9;
        }
    }
}
