package org.topolab.metric.retinotopy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.FieldCentres.Fields;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;

/**
 * Where in the image a model of neurons says that they look: how far from where they truly look,
 * and how well that follows from where they lie in cortex.
 *
 * @see <a href="https://openreview.net/forum?id=Tp7kI90Htd">Lurz et al. 2021, Generalization in
 *     data-driven models of primary visual cortex, ICLR</a>
 */
@Component
public final class RetinotopyMetric implements Metric {

    static final String ID = "retinotopy";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Retinotopy",
                            "Where in the image neurons look, as a model has learnt it: against"
                                    + " where they truly look, if they were simulated, and against"
                                    + " where they lie in cortex.",
                            List.of(
                                    new Citation(
                                            "Lurz et al. 2021, Generalization in data-driven models"
                                                    + " of primary visual cortex, ICLR, OpenReview"
                                                    + " Tp7kI90Htd",
                                            "")),
                            "Apache-2.0",
                            Settings.SPECS),
                    "errors at least 0, pixels; shares and fits 0 to 1; the determinant is below 0"
                            + " for a mirrored map",
                    Direction.LOWER,
                    "neurons of a recording exchange their true places, or their places in cortex",
                    new Needs(
                            Optional.of(Responses.class),
                            Optional.of(Layout.Outputs.class),
                            Set.of(FieldCentres.class)));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        if (!(sheet.layout() instanceof Layout.Outputs)) {
            throw new IllegalArgumentException(
                    "%s: the units of sheet '%s' are no outputs, which neurons are; leave this sheet out"
                            .formatted(ID, sheet.id()));
        }
        Responses responses = responses(context.targets());
        FieldCentres centres =
                context.capability(FieldCentres.class)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                ID
                                                        + ": the model does not say where its units"
                                                        + " look; choose one with a place for each"
                                                        + " neuron, such as core-readout"));
        Fields fields = centres.fields(sheet.id());
        if (fields.units() != responses.neurons().size()) {
            throw new IllegalArgumentException(
                    "%s: the model has places of %d units, expected those of %d neurons; train it on these data"
                            .formatted(ID, fields.units(), responses.neurons().size()));
        }
        Settings settings = Settings.of(context.options());
        return new RetinotopyAccumulator(
                Population.of(responses, fields, settings.leastOracle()),
                settings,
                RandomStream.of(context.seed()).split(ID));
    }

    private static Responses responses(Targets targets) {
        if (!(targets instanceof Responses responses)) {
            throw new IllegalArgumentException(
                    "%s: the data set has %s as targets, expected responses; choose recorded or simulated neurons"
                            .formatted(ID, targets.kind()));
        }
        if (!responses.neurons().placed() && responses.neurons().centres().isEmpty()) {
            throw new IllegalArgumentException(
                    ID
                            + ": the data say neither where neurons lie in cortex nor where they"
                            + " truly look, expected one of both; leave this metric out");
        }
        return responses;
    }
}
