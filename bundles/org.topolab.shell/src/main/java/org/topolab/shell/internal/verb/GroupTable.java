package org.topolab.shell.internal.verb;

import java.util.ArrayList;
import java.util.List;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Group;
import org.topolab.core.compare.Line;
import org.topolab.shell.internal.text.Table;

/** A comparison of many groups of runs, a row for each group and a column for each number. */
record GroupTable(Comparison comparison) {

    private static final int MOST = 5; // numbers that fit beside the entries

    List<String> lines() {
        List<Line> main = comparison.lines().stream().filter(Line::main).toList();
        List<Line> shown = main.subList(0, Math.min(MOST, main.size()));
        List<String> head =
                new ArrayList<>(
                        comparison.entries().stream()
                                .map(entry -> entry.substring(entry.lastIndexOf('.') + 1))
                                .toList());
        head.add("seeds");
        shown.forEach(line -> head.add(ComparedTable.name(line)));
        Table table = new Table(head.toArray(String[]::new));
        for (int at = 0; at < comparison.groups().size(); at++) {
            Group group = comparison.groups().get(at);
            List<String> row = new ArrayList<>();
            comparison.entries().forEach(e -> row.add(group.entries().getOrDefault(e, "-")));
            row.add("" + group.members().size());
            for (Line line : shown) {
                row.add(ComparedTable.value(line, at, group.members().size()));
            }
            table.row(row.toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (main.size() > shown.size()) {
            lines.add("");
            lines.add("%d more numbers: comparison.csv".formatted(main.size() - shown.size()));
        }
        return lines;
    }
}
