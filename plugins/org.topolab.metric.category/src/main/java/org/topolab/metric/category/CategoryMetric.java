package org.topolab.metric.category;

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
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.MomentsAccumulator;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.ReplicatedMoments;
import org.topolab.api.stat.Replication;

/**
 * Category maps: which group of classes, such as animals or faces, each unit of a sheet tells from
 * all others, by d' and t corrected for the number of tests, and how these units lie together.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, End-to-end topographic
 *     networks as models of cortical map formation and human visual behaviour, Nature Human
 *     Behaviour 9:1975-1991</a>
 */
@Component
public final class CategoryMetric implements Metric {

    static final String ID = "category";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Category maps",
                            "Which group of classes each unit tells from all others by d' and t,"
                                    + " corrected for many tests, and how large the clusters of"
                                    + " such units are.",
                            List.of(
                                    new Citation(
                                            "Lu et al. 2025, End-to-end topographic networks as"
                                                    + " models of cortical map formation and human"
                                                    + " visual behaviour, Nature Human Behaviour"
                                                    + " 9:1975-1991",
                                            "10.1038/s41562-025-02220-7"),
                                    new Citation(
                                            "Benjamini, Hochberg 1995, Controlling the false"
                                                    + " discovery rate, J. R. Stat. Soc. B"
                                                    + " 57:289-300",
                                            "10.1111/j.2517-6161.1995.tb02031.x"),
                                    new Citation(
                                            "Moran 1950, Notes on continuous stochastic phenomena,"
                                                    + " Biometrika 37:17-23",
                                            "10.1093/biomet/37.1-2.17")),
                            "Apache-2.0",
                            Settings.specs()),
                    "shares 0 to 1; cluster size at least 1, in units; smoothness about -1 to 1; d'"
                            + " and t any number, 0 if the group does not matter",
                    Direction.NEITHER,
                    "shares with the classes of the images exchanged at random; cluster size and"
                            + " smoothness with the units at random places",
                    Needs.classesOnGrid());

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Layout.Grid grid = sheet.grid(ID, "clusters");
        Targets.Classes classes = context.targets().classesFor(ID);
        Settings settings = Settings.of(context.options());
        Groups groups = Groups.of(settings.groups(), classes);
        RandomStream stream = RandomStream.of(context.seed()).split(ID);
        ReplicatedMoments moments =
                new ReplicatedMoments(
                        ID,
                        groups.targets(),
                        grid.units(),
                        Replication.of(context.options()),
                        stream);
        Categories categories = new Categories(grid, groups, settings, stream);
        return new MomentsAccumulator(ID, moments, categories::measure);
    }
}
