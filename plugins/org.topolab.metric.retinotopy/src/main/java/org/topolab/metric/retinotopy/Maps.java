package org.topolab.metric.retinotopy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.data.Neurons.Recording;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;

/** Where each neuron looks: at its place in cortex, and as a table. All neurons are in both. */
final class Maps {

    private static final List<String> COLUMNS =
            List.of("column", "row", "true-column", "true-row", "spread", "scored");

    private final Population population;

    Maps(Population population) {
        this.population = population;
    }

    /** Maps of each recording whose neurons lie in cortex. */
    List<Result> of(Plane cortex) {
        List<Result> maps = new ArrayList<>();
        List<Recording> recordings = population.neurons().recordings();
        for (int at = 0; at < recordings.size(); at++) {
            Recording recording = recordings.get(at);
            String suffix = recordings.size() == 1 ? "" : "-" + (at + 1);
            Layout places =
                    new Layout.Positions(
                            values(recording, cortex::across), values(recording, cortex::down));
            maps.add(map("field-column" + suffix, places, recording, population.found()::across));
            maps.add(map("field-row" + suffix, places, recording, population.found()::down));
            population
                    .truth()
                    .map(this::errors)
                    .map(error -> map("field-error" + suffix, places, recording, error))
                    .ifPresent(maps::add);
        }
        return maps;
    }

    /** Distance of a neuron's place from its true one, in pixels. */
    private IntToDoubleFunction errors(Plane truth) {
        Plane found = population.found();
        return n ->
                PositionErrors.distance(
                        found.across(n) - truth.across(n), found.down(n) - truth.down(n));
    }

    private static Result map(
            String name, Layout places, Recording recording, IntToDoubleFunction value) {
        String layer = name.replaceAll("-[0-9]+$", "");
        return new Result.NumberMap(name, places, List.of(layer), values(recording, value));
    }

    private static double[] values(Recording recording, IntToDoubleFunction value) {
        return IntStream.range(recording.first(), recording.end()).mapToDouble(value).toArray();
    }

    /** Place, true place and spread in pixels, and whether the neuron counts. */
    Result table() {
        boolean[] counts = population.counts();
        List<String> rows = new ArrayList<>();
        List<List<Double>> cells = new ArrayList<>();
        for (Recording recording : population.neurons().recordings()) {
            for (int neuron = recording.first(); neuron < recording.end(); neuron++) {
                int at = neuron;
                rows.add("%s/%d".formatted(recording.id(), neuron - recording.first()));
                cells.add(
                        List.of(
                                population.found().across(neuron),
                                population.found().down(neuron),
                                population.truth().map(t -> t.across(at)).orElse(Double.NaN),
                                population.truth().map(t -> t.down(at)).orElse(Double.NaN),
                                population.spread(neuron),
                                counts[neuron] ? 1.0 : 0.0));
            }
        }
        return new Result.Table("fields", COLUMNS, rows, cells);
    }
}
