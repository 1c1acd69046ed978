package org.topolab.shell.internal.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.topolab.core.run.Row;
import org.topolab.core.run.Score;
import org.topolab.core.sweep.Axis;
import org.topolab.core.sweep.Standing;
import org.topolab.core.sweep.Sweep;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

/** The trials of a sweep, a row for each: its values, how it stands, what it found. */
record SweepTable(Sweep sweep, List<Standing> trials) {

    List<String> lines() {
        List<String> head = new ArrayList<>(sweep.axes().stream().map(Axis::name).toList());
        head.addAll(List.of("status", "epoch", name(), "loss (test)"));
        Table table = new Table(head.toArray(String[]::new));
        for (Standing each : trials) {
            List<String> row = new ArrayList<>();
            each.trial().values().values().forEach(value -> row.add(String.valueOf(value)));
            row.add(each.status());
            row.add(each.last().isEmpty() ? "" : "" + each.last().get(0).epoch());
            row.add(Score.latest(each.last()).map(Score::number).orElse(""));
            OptionalDouble loss = found(each, "loss");
            row.add(loss.isPresent() ? Words.number(loss.getAsDouble()) : "");
            table.row(row.toArray(String[]::new));
        }
        return table.lines();
    }

    /** What the scores are of. */
    private String name() {
        return trials.stream()
                .flatMap(each -> Score.latest(each.last()).stream())
                .map(Score::name)
                .findFirst()
                .orElse("score");
    }

    private static OptionalDouble found(Standing trial, String metric) {
        return trial.last().stream()
                .filter(row -> row.split().equals("test") && row.sheet().isEmpty())
                .filter(row -> row.metric().equals(metric))
                .mapToDouble(Row::value)
                .findFirst();
    }

    /** How many are finished, and what the others are. */
    String summary() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        trials.forEach(each -> counts.merge(each.status(), 1, Integer::sum));
        int finished = counts.getOrDefault(Standing.FINISHED, 0);
        counts.remove(Standing.FINISHED);
        StringBuilder text =
                new StringBuilder("%d of %d trials finished".formatted(finished, trials.size()));
        counts.forEach((status, count) -> text.append(", %d %s".formatted(count, status)));
        return text.toString();
    }

    /** Each trial as plain values. */
    List<Object> plain() {
        List<Object> plain = new ArrayList<>();
        for (Standing each : trials) {
            Map<String, Object> trial = new LinkedHashMap<>();
            trial.put("name", each.trial().name());
            trial.put("values", each.trial().values());
            trial.put("status", each.status());
            trial.put("run", each.run().toString());
            for (String name : List.of("accuracy", "correlation", "loss")) {
                found(each, name).ifPresent(value -> trial.put(name, value));
            }
            plain.add(trial);
        }
        return plain;
    }
}
