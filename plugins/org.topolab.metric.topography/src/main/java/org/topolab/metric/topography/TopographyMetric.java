package org.topolab.metric.topography;

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
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Categories;
import org.topolab.api.stat.ClassMeasurement;
import org.topolab.api.stat.MapNumber;
import org.topolab.api.stat.Replicated;
import org.topolab.api.stat.UnitShuffle;

/**
 * Topography index: whether neighbouring units prefer classes that are near in an order that means
 * something, such as that of numbers, against maps whose units have changed places.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks,
 *     bioRxiv</a>
 */
@Component
public final class TopographyMetric implements Metric {

    private static final String ID = "topography";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Topography index",
                            "How near the classes are that neighbouring units prefer, minus what"
                                    + " shuffled maps have. For classes in an order that means"
                                    + " something, such as numbers.",
                            List.of(
                                    new Citation(
                                            "Hannagan 2021, Reset networks: emergent topography by"
                                                    + " composition of convolutional neural"
                                                    + " networks, bioRxiv",
                                            "10.1101/2021.11.19.469308")),
                            "Apache-2.0",
                            Settings.specs()),
                    "proximity 0 to 1, 1 if all neighbours prefer the same; index any number below"
                            + " 1, 0 on average without topography",
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
        return Settings.check(options);
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Layout.Grid grid = sheet.grid(ID, "neighbours");
        ClassMeasurement measurement = ClassMeasurement.of(this, context, grid.units());
        Categories categories = measurement.categories();
        Ranking ranking = Ranking.of(context.options().list(Settings.ORDER), categories.names());
        MapNumber proximity =
                new MapNumber(
                        grid,
                        likeness(grid, context, categories, ranking)::of,
                        UnitShuffle.shuffles(context.options()),
                        measurement.stream());
        return measurement.accumulator(
                moments -> {
                    Replicated<int[]> ranks =
                            moments.map(all -> ranking.ranks(measurement.preferred(all)));
                    return new Results(proximity.measure("proximity", "", true, ranks));
                });
    }

    private static Likeness likeness(
            Layout.Grid grid, MetricContext context, Categories categories, Ranking ranking) {
        Options options = context.options();
        if (options.text(Settings.DEFINITION).equals(Settings.PUBLISHED)) {
            return new PublishedLikeness(grid);
        }
        if (!options.text(Settings.DISTANCE).equals(Settings.CODES)) {
            return new PairLikeness(grid, Proximity.ordinal(categories.size()));
        }
        if (!(context.targets() instanceof Targets.Vectors vectors)) {
            throw new IllegalArgumentException(
                    "topography: distance: found codes, but the data set has %s as targets,"
                                    .formatted(context.targets().kind())
                            + " expected vectors; set distance: ordinal");
        }
        Targets.Classes classes = vectors.classes().orElseThrow();
        return new PairLikeness(
                grid, Proximity.codes(vectors, classes, categories, ranking.order()));
    }
}
