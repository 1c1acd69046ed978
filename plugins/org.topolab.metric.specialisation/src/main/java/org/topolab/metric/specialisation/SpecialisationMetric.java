package org.topolab.metric.specialisation;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.stat.ClassMeasurement;
import org.topolab.api.stat.Criterion;
import org.topolab.api.stat.MapNumber;
import org.topolab.api.stat.Replicated;
import org.topolab.api.stat.Replication;
import org.topolab.api.stat.UnitShuffle;

/**
 * Which classes each sub-network of a divided grid serves, and how much the sub-network of a unit
 * says about the class it prefers.
 *
 * @see "Shannon 1948, A mathematical theory of communication, Bell Syst. Tech. J. 27:379-423"
 */
@Component
public final class SpecialisationMetric implements Metric {

    private static final String ID = "specialisation";

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
                            ClassMeasurement.specs(Replication.none(), UnitShuffle.spec())),
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
        ClassMeasurement measurement = ClassMeasurement.of(this, context, grid.units());
        int categories = measurement.categories().size();
        MapNumber information =
                new MapNumber(
                        grid,
                        (labels, order) ->
                                new Census(grid, categories, labels, order).information(),
                        UnitShuffle.shuffles(context.options()),
                        measurement.stream());
        return measurement.accumulator(
                moments -> {
                    Replicated<int[]> labels = moments.map(measurement::preferred);
                    List<Result> found = information.measure("information", "bits", false, labels);
                    int[] observed = labels.observed();
                    found.add(
                            new Census(grid, categories, observed, UnitShuffle.none(grid)).table());
                    return new Results(found);
                });
    }
}
