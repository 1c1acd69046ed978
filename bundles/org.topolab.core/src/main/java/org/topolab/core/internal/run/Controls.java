package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.core.internal.run.Measurement.Found;
import org.topolab.core.internal.run.Measurement.Measured;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;

/**
 * Takes the metrics of a run on null models: noise, and the untrained network with its running
 * statistics brought to what the training images give. What a trained network shows beyond these
 * was learnt.
 */
final class Controls {

    /** Batches that running statistics are taken from; they forget nine tenths in 22. */
    private static final int BATCHES = 50;

    private final Opened opened;
    private final RunMonitor monitor;
    private final String at;

    /**
     * @param at {@code @ID} of data that are not the run's own, else an empty text
     */
    Controls(Opened opened, RunMonitor monitor, String at) {
        this.opened = opened;
        this.monitor = monitor;
        this.at = at;
    }

    /** The rows of the controls a recipe asks for; empty if the monitor cancelled. */
    Optional<List<Row>> measure(int epoch) throws IOException, RecipeException {
        List<Row> rows = new ArrayList<>();
        for (Object control : opened.recipe().measure().list("controls")) {
            String name = control.toString();
            boolean noise = name.equals("noise");
            try (Model model = noise ? noise() : opened.fresh()) {
                if (!noise) {
                    normalise(model);
                }
                List<Fitting.Pair> pairs = pairs(model);
                Optional<Measured> measured =
                        new Passes(
                                        opened,
                                        model,
                                        pairs,
                                        monitor,
                                        "measuring control '%s'".formatted(name))
                                .measure();
                if (measured.isEmpty()) {
                    return Optional.empty();
                }
                rows.addAll(rows(measured.get(), name, epoch));
            }
        }
        return Optional.of(rows);
    }

    private Model noise() {
        return new NoiseModel(opened.model().sheets(), opened.recipe().seed());
    }

    /** Takes running statistics from training batches; training steps are undone. */
    private void normalise(Model model) throws IOException, RecipeException {
        Parameters parameters = model.parameters();
        Map<String, Tensor> weights = new LinkedHashMap<>();
        parameters.names().stream()
                .filter(parameters::trained)
                .forEach(parameter -> weights.put(parameter, parameters.get(parameter)));
        int batches = Math.min(BATCHES, opened.prepared().order().batches());
        try (ImageFeed feed = opened.training(1, 0)) {
            for (int b = 0; b < batches && !monitor.cancelled(); b++) {
                opened.step(model, feed.next().batch(opened.data().train().targets()));
                weights.forEach(parameters::set);
            }
        }
    }

    /** The metrics of the run that this model can be measured with. */
    private List<Fitting.Pair> pairs(Model model) {
        return opened.pairs().stream()
                .filter(
                        pair ->
                                pair.metric().service().info().needs().capabilities().stream()
                                        .allMatch(type -> model.capability(type).isPresent()))
                .map(pair -> pair.on(model))
                .toList();
    }

    private List<Row> rows(Measured measured, String control, int epoch) {
        measured.failed().forEach(monitor::note);
        List<Row> rows = new ArrayList<>(rows("", "", measured.predictions(), control, epoch));
        for (Found found : measured.found()) {
            rows.addAll(rows(found.sheet(), found.metric(), found.results(), control, epoch));
        }
        return rows;
    }

    private List<Row> rows(
            String sheet, String metric, Results results, String control, int epoch) {
        List<Scalar> scalars = results.all(Scalar.class).toList();
        return Curves.rows(opened.recipe(), epoch, control + at, sheet, metric, scalars);
    }
}
