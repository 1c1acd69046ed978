package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Invocation;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

/** Tells how a run ended. */
final class Report {

    private static final String ACCURACY = "accuracy";

    private Report() {}

    /**
     * Prints the outcome.
     *
     * @param done what was done if it was not interrupted
     * @return the exit code
     */
    static int print(Done done, Outcome outcome, Duration time, Invocation call) {
        if (call.json()) {
            call.out().print(Json.write(map(outcome, time)));
        } else {
            String folder = shown(outcome.folder(), call);
            call.out()
                    .println(
                            "Run %s %s after %s."
                                    .formatted(
                                            folder,
                                            outcome.finished() ? done.verb() : "was interrupted",
                                            Words.time(time)));
            if (!outcome.last().isEmpty()) {
                table(outcome.last()).lines().forEach(line -> call.out().println("  " + line));
            }
            if (!outcome.figures().isEmpty()) {
                call.out().println(figures(outcome.figures(), call));
            }
            if (outcome.finished() && !done.next(folder).isEmpty()) {
                call.out().println(done.next(folder));
            }
        }
        call.out().flush();
        if (!outcome.finished()) {
            call.err().println(done.remedy(shown(outcome.folder(), call)));
            return ExitCode.INTERRUPTED;
        }
        return ExitCode.DONE;
    }

    /** Where figures are, in one line. */
    static String figures(List<Path> files, Invocation call) {
        return "Figures: %s (%d files)"
                .formatted(shown(files.get(0).toAbsolutePath().getParent(), call), files.size());
    }

    /** A path as the user would type it. */
    static String shown(Path path, Invocation call) {
        Path absolute = call.directory().resolve(path).normalize();
        return absolute.startsWith(call.directory())
                ? call.directory().relativize(absolute).toString()
                : absolute.toString();
    }

    private static Table table(List<Row> rows) {
        Table table = new Table("result", "split", "sheet", "value", "chance", "spread");
        for (Row row : rows) {
            table.row(
                    row.metric(),
                    row.split(),
                    row.sheet(),
                    shown(row, OptionalDouble.of(row.value())),
                    shown(row, row.chance()),
                    shown(row, row.chanceSd()));
        }
        return table;
    }

    private static String shown(Row row, OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        return row.metric().equals(ACCURACY)
                ? Words.percent(value.getAsDouble())
                : Words.number(value.getAsDouble());
    }

    private static Map<String, Object> map(Outcome outcome, Duration time) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", outcome.folder().toString());
        map.put("finished", outcome.finished());
        map.put("seconds", time.toMillis() / 1000.0);
        map.put("results", outcome.last().stream().map(Report::map).toList());
        map.put("figures", outcome.figures().stream().map(Path::toString).toList());
        return map;
    }

    private static Map<String, Object> map(Row row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("metric", row.metric());
        map.put("split", row.split());
        map.put("sheet", row.sheet());
        map.put("epoch", row.epoch());
        map.put("value", row.value());
        map.put("chance", optional(row.chance()));
        map.put("chance_sd", optional(row.chanceSd()));
        return map;
    }

    static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
