package org.topolab.metric.clustering;

import java.util.ArrayList;
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
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.stat.ClassMeasurement;
import org.topolab.api.stat.Criterion;

/**
 * Clustering index: for each class, the mean size of the connected components of units with d'
 * above a threshold (1 without any), minus that of shuffled maps. Two null models: all units of the
 * grid change places, or only units of the same block, so that what merely differs between
 * sub-networks does not count as clustering.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks,
 *     bioRxiv</a>
 */
@Component
public final class ClusteringMetric implements Metric {

    private static final String ID = "clustering";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Clustering index",
                            "Mean size of the clusters of units selective for a class, minus what"
                                    + " shuffled maps have. Computed on the d' map of each class,"
                                    + " so one unit can count for several classes, or on the"
                                    + " preference map.",
                            List.of(
                                    new Citation(
                                            "Hannagan 2021, Reset networks: emergent topography by"
                                                    + " composition of convolutional neural"
                                                    + " networks, bioRxiv",
                                            "10.1101/2021.11.19.469308")),
                            "Apache-2.0",
                            Settings.specs()),
                    "size at least 1, in units; index any number, 0 on average without clusters",
                    Direction.HIGHER,
                    "mean and standard deviation over random maps: all units change places, or on"
                            + " a divided grid also those inside each block only (-within); or the"
                            + " classes of the images are exchanged (-labels)",
                    Needs.classesOnGrid());

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>(Criterion.check(options));
        int connectivity = options.integer("connectivity");
        if (connectivity != 4 && connectivity != 8) {
            problems.add(
                    new OptionProblem(
                            "connectivity",
                            "found %d, expected 4 or 8 neighbours".formatted(connectivity)));
        }
        return problems;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Layout.Grid grid = sheet.grid(ID, "neighbours");
        ClassMeasurement measurement = ClassMeasurement.of(this, context, grid.units());
        Settings settings = Settings.of(context.options());
        Selection selection = new Selection(measurement, settings.preference());
        return measurement.accumulator(
                all -> new Clusters(grid, settings, measurement.stream()).measure(all, selection));
    }
}
