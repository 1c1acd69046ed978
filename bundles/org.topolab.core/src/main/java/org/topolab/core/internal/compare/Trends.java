package org.topolab.core.internal.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Subject;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Group;
import org.topolab.core.compare.Line;

/**
 * What was found against the entries in which recipes differ: a curve against the number with the
 * most values, one for each combination of the others, or a point for each group where no number
 * differs; and a table where two do.
 */
final class Trends {

    /** Begins the names of what is found here. */
    static final String NAME = "trend-";

    private static final String CONDITION = "condition";

    private final SideBySide runs;
    private final Comparison comparison;
    private final List<String> numbers;

    Trends(SideBySide runs) {
        this.runs = runs;
        this.comparison = runs.compare();
        this.numbers =
                comparison.entries().stream()
                        .filter(this::numeric)
                        .sorted(Comparator.comparingInt((String entry) -> -values(entry).size()))
                        .toList();
    }

    private boolean numeric(String entry) {
        return comparison.groups().stream().allMatch(group -> number(group, entry).isPresent());
    }

    private Map<Double, String> values(String entry) {
        Map<Double, String> values = new TreeMap<>();
        for (Group group : comparison.groups()) {
            values.put(number(group, entry).orElseThrow(), group.entries().get(entry));
        }
        return values;
    }

    private static Optional<Double> number(Group group, String entry) {
        try {
            return Optional.ofNullable(group.entries().get(entry)).map(Double::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Curves by name; each subject is one, with its intervals over seeds. */
    Map<String, List<Subject>> curves(boolean all) {
        Map<String, List<Subject>> curves = new LinkedHashMap<>();
        if (numbers.isEmpty()) {
            return conditions(all);
        }
        String across = numbers.get(0);
        for (Line line : comparison.lines()) {
            if (all || line.main()) {
                Map<String, Map<Double, Point>> byLabel = new LinkedHashMap<>();
                for (int at = 0; at < comparison.groups().size(); at++) {
                    Group group = comparison.groups().get(at);
                    double x = number(group, across).orElseThrow();
                    runs.point(line, at, x)
                            .ifPresent(
                                    point ->
                                            byLabel.computeIfAbsent(
                                                            others(group, across),
                                                            label -> new TreeMap<>())
                                                    .putIfAbsent(x, point));
                }
                List<Subject> subjects = new ArrayList<>();
                byLabel.forEach(
                        (label, points) -> subjects.add(subject(line, across, label, points)));
                if (byLabel.values().stream().anyMatch(points -> points.size() > 1)) {
                    curves.put(NAME + name(line), subjects);
                }
            }
        }
        return curves;
    }

    /** Groups that no number tells apart, side by side in their order. */
    private Map<String, List<Subject>> conditions(boolean all) {
        Map<String, List<Subject>> curves = new LinkedHashMap<>();
        int groups = comparison.groups().size();
        for (Line line : comparison.lines()) {
            if (groups > 1 && (all || line.main())) {
                List<Subject> subjects = new ArrayList<>();
                for (int at = 0; at < groups; at++) {
                    String label = comparison.groups().get(at).label();
                    runs.point(line, at, at + 1)
                            .map(point -> new TreeMap<>(Map.of(point.x(), point)))
                            .ifPresent(p -> subjects.add(subject(line, CONDITION, label, p)));
                }
                if (subjects.size() > 1) {
                    curves.put(NAME + name(line), subjects);
                }
            }
        }
        return curves;
    }

    private Subject subject(Line line, String across, String label, Map<Double, Point> points) {
        int seeds = comparison.groups().stream().mapToInt(g -> g.members().size()).max().orElse(1);
        Series series =
                new Series(name(line), last(across), title(line), List.copyOf(points.values()));
        return new Subject(label, seeds, Results.of(series));
    }

    /** The entries of a group but one, in words. */
    private String others(Group group, String across) {
        List<String> words = new ArrayList<>();
        for (String entry : comparison.entries()) {
            if (!entry.equals(across) && group.entries().containsKey(entry)) {
                words.add(last(entry) + " " + group.entries().get(entry));
            }
        }
        return words.isEmpty() ? "all runs" : String.join(", ", words);
    }

    /**
     * Tables by name, all of a metric and sheet together: one number down, the other across. None
     * unless recipes differ in exactly two entries, both numbers with several values.
     */
    Map<String, List<Subject>> tables() {
        Map<String, List<Table>> tables = new LinkedHashMap<>();
        if (comparison.entries().size() != 2 || numbers.size() != 2) {
            return Map.of();
        }
        for (Line line : comparison.lines()) {
            if (line.main()) {
                String metric = line.metric().replaceAll("\\..*", "");
                String key = line.sheet().isEmpty() ? "network" : metric + "-" + line.sheet();
                tables.computeIfAbsent(NAME + key, k -> new ArrayList<>()).add(table(line));
            }
        }
        Map<String, List<Subject>> subjects = new LinkedHashMap<>();
        tables.forEach(
                (key, of) ->
                        subjects.put(
                                key, List.of(new Subject("", 1, new Results(List.copyOf(of))))));
        return subjects;
    }

    private Table table(Line line) {
        String down = numbers.get(0);
        String across = numbers.get(1);
        List<List<Double>> cells = new ArrayList<>();
        for (double row : values(down).keySet()) {
            List<Double> cell = new ArrayList<>();
            for (double column : values(across).keySet()) {
                double found = Double.NaN;
                for (int at = 0; at < comparison.groups().size(); at++) {
                    Group group = comparison.groups().get(at);
                    if (number(group, down).orElseThrow() == row
                            && number(group, across).orElseThrow() == column) {
                        found = runs.point(line, at, column).map(Point::y).orElse(Double.NaN);
                    }
                }
                cell.add(found);
            }
            cells.add(cell);
        }
        return new Table(
                NAME + name(line),
                values(across).values().stream().map(v -> last(across) + " " + v).toList(),
                values(down).values().stream().map(v -> last(down) + " " + v).toList(),
                cells);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String title(Line line) {
        String metric = line.metric().replaceAll("[.-]", " ");
        return line.sheet().isEmpty() ? metric : "%s (%s)".formatted(metric, line.sheet());
    }

    private static String name(Line line) {
        String name = title(line).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return name.replaceAll("-$", "");
    }
}
