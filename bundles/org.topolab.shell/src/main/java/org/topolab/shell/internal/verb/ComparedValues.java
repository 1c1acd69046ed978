package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Result.Interval;
import org.topolab.core.compare.Cell;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Group;
import org.topolab.core.compare.Line;
import org.topolab.format.csv.Csv;
import org.topolab.format.json.Json;

/**
 * A comparison as programs read it.
 *
 * @param all whether all lines are told, not only the main ones
 */
record ComparedValues(Comparison comparison, boolean all) {

    private List<Line> lines() {
        return comparison.lines().stream().filter(line -> all || line.main()).toList();
    }

    /** One row for each number and group, with the recipe entries that differ as columns. */
    String csv() {
        List<Object> head = new ArrayList<>(List.of("metric", "split", "sheet", "group"));
        head.addAll(comparison.entries());
        head.addAll(List.of("epoch", "runs", "value", "low", "high", "chance", "z"));
        StringBuilder text = new StringBuilder(Csv.line(head));
        for (Line line : lines()) {
            for (int i = 0; i < line.cells().size(); i++) {
                if (line.cells().get(i).isPresent()) {
                    Group group = comparison.groups().get(i);
                    text.append(Csv.line(row(line, group, line.cells().get(i).get())));
                }
            }
        }
        return text.toString();
    }

    private List<Object> row(Line line, Group group, Cell cell) {
        List<Object> row =
                new ArrayList<>(List.of(line.metric(), line.split(), line.sheet(), group.label()));
        for (String entry : comparison.entries()) {
            row.add(group.entries().getOrDefault(entry, ""));
        }
        row.add(cell.epoch());
        row.add(cell.runs());
        row.add(cell.value());
        row.add(cell.interval().<Object>map(Interval::low).orElse(""));
        row.add(cell.interval().<Object>map(Interval::high).orElse(""));
        row.add(Report.optional(cell.chance()).<Object>map(value -> value).orElse(""));
        row.add(Report.optional(cell.z()).<Object>map(value -> value).orElse(""));
        return row;
    }

    /**
     * All of it.
     *
     * @param figures files written
     * @param tests tests of the groups, if they were asked for
     */
    String json(List<Path> figures, Optional<ContrastTable> tests) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("entries", comparison.entries());
        plain.put("groups", comparison.groups().stream().map(ComparedValues::plain).toList());
        plain.put("lines", lines().stream().map(ComparedValues::plain).toList());
        tests.ifPresent(table -> plain.put("tests", table.plain()));
        plain.put("notes", comparison.notes());
        plain.put("figures", figures.stream().map(Path::toString).toList());
        return Json.write(plain);
    }

    private static Map<String, Object> plain(Group group) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("label", group.label());
        plain.put("entries", group.entries());
        List<Object> runs = new ArrayList<>();
        for (Group.Member member : group.members()) {
            runs.add(Map.of("run", member.folder().toString(), "seed", member.seed()));
        }
        plain.put("runs", runs);
        return plain;
    }

    private static Map<String, Object> plain(Line line) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("metric", line.metric());
        plain.put("split", line.split());
        plain.put("sheet", line.sheet());
        plain.put("main", line.main());
        List<Object> cells = new ArrayList<>();
        line.cells().forEach(cell -> cells.add(cell.map(ComparedValues::plain)));
        plain.put("groups", cells);
        return plain;
    }

    private static Map<String, Object> plain(Cell cell) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("epoch", (long) cell.epoch());
        plain.put("runs", (long) cell.runs());
        plain.put("value", cell.value());
        plain.put("low", cell.interval().map(Interval::low));
        plain.put("high", cell.interval().map(Interval::high));
        plain.put("chance", Report.optional(cell.chance()));
        plain.put("z", Report.optional(cell.z()));
        return plain;
    }
}
