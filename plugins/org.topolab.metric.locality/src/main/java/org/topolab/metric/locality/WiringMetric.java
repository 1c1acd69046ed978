package org.topolab.metric.locality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.UnitShuffle;

/**
 * How long the wires to a sheet are, each counted by its weight, against the same weights between
 * units at random places.
 *
 * @see "Sax 2017, Locality Prior, github.com/alexsax/Locality-Prior"
 */
@Component
public final class WiringMetric implements Metric {

    private static final String ID = "wiring";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Wire length",
                            "Mean length of the wires to a sheet and what they cost, each by its"
                                    + " weight; weights against distance. A sheet without wires"
                                    + " from another has no results.",
                            List.of(
                                    new Citation(
                                            "Sax 2017, Locality Prior,"
                                                    + " github.com/alexsax/Locality-Prior",
                                            "")),
                            "Apache-2.0",
                            List.of(UnitShuffle.spec())),
                    "wire length 0 to the diagonal, in pitches of the sheet; costs at least 0",
                    Direction.LOWER,
                    "mean and standard deviation with the units of both sheets at random places",
                    new Needs(
                            Optional.empty(),
                            Optional.of(Layout.Grid.class),
                            Set.of(Connections.class)));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Layout.Grid grid = sheet.grid(ID, "wires");
        Connections connections =
                context.capability(Connections.class)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "wiring: the model does not offer its connections;"
                                                        + " leave this metric out"));
        List<Wires> wires = new ArrayList<>();
        for (Connections.Projection projection : connections.projections()) {
            if (projection.to().equals(sheet.id())) {
                Layout from = source(projection, context.sheets()).layout();
                Places.of(from, grid)
                        .map(places -> new Wires(projection, grid, places))
                        .ifPresent(wires::add);
            }
        }
        return new WiringAccumulator(
                sheet,
                connections,
                wires,
                UnitShuffle.shuffles(context.options()),
                RandomStream.of(context.seed()).split(ID));
    }

    private static Sheet source(Connections.Projection projection, List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(projection.from()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "wiring: projection '%s' comes from sheet '%s', but the"
                                                        .formatted(
                                                                projection.id(), projection.from())
                                                + " model has only %s"
                                                        .formatted(
                                                                sheets.stream()
                                                                        .map(Sheet::id)
                                                                        .toList())));
    }
}
