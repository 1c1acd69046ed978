package org.topolab.metric.specialisation;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
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
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Categories;
import org.topolab.api.stat.Criterion;
import org.topolab.api.stat.MomentsAccumulator;
import org.topolab.api.stat.PreferenceMap;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.ReplicatedMoments;
import org.topolab.api.stat.Replication;

/**
 * Which classes each sub-network of a divided grid serves, and how much the sub-network of a unit
 * says about the class it prefers.
 *
 * @see "Shannon 1948, A mathematical theory of communication, Bell Syst. Tech. J. 27:379-423"
 */
@Component
public final class SpecialisationMetric implements Metric {

    private static final String ID = "specialisation";
    private static final String SHUFFLES = "shuffles";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Specialisation of sub-networks",
                            "Which classes the units of each block prefer, and the mutual"
                                    + " information of block and preferred class.",
                            List.of(
                                    new Citation(
                                            "Shannon 1948, A mathematical theory of communication,"
                                                    + " Bell Syst. Tech. J. 27:379-423",
                                            "10.1002/j.1538-7305.1948.tb01338.x"),
                                    new Citation(
                                            "Hannagan 2021, Reset networks: emergent topography by"
                                                    + " composition of convolutional neural"
                                                    + " networks, bioRxiv",
                                            "10.1101/2021.11.19.469308")),
                            "Apache-2.0",
                            specs()),
                    "information 0 to the smaller of log2(blocks) and log2(classes), in bits; 0 on"
                            + " an undivided grid",
                    Direction.HIGHER,
                    "mean and standard deviation over random maps whose units have changed places"
                            + " on the whole grid; or with the classes of the images exchanged"
                            + " (-labels)",
                    Needs.classesOnGrid());

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return Criterion.check(options);
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Layout.Grid grid = sheet.grid(ID, "blocks");
        Options options = context.options();
        ReplicatedMoments moments = ReplicatedMoments.of(ID, context, grid.units());
        Categories categories = Categories.of(ID, options, moments.observed().targets());
        Criterion criterion = Criterion.of(options);
        Specialisation specialisation =
                new Specialisation(
                        grid,
                        categories.size(),
                        all -> PreferenceMap.of(all, categories, criterion).labels(),
                        options.integer(SHUFFLES),
                        RandomStream.of(context.seed()).split(ID));
        return new MomentsAccumulator(ID, moments, specialisation::measure);
    }

    private static List<OptionSpec> specs() {
        OptionSpec shuffles =
                new OptionSpec.IntOption(
                        SHUFFLES, "Random maps from which chance is estimated.", 200, 10, 100_000);
        return Stream.of(
                        Criterion.specs(),
                        List.of(Categories.spec(), shuffles),
                        Replication.specs(0, 0))
                .flatMap(List::stream)
                .toList();
    }
}
