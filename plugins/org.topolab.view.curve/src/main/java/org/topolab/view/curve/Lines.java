package org.topolab.view.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.chart.FigureNames;
import org.topolab.view.curve.Curve.Level;

/**
 * The curves of one chart.
 *
 * @param all at least one, of series with the same name
 * @param about a few words on where they are from; may be empty
 */
record Lines(List<Line> all, String about) {

    private static final double ROUNDING = 1e-9;
    private static final double DECADES = 100; // largest by smallest value

    /**
     * The curves of a chart, up on a logarithmic axis too if places across span decades and values
     * do, all of them above 0.
     */
    static Lines of(List<Line> all, String about) {
        Lines lines = new Lines(all, about);
        Look look = lines.look();
        if (look.log() || lines.decades().isEmpty()) {
            return lines;
        }
        Span span =
                Span.of(
                        lines.curves()
                                .flatMap(curve -> curve.series().points().stream())
                                .mapToDouble(Point::y)
                                .filter(Double::isFinite));
        return span.low() > 0 && span.high() / span.low() >= DECADES
                ? new Lines(all.stream().map(line -> line.with(look.logarithmic())).toList(), about)
                : lines;
    }

    /** The decades that the places of all points across span, if they do. */
    Optional<Decades> decades() {
        return Decades.of(places());
    }

    /** Places of all points across. */
    DoubleStream places() {
        return curves().flatMap(curve -> curve.series().points().stream())
                .mapToDouble(Point::x)
                .filter(Double::isFinite);
    }

    Series first() {
        return all.get(0).curve().series();
    }

    Look look() {
        return all.get(0).curve().look();
    }

    Stream<Curve> curves() {
        return all.stream().map(Line::curve);
    }

    /** What the chart shows, in words; a name such as entropy-eccentricity says what is across. */
    String heading() {
        Series series = first();
        String across = "-" + plain(series.xName());
        String name =
                series.name().endsWith(across)
                        ? series.name().substring(0, series.name().length() - across.length())
                        : series.name();
        String what =
                plain(series.yName()).equals(name)
                        ? FigureNames.words(series.yName())
                        : "%s: %s".formatted(FigureNames.words(name), series.yName());
        return "%s against %s".formatted(what, series.xName());
    }

    private static String plain(String words) {
        return new FigureNames().next(words);
    }

    /** Places of all points across, and of the ends of bands, which of single points are wider. */
    DoubleStream across() {
        DoubleStream bands =
                curves().flatMap(c -> Stream.concat(c.chance().stream(), c.intervals().stream()))
                        .flatMap(List::stream)
                        .mapToDouble(Level::x);
        return DoubleStream.concat(places(), bands);
    }

    /** Smallest distance of two points of a curve across. */
    double step() {
        return curves().mapToDouble(Curve::step).min().orElse(1);
    }

    /**
     * All that must be seen: values and chance in full, and of confidence intervals what lies
     * within a quarter of that beside it. Two runs can have an interval many times as high as their
     * curve.
     */
    Span up() {
        DoubleStream values =
                curves().flatMap(c -> c.lines().stream())
                        .flatMap(List::stream)
                        .mapToDouble(Point::y);
        Span span = Span.of(DoubleStream.concat(values, ends(chance())));
        double room = span.high() > span.low() ? (span.high() - span.low()) / 4 : Double.MAX_VALUE;
        DoubleStream intervals =
                ends(curves().flatMap(curve -> curve.intervals().stream()).toList())
                        .map(end -> Math.max(span.low() - room, Math.min(span.high() + room, end)));
        return Span.of(DoubleStream.concat(DoubleStream.of(span.low(), span.high()), intervals));
    }

    private static DoubleStream ends(List<List<Level>> parts) {
        return parts.stream()
                .flatMap(List::stream)
                .flatMapToDouble(level -> DoubleStream.of(level.low(), level.high()));
    }

    /**
     * Chance of all curves in one band, from the lowest to the highest end; each in its own where
     * bands lie apart, as what is between them is nobody's chance.
     */
    List<List<Level>> chance() {
        List<List<Level>> each = curves().flatMap(curve -> curve.chance().stream()).toList();
        TreeMap<Double, List<Level>> byPlace = new TreeMap<>();
        each.stream()
                .flatMap(List::stream)
                .forEach(l -> byPlace.computeIfAbsent(l.x(), x -> new ArrayList<>()).add(l));
        boolean apart = byPlace.values().stream().anyMatch(Lines::apart);
        return all.size() == 1 || apart || byPlace.isEmpty()
                ? each
                : List.of(
                        byPlace.values().stream()
                                .map(levels -> levels.stream().reduce(Lines::pooled).orElseThrow())
                                .toList());
    }

    /** Whether two bands at a place have nothing in common. */
    private static boolean apart(List<Level> levels) {
        double low = levels.stream().mapToDouble(Level::low).max().orElseThrow();
        double high = levels.stream().mapToDouble(Level::high).min().orElseThrow();
        return low > high + ROUNDING * Math.abs(high);
    }

    private static Level pooled(Level a, Level b) {
        return new Level(a.x(), a.mean(), Math.min(a.low(), b.low()), Math.max(a.high(), b.high()));
    }

    /** Whether all curves have the same chance level wherever they have one. */
    boolean oneChance() {
        return curves()
                .flatMap(c -> c.chance().stream())
                .flatMap(List::stream)
                .collect(
                        Collectors.groupingBy(
                                Level::x, Collectors.mapping(Level::mean, Collectors.toSet())))
                .values()
                .stream()
                .allMatch(means -> means.size() == 1);
    }
}
