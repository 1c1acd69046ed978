package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Images;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;
import org.topolab.api.task.Monitor;
import org.topolab.core.internal.run.Measurement.Found;
import org.topolab.core.internal.run.Measurement.Measured;

/**
 * Everything that is measured at an epoch: one pass over the test split, one over each set of
 * images that metrics show in its place, and what metrics say over all sheets.
 */
final class Passes {

    /** Where findings over all sheets stand, in place of a sheet. */
    static final String NETWORK = "network";

    private final Opened opened;
    private final Model model;
    private final List<Fitting.Pair> pairs;
    private final Monitor monitor;
    private final String what;
    private final Map<Optional<Images>, List<Fitting.Pair>> passes = new LinkedHashMap<>();
    private long shown;

    /**
     * @param model of the run, or another with its sheets
     * @param pairs metrics on sheets of that model
     * @param what shown while it goes on, such as {@code measuring epoch 3}
     */
    Passes(Opened opened, Model model, List<Fitting.Pair> pairs, Monitor monitor, String what) {
        this.opened = opened;
        this.model = model;
        this.pairs = pairs;
        this.monitor = monitor;
        this.what = what;
        passes.put(Optional.empty(), new ArrayList<>());
        pairs.forEach(
                pair -> passes.computeIfAbsent(pair.stimuli(), s -> new ArrayList<>()).add(pair));
    }

    /** Those of a run. */
    static Passes of(Opened opened, Monitor monitor, String what) {
        return new Passes(opened, opened.model(), opened.pairs(), monitor, what);
    }

    /** Images that are shown in all passes. */
    long images() {
        return passes.keySet().stream()
                .mapToLong(stimuli -> stimuli.orElse(opened.data().test()).size())
                .sum();
    }

    /** What was found; empty if the monitor cancelled. */
    Optional<Measured> measure() throws IOException {
        shown = 0;
        Results predictions = Results.of();
        List<Found> found = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Map.Entry<Optional<Images>, List<Fitting.Pair>> pass : passes.entrySet()) {
            Optional<Measured> measured = show(pass.getKey(), pass.getValue());
            if (measured.isEmpty()) {
                return Optional.empty();
            }
            if (pass.getKey().isEmpty()) {
                predictions = measured.get().predictions();
            }
            found.addAll(measured.get().found());
            failed.addAll(measured.get().failed());
        }
        found.addAll(together(found, failed));
        return Optional.of(new Measured(predictions, found, failed));
    }

    private Optional<Measured> show(Optional<Images> stimuli, List<Fitting.Pair> some)
            throws IOException {
        boolean test = stimuli.isEmpty();
        Measurement measurement =
                new Measurement(
                        model,
                        some,
                        test ? opened.prepared().scored() : Optional.empty(),
                        opened.family());
        int size = stimuli.orElse(opened.data().test()).size();
        try (ImageFeed feed = test ? opened.test() : opened.stimuli(stimuli.get())) {
            for (int at = 0; at < size; at += opened.batch()) {
                if (monitor.cancelled()) {
                    return Optional.empty();
                }
                measurement.add(feed.next());
                shown += Math.min(opened.batch(), size - at);
                monitor.progress((double) shown / images(), what);
            }
        }
        return Optional.of(measurement.finish());
    }

    /** What each metric says over all sheets it was taken on; one that breaks says nothing. */
    private List<Found> together(List<Found> found, List<String> failed) {
        Map<String, List<Fitting.Pair>> byMetric = new LinkedHashMap<>();
        pairs.forEach(
                pair ->
                        byMetric.computeIfAbsent(pair.metric().name(), m -> new ArrayList<>())
                                .add(pair));
        List<Found> all = new ArrayList<>();
        byMetric.forEach(
                (metric, on) -> {
                    Map<Sheet, Results> bySheet = new LinkedHashMap<>();
                    for (Fitting.Pair pair : on) {
                        found.stream()
                                .filter(f -> f.metric().equals(metric))
                                .filter(f -> f.sheet().equals(pair.sheet().id()))
                                .forEach(f -> bySheet.put(pair.sheet(), f.results()));
                    }
                    if (!bySheet.isEmpty()) {
                        together(on.get(0), bySheet, failed)
                                .filter(results -> !results.items().isEmpty())
                                .ifPresent(r -> all.add(new Found(metric, NETWORK, r)));
                    }
                });
        return all;
    }

    private static Optional<Results> together(
            Fitting.Pair pair, Map<Sheet, Results> found, List<String> failed) {
        try {
            return Optional.of(pair.together(found));
        } catch (RuntimeException | LinkageError e) {
            failed.add(
                    "metric '%s' of %s failed while taking all sheets together: %s"
                            .formatted(pair.metric().id(), pair.metric().entry().bundle(), e));
            return Optional.empty();
        }
    }
}
