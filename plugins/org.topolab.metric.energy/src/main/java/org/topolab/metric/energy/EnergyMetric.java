package org.topolab.metric.energy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Transmission;
import org.topolab.api.stat.RandomStream;

/**
 * What the activity of units and bringing signals to them costs: E = 1/3 |activation| + 2/3 sum
 * over inputs of |weight| |input|. Keeps two sums, of activations and of inputs; changes no weight.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
@Component
public final class EnergyMetric implements Metric {

    private static final String ID = "energy";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Energy of units",
                            "What the activity of units and bringing signals to them costs: of a"
                                    + " sheet, where on it, and of the network.",
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
                    "energies at least 0, in units of activation; silent 0 to 1",
                    Direction.LOWER,
                    "none for energies, which have no scale of their own: compare networks, or the"
                            + " untrained one (measure.controls); against eccentricity, mean and"
                            + " standard deviation with the units at random places",
                    new Needs(Optional.empty(), Optional.empty(), Set.of(Transmission.class)));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Settings settings = Settings.of(context.options());
        return new EnergyAccumulator(
                sheet,
                settings,
                transmission(context),
                new Parts(settings.parts(), RandomStream.of(context.seed()).split(ID)));
    }

    @Override
    public Set<String> beside(Sheet sheet, MetricContext context) {
        return transmission(context).entry(sheet.id()).stream()
                .map(Transmission.Entry::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Results together(Map<Sheet, Results> found, MetricContext context) {
        return new NetworkEnergy(found, context.sheets(), Settings.of(context.options())).results();
    }

    private static Transmission transmission(MetricContext context) {
        return context.capability(Transmission.class)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "energy: the model does not tell what enters its units;"
                                                + " leave this metric out"));
    }
}
