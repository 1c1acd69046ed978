package org.topolab.view.curve;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;

/**
 * Which curves share a chart: those of one name, and what they are held against, a series of that
 * name with {@code -reference} behind it. A reference without curve has a chart of its own.
 */
final class Charts {

    private static final String REFERENCE = "-reference";

    private final Look look;
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final Map<String, List<Line>> references = new LinkedHashMap<>();
    private final Map<String, Set<String>> abouts = new LinkedHashMap<>();
    private final Set<List<Series.Point>> seen = new HashSet<>();

    Charts(Look look) {
        this.look = look;
    }

    /**
     * Takes in the series of some results that have points.
     *
     * @param label what the legend calls them; empty if they are the only ones
     */
    void add(Results results, String label, Color color) {
        results.all(Series.class)
                .filter(series -> !series.points().isEmpty())
                .forEach(
                        series -> {
                            add(series, label, color);
                            abouts.computeIfAbsent(series.name(), name -> new LinkedHashSet<>())
                                    .add(results.about());
                        });
    }

    private void add(Series series, String label, Color color) {
        Curve curve = new Curve(series, look);
        if (!series.name().endsWith(REFERENCE)) {
            put(lines, series.name(), new Line(curve, label, color, false));
        } else if (seen.add(series.points())) {
            put(references, series.name(), new Line(curve, label, Line.BLACK, true));
        }
    }

    private static void put(Map<String, List<Line>> map, String name, Line line) {
        map.computeIfAbsent(name, n -> new ArrayList<>()).add(line);
    }

    /** The curves of each chart. */
    List<Lines> all() {
        Map<String, List<Line>> charts = new LinkedHashMap<>();
        lines.forEach((name, of) -> charts.put(name, List.copyOf(of)));
        references.forEach(
                (name, held) -> {
                    String of = name.substring(0, name.length() - REFERENCE.length());
                    List<Line> chart = new ArrayList<>();
                    lines.getOrDefault(of, List.of()).forEach(line -> chart.add(line.held()));
                    held.forEach(line -> chart.add(line.named(held.size() == 1)));
                    charts.put(lines.containsKey(of) ? of : name, chart);
                });
        List<Lines> all = new ArrayList<>();
        charts.forEach((name, chart) -> all.add(Lines.of(chart, about(name))));
        return all;
    }

    /** Where the curves of a chart are from, if all are from the same place. */
    private String about(String name) {
        Set<String> said = abouts.get(name);
        return said.size() == 1 ? said.iterator().next() : "";
    }
}
