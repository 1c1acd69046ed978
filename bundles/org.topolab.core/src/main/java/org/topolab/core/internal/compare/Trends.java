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
 * differs; and a table where two do. Options that end in {@code -seed} are seeds too.
 */
final class Trends {

    /** Begins the names of what is found here. */
    static final String NAME = "trend-";

    private static final String CONDITION = "condition";

    /** Ends the names of options that only draw anew, such as which images are learnt from. */
    private static final String SEED = "-seed";

    private final SideBySide runs;
    private final Comparison comparison;
    private final List<String> entries;
    private final List<String> numbers;

    Trends(SideBySide runs) {
        this.runs = runs;
        this.comparison = runs.compare();
        this.entries =
                comparison.entries().stream().filter(entry -> !entry.endsWith(SEED)).toList();
        this.numbers =
                entries.stream()
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
        String across = numbers.isEmpty() ? CONDITION : numbers.get(0);
        Map<String, Map<Double, List<Integer>>> byLabel = groups(across);
        Map<String, List<Subject>> curves = new LinkedHashMap<>();
        for (Line line : comparison.lines()) {
            if (all || line.main()) {
                List<Subject> subjects = new ArrayList<>();
                byLabel.forEach(
                        (label, groups) ->
                                subject(line, across, label, groups).ifPresent(subjects::add));
                boolean course = subjects.stream().anyMatch(subject -> points(subject) > 1);
                if (numbers.isEmpty() ? subjects.size() > 1 : course) {
                    curves.put(NAME + name(line), subjects);
                }
            }
        }
        return curves;
    }

    /** Groups by curve and place: at their number, or side by side if no number differs. */
    private Map<String, Map<Double, List<Integer>>> groups(String across) {
        List<String> labels = labels(across);
        List<String> distinct = labels.stream().distinct().toList();
        Map<String, Map<Double, List<Integer>>> groups = new LinkedHashMap<>();
        for (int at = 0; at < labels.size(); at++) {
            String label = labels.get(at);
            double x =
                    numbers.isEmpty()
                            ? distinct.indexOf(label) + 1
                            : number(comparison.groups().get(at), across).orElseThrow();
            groups.computeIfAbsent(label, l -> new TreeMap<>())
                    .computeIfAbsent(x, place -> new ArrayList<>())
                    .add(at);
        }
        return groups;
    }

    private static long points(Subject subject) {
        return subject.results().all(Series.class).mapToLong(s -> s.points().size()).sum();
    }

    /**
     * A curve; empty if none of its groups has the number of the line.
     *
     * @param groups those of each place
     */
    private Optional<Subject> subject(
            Line line, String across, String label, Map<Double, List<Integer>> groups) {
        List<Point> points = new ArrayList<>();
        groups.forEach((x, at) -> point(line, at, x).ifPresent(points::add));
        int seeds =
                groups.values().stream()
                        .mapToInt(at -> at.stream().mapToInt(this::members).sum())
                        .max()
                        .orElse(1);
        Series series = new Series(name(line), last(across), title(line), points);
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subject(label, seeds, Results.of(series)));
    }

    private int members(int group) {
        return comparison.groups().get(group).members().size();
    }

    /**
     * What some groups found that differ in {@link #SEED} entries alone. Of several it is the mean
     * of theirs with the interval over these: runs that share what was drawn are not independent.
     */
    private Optional<Point> point(Line line, List<Integer> groups, double x) {
        List<Point> points =
                groups.stream().flatMap(at -> runs.point(line, at, x).stream()).toList();
        return points.size() > 1 ? Optional.of(Mean.of(points)) : points.stream().findFirst();
    }

    /** The entries of each group but one, in as few words as tell them apart. */
    private List<String> labels(String across) {
        List<Map<String, String>> rests = new ArrayList<>();
        for (Group group : comparison.groups()) {
            Map<String, String> rest = new LinkedHashMap<>(group.entries());
            rest.keySet().removeIf(entry -> entry.equals(across) || entry.endsWith(SEED));
            rests.add(rest);
        }
        List<Map<String, String>> distinct = rests.stream().distinct().toList();
        List<String> words = distinct.size() == 1 ? List.of("all runs") : Labels.of(distinct);
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < rests.size(); at++) {
            Group group = comparison.groups().get(at);
            boolean whole = rests.get(at).equals(group.entries());
            labels.add(whole ? group.label() : words.get(distinct.indexOf(rests.get(at))));
        }
        return labels;
    }

    /**
     * Tables by name, all of a metric and sheet together: one number down, the other across. None
     * unless recipes differ in exactly two entries, both numbers with several values.
     */
    Map<String, List<Subject>> tables() {
        Map<String, List<Table>> tables = new LinkedHashMap<>();
        if (entries.size() != 2 || numbers.size() != 2) {
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
                List<Integer> groups = new ArrayList<>();
                for (int at = 0; at < comparison.groups().size(); at++) {
                    Group group = comparison.groups().get(at);
                    if (number(group, down).orElseThrow() == row
                            && number(group, across).orElseThrow() == column) {
                        groups.add(at);
                    }
                }
                cell.add(point(line, groups, column).map(Point::y).orElse(Double.NaN));
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
