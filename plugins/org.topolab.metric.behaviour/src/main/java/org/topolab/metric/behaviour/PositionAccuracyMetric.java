package org.topolab.metric.behaviour;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/**
 * Accuracy of a network for small images at each position of the visual field, and how well it
 * agrees with where people see best.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, End-to-end topographic
 *     networks as models of cortical map formation and human visual behaviour, Nature Human
 *     Behaviour 9:1975-1991</a>
 */
@Component
public final class PositionAccuracyMetric implements Metric {

    static final String ID = "position-accuracy";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Accuracy over positions",
                            "Accuracy for small images at each position of a grid, for each class;"
                                    + " its agreement with people, with noise ceilings, and what"
                                    + " explains how it differs between classes.",
                            List.of(
                                    new Citation(
                                            "Lu et al. 2025, End-to-end topographic networks as"
                                                    + " models of cortical map formation and human"
                                                    + " visual behaviour, Nature Human Behaviour"
                                                    + " 9:1975-1991",
                                            "10.1038/s41562-025-02220-7"),
                                    new Citation(
                                            "Nili et al. 2014, A toolbox for representational"
                                                    + " similarity analysis, PLoS Comput. Biol."
                                                    + " 10:e1003553",
                                            "10.1371/journal.pcbi.1003553")),
                            "Apache-2.0",
                            Settings.specs()),
                    "accuracy and shares explained 0 to 1, agreement -1 to 1",
                    Direction.HIGHER,
                    "1 / answers for accuracy; for agreement positions, or categories, of the"
                            + " network in random orders; for shares explained categories in random"
                            + " orders",
                    new Needs(
                            Optional.of(Targets.Classes.class),
                            Optional.of(Layout.Outputs.class),
                            Set.of()));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return Settings.check(options);
    }

    @Override
    public Optional<Images> stimuli(Options options, Images test) {
        return Optional.of(new PositionImages(test, Settings.canvas(options)));
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        if (!(sheet.layout() instanceof Layout.Outputs)) {
            throw new IllegalArgumentException(
                    "%s: the units of sheet '%s' are no outputs, which answers need; leave this sheet out"
                            .formatted(ID, sheet.id()));
        }
        Targets targets = context.targets();
        Targets.Classes classes =
                targets.classes()
                        .filter(some -> some.outputs() == sheet.layout().units())
                        .orElseThrow(() -> misfit(targets, sheet.layout().units()));
        Settings settings = Settings.of(context.options());
        Question question =
                new Question(classes, settings.categories(), settings.among(), settings.canvas());
        return new PositionAccuracyAccumulator(
                sheet.layout().units(),
                question,
                settings,
                RandomStream.of(context.seed()).split(ID));
    }

    private static IllegalArgumentException misfit(Targets targets, int outputs) {
        return new IllegalArgumentException(
                "%s: the data set has %s as targets%s, expected a class for each of %d outputs;"
                                .formatted(
                                        ID,
                                        targets.kind(),
                                        targets.classes()
                                                .map(c -> " (%d names)".formatted(c.outputs()))
                                                .orElse(""),
                                        outputs)
                        + " choose a labelled data set with the network's classes");
    }
}
