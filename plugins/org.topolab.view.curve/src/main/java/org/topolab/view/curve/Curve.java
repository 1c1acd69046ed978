package org.topolab.view.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Series.Point;

/** What of a series can be drawn on an axis, and in which unbroken parts. */
record Curve(Series series, Look look) {

    /** Half the width of a band that has a single point, as a share of the usual step across. */
    private static final double STUB = 0.2;

    /** A chance level or a value at a place, with the ends of its band. */
    record Level(double x, double mean, double low, double high) {}

    boolean shown(double value) {
        return Double.isFinite(value) && (!look.log() || value > 0);
    }

    private boolean shown(Point point) {
        return Double.isFinite(point.x()) && shown(point.y());
    }

    /** How many finite values a logarithmic axis cannot show. */
    long notAboveZero() {
        return look.log()
                ? series.points().stream().filter(p -> Double.isFinite(p.y()) && p.y() <= 0).count()
                : 0;
    }

    /** The values in parts without a gap. */
    List<List<Point>> lines() {
        return parts(this::shown);
    }

    /** The chance levels in parts without a gap; a single one is given some width. */
    List<List<Level>> chance() {
        return levels(
                p -> Double.isFinite(p.x()) && p.chance().filter(c -> shown(c.mean())).isPresent(),
                this::level);
    }

    /** The confidence intervals in parts without a gap; a single one is given some width. */
    List<List<Level>> intervals() {
        return levels(
                p ->
                        shown(p)
                                && p.interval()
                                        .filter(i -> shown(i.low()) && shown(i.high()))
                                        .isPresent(),
                Curve::interval);
    }

    private List<List<Level>> levels(Predicate<Point> drawn, Function<Point, Level> level) {
        return parts(drawn).stream()
                .map(part -> part.stream().map(level).toList())
                .map(run -> run.size() > 1 ? run : widened(run.get(0)))
                .toList();
    }

    private static Level interval(Point point) {
        Interval interval = point.interval().orElseThrow();
        return new Level(point.x(), point.y(), interval.low(), interval.high());
    }

    private Level level(Point point) {
        Chance chance = point.chance().orElseThrow();
        double half = Double.isFinite(chance.sd()) ? look.band() * chance.sd() : 0;
        double low = chance.mean() - half;
        // below zero a logarithmic axis has no place: the band ends a decade under its mean
        return new Level(
                point.x(),
                chance.mean(),
                shown(low) ? low : chance.mean() / 10,
                chance.mean() + half);
    }

    private List<Level> widened(Level one) {
        double half = STUB * step();
        return List.of(
                new Level(one.x() - half, one.mean(), one.low(), one.high()),
                new Level(one.x() + half, one.mean(), one.low(), one.high()));
    }

    /** Smallest distance of two points across; 1 if there is none. */
    double step() {
        double[] places =
                series.points().stream()
                        .mapToDouble(Point::x)
                        .filter(Double::isFinite)
                        .distinct()
                        .sorted()
                        .toArray();
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < places.length; i++) {
            smallest = Math.min(smallest, places[i] - places[i - 1]);
        }
        return Double.isFinite(smallest) ? smallest : 1;
    }

    private List<List<Point>> parts(Predicate<Point> drawn) {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> open = new ArrayList<>();
        for (Point point : series.points()) {
            if (drawn.test(point)) {
                open.add(point);
            } else if (!open.isEmpty()) {
                parts.add(List.copyOf(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            parts.add(List.copyOf(open));
        }
        return parts;
    }

    /** Whether any chance level has a spread. */
    boolean hasSpread() {
        return series.points().stream()
                .anyMatch(p -> p.chance().filter(c -> c.sd() > 0).isPresent());
    }

    boolean wholeNumbersAcross() {
        return series.points().stream()
                .mapToDouble(Point::x)
                .filter(Double::isFinite)
                .allMatch(x -> x == Math.rint(x));
    }
}
