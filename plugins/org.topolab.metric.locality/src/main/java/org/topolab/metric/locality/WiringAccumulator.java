package org.topolab.metric.locality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;

/** Measures the wires to one sheet at the end; activations say nothing about them. */
final class WiringAccumulator implements Accumulator {

    private final Sheet sheet;
    private final Connections connections;
    private final List<Wires> wires;
    private final int shuffles;
    private final RandomStream stream;

    /**
     * @param wires those that end on the sheet; none give no results
     * @param shuffles random placements
     */
    WiringAccumulator(
            Sheet sheet,
            Connections connections,
            List<Wires> wires,
            int shuffles,
            RandomStream stream) {
        this.sheet = sheet;
        this.connections = connections;
        this.wires = List.copyOf(wires);
        this.shuffles = shuffles;
        this.stream = stream;
    }

    @Override
    public void add(ActivationBatch batch) {
        if (batch.units() != sheet.layout().units()) {
            throw new IllegalArgumentException(
                    "wiring: found activations of %d units, expected %d of sheet '%s'"
                            .formatted(batch.units(), sheet.layout().units(), sheet.id()));
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof WiringAccumulator part)
                || !part.sheet.id().equals(sheet.id())
                || part.wires.size() != wires.size()) {
            throw new IllegalArgumentException(
                    "wiring: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(other.getClass().getName()));
        }
    }

    @Override
    public Results finish() {
        List<Result> found = new ArrayList<>();
        for (Wires each : wires) {
            String id = each.projection().id();
            String suffix = wires.size() == 1 ? "" : "-" + id.toLowerCase(Locale.ROOT);
            found.addAll(each.measure(connections.weights(id), shuffles, stream.split(id), suffix));
        }
        return new Results(found);
    }
}
