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
    List<Result> ofCortex() {
        List<Result> maps = new ArrayList<>();
        List<Recording> recordings = population.neurons().recordings();
        for (int at = 0; at < recordings.size(); at++) {
            Recording recording = recordings.get(at);
            String suffix = recordings.size() == 1 ? "" : "-" + (at + 1);
            Layout places =
                    new Layout.Positions(
                            values(recording, n -> CorticalFits.millimetres(population, n, 0)),
                            values(recording, n -> CorticalFits.millimetres(population, n, 1)));
            maps.add(map("field-column" + suffix, places, recording, population.fields()::column));
            maps.add(map("field-row" + suffix, places, recording, population.fields()::row));
            if (population.truth().isPresent()) {
                maps.add(map("field-error" + suffix, places, recording, population::error));
            }
        }
        return maps;
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
        boolean known = population.truth().isPresent();
        boolean[] counts = population.counts();
        List<String> rows = new ArrayList<>();
        List<List<Double>> cells = new ArrayList<>();
        for (Recording recording : population.neurons().recordings()) {
            for (int neuron = recording.first(); neuron < recording.end(); neuron++) {
                rows.add("%s/%d".formatted(recording.id(), neuron - recording.first()));
                cells.add(
                        List.of(
                                (double) population.fields().column(neuron),
                                (double) population.fields().row(neuron),
                                known ? population.trueColumn(neuron) : Double.NaN,
                                known ? population.trueRow(neuron) : Double.NaN,
                                (double) population.fields().spread(neuron),
                                counts[neuron] ? 1.0 : 0.0));
            }
        }
        return new Result.Table("fields", COLUMNS, rows, cells);
    }
}
