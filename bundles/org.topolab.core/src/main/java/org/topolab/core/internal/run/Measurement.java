package org.topolab.core.internal.run;

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
import org.topolab.api.model.Sheet;
import org.topolab.core.run.PluginFailedException;

/** One pass over some images that feeds accumulators of metrics on sheets. */
final class Measurement {

    /** What a metric found on a sheet. */
    record Found(String metric, String sheet, Results results) {}

    /**
     * What one pass found.
     *
     * @param predictions how good they are; empty if that is not to be known
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

    /** An accumulator that takes in a sheet, as its own or besides its own. */
    private record Reader(Slot slot, boolean beside) {}

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Reader>> readers = new HashMap<>();
    private final List<String> failed = new ArrayList<>();
    private final Optional<Scores> scores;
    private final Model model;
    private final String family;

    /**
     * Begins a pass; its batches are to be added from the first on.
     *
     * @param pairs metrics on sheets of the model
     * @param targets what predictions are compared with; empty if they are not
     * @param family symbolic name of the bundle the model comes from
     */
    Measurement(Model model, List<Fitting.Pair> pairs, Optional<Targets> targets, String family) {
        this.model = model;
        this.family = family;
        scores = targets.map(Scores::of);
        for (Fitting.Pair pair : pairs) {
            Slot slot = new Slot(pair);
            slots.add(slot);
            read(pair.sheet().id(), new Reader(slot, false));
            guarded(
                    slot,
                    "starting",
                    () -> {
                        slot.accumulator = Optional.of(pair.start());
                        pair.beside().forEach(id -> read(id, new Reader(slot, true)));
                    });
        }
    }

    private void read(String sheet, Reader reader) {
        readers.computeIfAbsent(sheet, s -> new ArrayList<>()).add(reader);
    }

    /** Feeds all accumulators with a batch of the test split. */
    void add(ImageFeed.Loaded loaded) {
        add(loaded, loaded.first());
    }

    /**
     * Feeds all accumulators with a batch of any images.
     *
     * @param first what the first of them is numbered
     */
    void add(ImageFeed.Loaded loaded, int first) {
        try {
            model.infer(loaded.images(), sink(first));
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(family, "computing activations", e);
        }
    }

    private ActivationSink sink(int first) {
        return new ActivationSink() {
            @Override
            public boolean wants(String sheet) {
                return readers.getOrDefault(sheet, List.of()).stream()
                        .anyMatch(reader -> reader.slot.accumulator.isPresent());
            }

            @Override
            public void sheet(String sheet, ActivationBatch activations) {
                handOut(sheet, placed(activations));
            }

            @Override
            public void predictions(ActivationBatch outputs) {
                scores.ifPresent(s -> s.add(placed(outputs)));
                handOut(Sheet.OUTPUT, placed(outputs));
            }

            private ActivationBatch placed(ActivationBatch batch) {
                return batch.startingAt(Math.addExact(first, batch.index(0)));
            }
        };
    }

    private void handOut(String sheet, ActivationBatch batch) {
        for (Reader reader : readers.getOrDefault(sheet, List.of())) {
            reader.slot.accumulator.ifPresent(
                    accumulator ->
                            guarded(
                                    reader.slot,
                                    "measuring",
                                    () -> {
                                        if (reader.beside) {
                                            accumulator.beside(sheet, batch);
                                        } else {
                                            accumulator.add(batch);
                                        }
                                    }));
        }
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
        return new Measured(
                scores.map(Scores::finish).orElse(Results.of()), found, List.copyOf(failed));
    }
}
