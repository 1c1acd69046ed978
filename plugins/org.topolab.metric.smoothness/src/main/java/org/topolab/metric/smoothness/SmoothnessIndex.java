package org.topolab.metric.smoothness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.Sample;

/** The smoothness of a network: 1 / sum of D over its sheets, each counting alike. */
final class SmoothnessIndex {

    private SmoothnessIndex() {}

    /** From what was found on each sheet; empty if no sheet has units to compare. */
    static Results of(Collection<Results> found) {
        List<Scalar> corrected = named(found, SheetSmoothness.DISSIMILARITY);
        List<Scalar> published = named(found, SheetSmoothness.PUBLISHED);
        if (corrected.isEmpty()) {
            return Results.of();
        }
        Scalar index = index("smoothness-index", corrected);
        Scalar asPublished = index("published-index", published);
        return Results.of(
                index,
                asPublished,
                new Scalar(
                        "index-difference",
                        asPublished.value() - index.value(),
                        Optional.empty(),
                        ""));
    }

    private static List<Scalar> named(Collection<Results> found, String name) {
        List<Scalar> all = new ArrayList<>();
        for (Results results : found) {
            results.all(Scalar.class).filter(each -> each.name().equals(name)).forEach(all::add);
        }
        return all;
    }

    /**
     * 1 / sum, NaN if the sum is 0. Sheets are independent: the variances of their chance levels
     * and the squared half widths of their intervals add up.
     */
    private static Scalar index(String name, List<Scalar> sheets) {
        double sum = sum(sheets, Scalar::value);
        double level = sum(sheets, sheet -> chance(sheet).mean());
        double sd = Math.sqrt(sum(sheets, sheet -> square(chance(sheet).sd())));
        int samples = sheets.stream().mapToInt(sheet -> chance(sheet).samples()).min().orElse(0);
        double room = Math.sqrt(sum(sheets, sheet -> square(halfWidth(sheet))));
        Optional<Interval> interval =
                sum > room
                        ? Optional.of(
                                new Interval(1 / (sum + room), 1 / (sum - room), Sample.LEVEL))
                        : Optional.empty();
        return new Scalar(
                name,
                sum == 0 ? Double.NaN : 1 / sum,
                Optional.of(new Chance(1 / level, sd / (level * level), samples)),
                interval,
                "");
    }

    private static double sum(List<Scalar> sheets, ToDoubleFunction<Scalar> number) {
        return sheets.stream().mapToDouble(number).sum();
    }

    private static Chance chance(Scalar sheet) {
        return sheet.chance().orElse(new Chance(Double.NaN, Double.NaN, 0));
    }

    /** Infinite without an interval, which leaves the sum without one. */
    private static double halfWidth(Scalar sheet) {
        return sheet.interval()
                .map(interval -> (interval.high() - interval.low()) / 2)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double square(double value) {
        return value * value;
    }
}
