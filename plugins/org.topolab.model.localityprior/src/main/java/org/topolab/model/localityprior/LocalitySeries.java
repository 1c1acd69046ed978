package org.topolab.model.localityprior;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;

/** The numbers behind the findings, for views to draw. */
final class LocalitySeries {

    private static final String ACCURACY = "accuracy";

    private final List<Condition> conditions;
    private final Splits splits;

    LocalitySeries(List<Condition> conditions, Splits splits) {
        this.conditions = conditions;
        this.splits = splits;
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
            point(points, share, splits.kept(share), condition, ACCURACY);
        }
        Sample whole = splits.trained().of(condition.group(), ACCURACY);
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
        List<Series.Point> points = new ArrayList<>();
        conditions.stream()
                .sorted(Comparator.comparingDouble(Condition::exponent))
                .forEach(c -> point(points, c.exponent(), splits.trained(), c, metric));
        return new Series("decay-" + name, "k of (d + 1)^-k", title, points);
    }

    private static void point(
            List<Series.Point> points,
            double x,
            Evidence evidence,
            Condition condition,
            String metric) {
        Sample found = evidence.of(condition.group(), metric);
        if (found.size() > 0) {
            points.add(
                    new Series.Point(
                            x,
                            found.mean(),
                            chance(evidence, condition, metric),
                            found.interval()));
        }
    }

    private static Optional<Chance> chance(Evidence evidence, Condition condition, String metric) {
        Sample level = evidence.chance(condition.group(), metric);
        return level.size() == 0
                ? Optional.empty()
                : Optional.of(
                        new Chance(level.mean(), evidence.chanceSd(condition.group(), metric), 0));
    }
}
