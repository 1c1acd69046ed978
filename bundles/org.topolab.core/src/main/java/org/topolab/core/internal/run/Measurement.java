package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Model;
import org.topolab.api.task.Monitor;
import org.topolab.core.run.PluginFailedException;

/** One pass over the test split that feeds every accumulator of every metric and sheet. */
final class Measurement {

    /** What a metric found on a sheet. */
    record Found(String metric, String sheet, Results results) {}

    /**
     * What one pass found.
     *
     * @param predictions how good they are
     * @param failed one sentence for each metric that broke and was left out
     */
    record Measured(Results predictions, List<Found> found, List<String> failed) {}

    /** An accumulator at work; empty once its metric has broken. */
    private static final class Slot {
        private final Fitting.Pair pair;
        private Optional<Accumulator> accumulator = Optional.empty();

        Slot(Fitting.Pair pair) {
            this.pair = pair;
        }
    }

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Slot>> bySheet = new HashMap<>();
    private final List<String> failed = new ArrayList<>();
    private final Scores scores;
    private final Model model;
    private final String family;

    /**
     * Begins a pass; its batches are to be added from the first on.
     *
     * @param pairs metrics on sheets of the model
     * @param family symbolic name of the bundle the model comes from
     */
    Measurement(Model model, List<Fitting.Pair> pairs, Targets targets, String family) {
        this.model = model;
        this.family = family;
        scores = new Scores(targets);
        for (Fitting.Pair pair : pairs) {
            Slot slot = new Slot(pair);
            slots.add(slot);
            bySheet.computeIfAbsent(pair.sheet().id(), s -> new ArrayList<>()).add(slot);
            guarded(slot, "starting", () -> slot.accumulator = Optional.of(pair.start()));
        }
    }

    /** Begins a pass of what was opened. */
    static Measurement begin(Opened opened) {
        return new Measurement(
                opened.model(), opened.pairs(), opened.data().test().targets(), opened.family());
    }

    /**
     * Measures the test split.
     *
     * @param what shown while it goes on, such as {@code measuring epoch 3}
     * @return what was found; empty if the monitor cancelled
     */
    Optional<Measured> of(Opened opened, Monitor monitor, String what) throws IOException {
        int batches = (opened.data().test().size() + opened.batch() - 1) / opened.batch();
        try (ImageFeed feed = opened.test()) {
            for (int b = 0; b < batches; b++) {
                if (monitor.cancelled()) {
                    return Optional.empty();
                }
                add(feed.next());
                monitor.progress((b + 1.0) / batches, what);
            }
        }
        return Optional.of(finish());
    }

    /** Feeds all accumulators with a batch of the test split. */
    void add(ImageFeed.Loaded loaded) {
        try {
            model.infer(loaded.images(), sink(loaded.first()));
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(family, "computing activations", e);
        }
    }

    private ActivationSink sink(int first) {
        return new ActivationSink() {
            @Override
            public boolean wants(String sheet) {
                return bySheet.getOrDefault(sheet, List.of()).stream()
                        .anyMatch(slot -> slot.accumulator.isPresent());
            }

            @Override
            public void sheet(String sheet, ActivationBatch activations) {
                ActivationBatch placed =
                        activations.startingAt(Math.addExact(first, activations.index(0)));
                for (Slot slot : bySheet.getOrDefault(sheet, List.of())) {
                    slot.accumulator.ifPresent(
                            accumulator ->
                                    guarded(slot, "measuring", () -> accumulator.add(placed)));
                }
            }

            @Override
            public void predictions(ActivationBatch outputs) {
                scores.add(outputs.startingAt(Math.addExact(first, outputs.index(0))));
            }
        };
    }

    /** A metric that breaks is left out; model and other metrics go on. */
    private void guarded(Slot slot, String doing, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            slot.accumulator = Optional.empty();
            failed.add(
                    "metric '%s' of %s failed while %s sheet '%s' and is left out: %s"
                            .formatted(
                                    slot.pair.metric().id(),
                                    slot.pair.metric().entry().bundle(),
                                    doing,
                                    slot.pair.sheet().id(),
                                    e));
        }
    }

    /** What was found in the batches added. */
    Measured finish() {
        List<Found> found = new ArrayList<>();
        for (Slot slot : slots) {
            String metric = slot.pair.metric().name();
            String sheet = slot.pair.sheet().id();
            slot.accumulator.ifPresent(
                    accumulator ->
                            guarded(
                                    slot,
                                    "finishing",
                                    () ->
                                            found.add(
                                                    new Found(
                                                            metric, sheet, accumulator.finish()))));
        }
        return new Measured(scores.finish(), found, List.copyOf(failed));
    }
}
