package org.topolab.model.localityprior;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;

/** The numbers behind the findings, for views to draw. */
final class LocalitySeries {

    private static final String ACCURACY = "accuracy";

    private final List<Condition> conditions;
    private final Evidence trained;

    LocalitySeries(List<Condition> conditions, Evidence trained) {
        this.conditions = conditions;
        this.trained = trained;
    }

    Results results() {
        List<Result> all = new ArrayList<>();
        conditions.forEach(condition -> all.add(kept(condition)));
        all.add(byDecay("accuracy", ACCURACY, "test accuracy"));
        all.add(
                byDecay(
                        "output-variance",
                        LocalityTrials.OUTPUT + ".image-variance",
                        "spatial variance of images on the output sheet"));
        all.add(
                byDecay(
                        "output-moran",
                        LocalityTrials.OUTPUT + ".image-moran",
                        "Moran's I of images on the output sheet"));
        all.add(byDecay("wire-length", WireClaims.WIRE_LENGTH, "wire length, pitches"));
        return new Results(all);
    }

    /** Accuracy against the share of connections kept; chance keeps as many at random. */
    private Series kept(Condition condition) {
        List<Series.Point> points = new ArrayList<>();
        for (double share : LocalityTrials.KEPT) {
            LocalityTrials.kept(trained, share)
                    .point(share, condition.group(), ACCURACY)
                    .ifPresent(points::add);
        }
        Sample whole = trained.of(condition.group(), ACCURACY);
        if (whole.size() > 0) {
            points.add(new Series.Point(1, whole.mean(), Optional.empty(), whole.interval()));
        }
        return new Series(
                "kept-" + condition.group(),
                "share of connections kept",
                "test accuracy, " + condition.title(),
                points);
    }

    /** A metric against how fast the prior falls; 0 is the control. */
    private Series byDecay(String name, String metric, String title) {
        List<Series.Point> points =
                conditions.stream()
                        .sorted(Comparator.comparingDouble(Condition::exponent))
                        .flatMap(c -> trained.point(c.exponent(), c.group(), metric).stream())
                        .toList();
        return new Series("decay-" + name, "k of (d + 1)^-k", title, points);
    }
}
