package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.study.Evidence;

/** The numbers behind the findings against n, for views to draw. */
final class ResetSeries {

    private final List<Integer> sizes;
    private final Evidence evidence;

    ResetSeries(List<Integer> sizes, Evidence evidence) {
        this.sizes = sizes;
        this.evidence = evidence;
    }

    Results results() {
        List<Result> all = new ArrayList<>();
        all.add(series(ResetReproduction.FASHION, "accuracy", "accuracy", "test accuracy"));
        for (Index index : Index.ALL) {
            String name = index.task() + " " + index.metric();
            all.add(
                    series(
                            index.task(),
                            index.asPublished(),
                            "published",
                            name + ", as published"));
            all.add(series(index.task(), index.corrected(), "corrected", name + ", corrected"));
        }
        return new Results(all);
    }

    private Series series(String task, String metric, String suffix, String title) {
        String kind = metric.replaceFirst("[.-].*", "");
        String name =
                kind.equals(suffix) ? task + "-" + kind : "%s-%s-%s".formatted(task, kind, suffix);
        List<Series.Point> points = new ArrayList<>();
        for (int n : sizes) {
            evidence.point(n, new Condition(task, n).group(), metric).ifPresent(points::add);
        }
        return new Series(name, "n", title, points);
    }
}
