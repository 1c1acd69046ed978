package org.topolab.metric.locality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.topolab.api.stat.RandomStream;

/**
 * How concentrated activations are on a sheet, of class averages and single images: their spatial
 * variance around the centre of gravity, and how alike neighbours are (Moran's I, Geary's C).
 *
 * @see "Sax 2017, Locality Prior, github.com/alexsax/Locality-Prior"
 */
@Component
public final class LocalityMetric implements Metric {

    private static final String ID = "locality";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Locality of activations",
                            "Class-average maps, and how concentrated these and the maps of single"
                                    + " images are: spatial variance, Moran's I, Geary's C;"
                                    + " correlation of responses against distance.",
                            List.of(
                                    new Citation(
                                            "Sax 2017, Locality Prior,"
                                                    + " github.com/alexsax/Locality-Prior",
                                            ""),
                                    new Citation(
                                            "Moran 1950, Notes on continuous stochastic phenomena,"
                                                    + " Biometrika 37:17-23",
                                            "10.1093/biomet/37.1-2.17"),
                                    new Citation(
                                            "Geary 1954, The contiguity ratio and statistical"
                                                    + " mapping, The Incorporated Statistician"
                                                    + " 5:115-146",
                                            "10.2307/2986645")),
                            "Apache-2.0",
                            Settings.specs()),
                    "variance at least 0, in squared pitches; spread at least 0, 1 for an even map;"
                            + " Moran's I about -1 to 1, 1 if neighbours are alike; Geary's C at"
                            + " least 0, 0 if neighbours are alike",
                    Direction.NEITHER,
                    "mean and standard deviation over random placements of the same network's units,"
                            + " the same for all maps; exactly 1 for Geary's C",
                    new Needs(Optional.empty(), Optional.of(Layout.Grid.class), Set.of()));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        return new LocalityAccumulator(
                sheet.grid(ID, "places"),
                Settings.of(context.options()),
                context.targets().classes(),
                RandomStream.of(context.seed()).split(ID));
    }
}
