package org.topolab.shell.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.topolab.core.compare.Cell;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Group;
import org.topolab.core.compare.Line;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

/** A comparison as people read it: a column for each group of runs. */
final class ComparedTable {

    private static final String ACCURACY = "accuracy";
    private static final String NOTHING = "-";

    private final Comparison comparison;
    private final List<Line> lines;
    private final Table table;

    /**
     * @param all whether all lines are shown, not only the main ones
     */
    ComparedTable(Comparison comparison, boolean all) {
        this.comparison = comparison;
        this.lines = comparison.lines().stream().filter(line -> all || line.main()).toList();
        this.table = new Table(cells("", Group::label));
    }

    List<String> lines() {
        for (String entry : comparison.entries()) {
            table.row(cells(entry, group -> group.entries().getOrDefault(entry, NOTHING)));
        }
        table.row(cells("seeds", ComparedTable::seeds));
        epochs();
        table.row(cells("", group -> ""));
        lines.forEach(this::line);
        List<String> shown = new ArrayList<>(table.lines());
        shown.addAll(legend());
        return shown;
    }

    private static String seeds(Group group) {
        return group.members().stream()
                .map(member -> Long.toString(member.seed()))
                .collect(Collectors.joining(", "));
    }

    private void epochs() {
        List<String> row = new ArrayList<>(List.of("epoch"));
        for (int i = 0; i < comparison.groups().size(); i++) {
            int group = i;
            row.add(
                    lines.stream()
                            .flatMap(line -> line.cells().get(group).stream())
                            .map(cell -> Integer.toString(cell.epoch()))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        table.row(row.toArray(String[]::new));
    }

    private String[] cells(String head, Function<Group, String> cell) {
        return Stream.concat(Stream.of(head), comparison.groups().stream().map(cell))
                .toArray(String[]::new);
    }

    private void line(Line line) {
        boolean share = line.metric().equals(ACCURACY);
        List<String> row = new ArrayList<>(List.of(name(line)));
        for (int i = 0; i < line.cells().size(); i++) {
            row.add(value(line, i, comparison.groups().get(i).members().size()));
        }
        table.row(row.toArray(String[]::new));
        below("chance", line, Cell::chance, share);
        below("z", line, Cell::z, false);
    }

    /** What a line is about, in words. */
    static String name(Line line) {
        String where = line.sheet().isEmpty() ? "" : " (%s)".formatted(line.sheet());
        String split = line.split().equals("test") ? "" : " (%s)".formatted(line.split());
        return line.metric() + where + split;
    }

    /**
     * The value of a group, with its interval.
     *
     * @param members runs of the group
     */
    static String value(Line line, int group, int members) {
        boolean share = line.metric().equals(ACCURACY);
        return line.cells().get(group).map(cell -> value(cell, members, share)).orElse(NOTHING);
    }

    private void below(String name, Line line, Function<Cell, OptionalDouble> what, boolean share) {
        List<String> row = new ArrayList<>(List.of("  " + name));
        for (Optional<Cell> cell : line.cells()) {
            OptionalDouble value = cell.map(what).orElse(OptionalDouble.empty());
            row.add(value.isPresent() ? number(value.getAsDouble(), share) : "");
        }
        if (row.stream().skip(1).anyMatch(text -> !text.isEmpty())) {
            table.row(row.toArray(String[]::new));
        }
    }

    private static String value(Cell cell, int members, boolean share) {
        String value = number(cell.value(), share);
        String interval =
                cell.interval()
                        .map(
                                i ->
                                        cell.runs() > 1
                                                ? " ± " + number(i.high() - cell.value(), share)
                                                : " [%s, %s]"
                                                        .formatted(
                                                                number(i.low(), share),
                                                                number(i.high(), share)))
                        .orElse("");
        String some =
                cell.runs() < members ? " (%d of %d runs)".formatted(cell.runs(), members) : "";
        return value + interval + some;
    }

    private static String number(double value, boolean share) {
        return share ? Words.percent(value) : Words.number(value);
    }

    private List<String> legend() {
        List<Cell> cells =
                lines.stream()
                        .flatMap(line -> line.cells().stream())
                        .flatMap(Optional::stream)
                        .toList();
        List<String> legend = new ArrayList<>();
        if (cells.stream().anyMatch(cell -> cell.runs() > 1)) {
            legend.add("±: 95 % interval of the mean over seeds, by Student's t");
        }
        if (cells.stream().anyMatch(cell -> cell.runs() == 1 && cell.interval().isPresent())) {
            legend.add("[ ]: 95 % interval that the metric gave");
        }
        if (cells.stream().anyMatch(cell -> cell.z().isPresent())) {
            legend.add("z: distance from chance, in spreads that the value or mean has by chance");
        }
        if (!legend.isEmpty()) {
            legend.add(0, "");
        }
        return legend;
    }
}
