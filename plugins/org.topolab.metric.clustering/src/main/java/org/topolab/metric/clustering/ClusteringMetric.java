package org.topolab.metric.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.MomentsAccumulator;
import org.topolab.api.stat.RandomStream;

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
                                    + " so one unit can count for several classes.",
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
                            + " a divided grid also those inside each block only (-within)",
                    Needs.classesOnGrid());

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        int connectivity = options.integer("connectivity");
        return connectivity == 4 || connectivity == 8
                ? List.of()
                : List.of(
                        new OptionProblem(
                                "connectivity",
                                "found %d, expected 4 or 8 neighbours".formatted(connectivity)));
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        if (!(sheet.layout() instanceof Layout.Grid grid)) {
            throw new IllegalArgumentException(
                    "clustering: the units of sheet '%s' do not lie on a grid, which neighbours"
                                    .formatted(sheet.id())
                            + " need; leave this sheet out");
        }
        if (context.targets().classes().isEmpty()) {
            throw new IllegalArgumentException(
                    "clustering: the data set has %s as targets, expected classes; choose a"
                                    .formatted(context.targets().kind())
                            + " labelled data set");
        }
        check(context.options())
                .forEach(
                        problem -> {
                            throw new IllegalArgumentException(
                                    "clustering: %s: %s"
                                            .formatted(problem.option(), problem.message()));
                        });
        Settings settings = Settings.of(context.options());
        RandomStream stream = RandomStream.of(context.seed()).split(ID);
        return new MomentsAccumulator(
                ID,
                new ClassMoments(context.targets().classes().get(), grid.units()),
                moments -> measure(moments, new Clusters(grid, settings, stream), settings));
    }

    private static Results measure(ClassMoments moments, Clusters clusters, Settings settings) {
        List<String> names = new ArrayList<>();
        List<int[]> selected = new ArrayList<>();
        settings.dprime()
                .eachClass(
                        moments,
                        (label, dprime) -> {
                            if (moments.count(label) > 0) {
                                names.add(moments.targets().names().get(label));
                                selected.add(above(dprime, settings));
                            }
                        });
        return clusters.measure(names, selected.toArray(int[][]::new));
    }

    /** Units whose d' is above the threshold, in order. */
    static int[] above(double[] dprime, Settings settings) {
        return IntStream.range(0, dprime.length)
                .filter(unit -> settings.dprime().selective(dprime[unit], settings.threshold()))
                .toArray();
    }
}
