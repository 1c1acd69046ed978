package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.topolab.api.task.Monitor;
import org.topolab.core.archive.RunIndex;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.format.json.Json;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

/** Runs below a folder, a line for each. */
record ListedRuns(RunIndex index) {

    private static final String NOTHING = "-";
    private static final String ACCURACY = "accuracy";

    /** What a network is judged by: the first of these that a run has. */
    private static final List<String> SCORES = List.of(ACCURACY, "correlation", "mse");

    /**
     * Lists them.
     *
     * @param words none, or the folder
     */
    void list(List<String> words, Invocation call) throws IOException, UsageException {
        if (words.size() > 1) {
            throw new UsageException("found '%s' too many".formatted(words.get(1)));
        }
        Path folder = words.isEmpty() ? call.directory() : call.directory().resolve(words.get(0));
        if (!Files.isDirectory(folder)) {
            throw new UsageException("%s is no folder".formatted(words.get(0)));
        }
        List<RunSummary> runs = new ArrayList<>();
        index.list(folder, runs::add, new Watched(call));
        if (call.json()) {
            call.out().print(Json.write(runs.stream().map(ListedRuns::plain).toList()));
            return;
        }
        Table table =
                new Table(
                        "run", "name", "status", "seed", "began", "epochs", "score", "family",
                        "data");
        for (RunSummary run : runs) {
            table.row(
                    words(folder, run.folder()),
                    run.name(),
                    run.status(),
                    Long.toString(run.seed()),
                    began(run),
                    epochs(run),
                    score(run),
                    run.entries().getOrDefault("model.family", NOTHING),
                    run.entries().getOrDefault("data.provider", NOTHING));
        }
        if (table.isEmpty()) {
            call.err().println("no run is in %s".formatted(folder));
        } else {
            table.lines().forEach(call.out()::println);
        }
    }

    private static String words(Path top, Path folder) {
        String below = top.toAbsolutePath().normalize().relativize(folder).toString();
        return below.isEmpty() ? "." : below;
    }

    private static String began(RunSummary run) {
        return run.began().equals(Instant.EPOCH)
                ? NOTHING
                : run.began().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Measured and wanted ones: {@code 3/10}. */
    private static String epochs(RunSummary run) {
        Double measured = run.numbers().get(RunSummary.EPOCH);
        String done = measured == null ? NOTHING : Words.number(measured);
        String wanted = run.entries().get("train.epochs");
        return wanted == null ? done : done + "/" + wanted;
    }

    private static String score(RunSummary run) {
        return SCORES.stream()
                .filter(run.numbers()::containsKey)
                .findFirst()
                .map(name -> score(name, run.numbers().get(name)))
                .orElse(NOTHING);
    }

    private static String score(String name, double value) {
        return name.equals(ACCURACY) ? Words.percent(value) : name + " " + Words.number(value);
    }

    private static Map<String, Object> plain(RunSummary run) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("folder", run.folder().toString());
        plain.put("name", run.name());
        plain.put("status", run.status());
        plain.put("seed", run.seed());
        plain.put("began", run.began().toString());
        plain.put("entries", new TreeMap<>(run.entries()));
        plain.put("numbers", new TreeMap<>(run.numbers()));
        return plain;
    }

    /** Listing takes a moment; it can be stopped. */
    private record Watched(Invocation call) implements Monitor {

        @Override
        public void progress(double fraction, String what) {}

        @Override
        public boolean cancelled() {
            return call.cancelled();
        }
    }
}
