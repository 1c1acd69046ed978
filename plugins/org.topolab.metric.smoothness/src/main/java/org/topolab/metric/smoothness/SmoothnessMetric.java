package org.topolab.metric.smoothness;

import java.util.List;
import java.util.Map;
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
import org.topolab.api.metric.Results;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;

/**
 * How alike the incoming weights of neighbours on a sheet are, against units at random places of
 * it. Reads weights only, and changes none.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
@Component
public final class SmoothnessMetric implements Metric {

    private static final String ID = "smoothness";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Smoothness of weights",
                            "How much the incoming weights of neighbours on a sheet differ, where on"
                                    + " the sheet, and how their likeness falls with distance; the"
                                    + " smoothness index of the network. Needs no images.",
                            List.of(
                                    new Citation(
                                            "Lu, Doerig, Bosch, Krahmer, Kaiser, Cichy, Kietzmann"
                                                    + " 2025, End-to-end topographic networks as"
                                                    + " models of cortical map formation and human"
                                                    + " visual behaviour, Nature Human Behaviour"
                                                    + " 9:1975-1991, arXiv 2308.09431",
                                            "10.1038/s41562-025-02220-7")),
                            "Apache-2.0",
                            Settings.specs()),
                    "dissimilarity 0 to 1: 0 for the same weights, 0.5 for orthogonal, 1 for opposite"
                            + " ones; index at least 1 / sheets, more is smoother",
                    Direction.NEITHER,
                    "mean and standard deviation with the units at random places of the sheet",
                    new Needs(
                            Optional.empty(),
                            Optional.of(Layout.Grid.class),
                            Set.of(IncomingWeights.class)));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        IncomingWeights weights =
                context.capability(IncomingWeights.class)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "smoothness: the model does not offer the incoming"
                                                        + " weights of its units; leave this metric"
                                                        + " out"));
        return new SmoothnessAccumulator(
                new SheetSmoothness(
                        sheet.grid(ID, "neighbours"),
                        sheet.id(),
                        weights,
                        Settings.of(context.options()),
                        RandomStream.of(context.seed()).split(ID).split(sheet.id())));
    }

    @Override
    public Results together(Map<Sheet, Results> found, MetricContext context) {
        return SmoothnessIndex.of(found.values());
    }
}
