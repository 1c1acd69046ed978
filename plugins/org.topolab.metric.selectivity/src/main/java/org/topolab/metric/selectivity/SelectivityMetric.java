package org.topolab.metric.selectivity;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.MomentsAccumulator;
import org.topolab.api.stat.RandomStream;

/**
 * Which class each unit prefers: the one with the largest d' against all others, or none if no d'
 * is above a threshold.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks,
 *     bioRxiv</a>
 */
@Component
public final class SelectivityMetric implements Metric {

    private static final String ID = "selectivity";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Selectivity for classes",
                            "The class each unit tells best from all others by d', as a preference"
                                    + " map, with d' of every class. Unselective units prefer"
                                    + " none.",
                            List.of(
                                    new Citation(
                                            "Hannagan 2021, Reset networks: emergent topography by"
                                                    + " composition of convolutional neural"
                                                    + " networks, bioRxiv",
                                            "10.1101/2021.11.19.469308"),
                                    new Citation(
                                            "Simpson, Fitter 1973, What is the best index of"
                                                    + " detectability? Psychol. Bull. 80:481-488",
                                            "")),
                            "Apache-2.0",
                            Settings.specs()),
                    "share of selective units 0 to 1; d' any number, 0 if the class does not matter",
                    Direction.NEITHER,
                    "share and mean of independent units that know nothing of the classes, sampled"
                            + " for the numbers of images of each class",
                    Needs.classes());

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return Settings.check(options);
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        if (context.targets().classes().isEmpty()) {
            throw new IllegalArgumentException(
                    "selectivity: the data set has %s as targets, expected classes; choose a"
                                    .formatted(context.targets().kind())
                            + " labelled data set");
        }
        Selectivity selectivity =
                new Selectivity(
                        sheet.layout(),
                        Settings.of(context.options()),
                        RandomStream.of(context.seed()).split(ID));
        Targets.Classes classes = context.targets().classes().get();
        return new MomentsAccumulator(
                ID, new ClassMoments(classes, sheet.layout().units()), selectivity::measure);
    }
}
