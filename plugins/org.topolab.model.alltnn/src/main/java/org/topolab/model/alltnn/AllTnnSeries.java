package org.topolab.model.alltnn;

import java.util.List;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Scale;

/** The numbers behind the findings against alpha, for views to draw; 0 is the LCN. */
final class AllTnnSeries {

    private final Scale scale;
    private final Evidence evidence;

    AllTnnSeries(Scale scale, Evidence evidence) {
        this.scale = scale;
        this.evidence = evidence;
    }

    Results results() {
        String first = AllTnnTrials.FIRST;
        List<Result> all =
                List.of(
                        series("smoothness-index", "network", MapClaims.INDEX, "smoothness index"),
                        series(
                                "orientation",
                                first,
                                MapClaims.DIFFERENCE,
                                "degrees between orientations of neighbours"),
                        series("entropy", first, MapClaims.ENTROPY, "entropy around a unit, nats"),
                        series("cluster-size", first, MapClaims.CLUSTERS, "cluster size, units"),
                        series("accuracy", "", CostClaims.ACCURACY, "test accuracy"),
                        series("energy", "network", CostClaims.ENERGY, "energy for an image"));
        return new Results(all);
    }

    private Series series(String name, String sheet, String metric, String title) {
        Evidence where = evidence.on(sheet);
        List<Series.Point> points =
                Condition.untied(scale).stream()
                        .flatMap(c -> where.point(c.alpha(), c.group(), metric).stream())
                        .toList();
        return new Series("alpha-" + name, "alpha", title, points);
    }
}
