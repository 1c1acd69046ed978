package org.topolab.model.retinavvs;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.study.Evidence;

/** The numbers behind the findings, against depth and against both, for views to draw. */
final class RetinaVvsSeries {

    private final Judge judge;
    private final Effort effort;

    RetinaVvsSeries(Judge judge) {
        this.judge = judge;
        this.effort = judge.effort();
    }

    /** Accuracy against depth for each n; tables of n against depth, means over seeds. */
    Results results() {
        Evidence retina = judge.retina();
        List<Result> all = new ArrayList<>();
        effort.sizes().forEach(n -> all.add(accuracy(n)));
        all.add(table("accuracy", judge.evidence(), "accuracy"));
        all.add(table("oriented-share", retina, "orientedness.oriented-fourier"));
        all.add(table("opponent-share", retina, "spatial-opponency-published.opponent"));
        all.add(table("linearity", retina, "linearity.r2"));
        all.add(table("image-kept", retina, "linearity.image-r2"));
        return new Results(all);
    }

    private Series accuracy(int n) {
        List<Series.Point> points = new ArrayList<>();
        for (int depth : effort.depths()) {
            judge.evidence().point(depth, Judge.group(n, depth), "accuracy").ifPresent(points::add);
        }
        return new Series("accuracy-n" + n, "D", "test accuracy, n = " + n, points);
    }

    private Table table(String name, Evidence found, String metric) {
        return new Table(
                "trend-" + name,
                effort.depths().stream().map(depth -> "D = " + depth).toList(),
                effort.sizes().stream().map(n -> "n = " + n).toList(),
                effort.sizes().stream()
                        .map(
                                n ->
                                        effort.depths().stream()
                                                .map(d -> found.of(Judge.group(n, d), metric))
                                                .map(sample -> sample.mean())
                                                .toList())
                        .toList());
    }
}
