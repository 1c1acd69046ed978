package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.MovieWriter;
import org.topolab.api.view.Visualizer;
import org.topolab.core.internal.run.ResultReader.Entry;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;

/**
 * Films a run from its files alone: one frame for each measured epoch, in their order. Maps of
 * numbers are filmed by views that have an option {@code range}, which is set to what the map spans
 * over all epochs; so one colour is one number throughout.
 */
final class Filming {

    /** Frames a second, as in the published movies of Reset networks. */
    static final double USUAL = 5;

    private static final String RANGE = "range";

    private final RunFolder folder;
    private final Optional<MovieWriter> writer;
    private final RunMonitor monitor;
    private final ResultReader reader;

    Filming(RunFolder folder, Optional<MovieWriter> writer, RunMonitor monitor) {
        this.folder = folder;
        this.writer = writer;
        this.monitor = monitor;
        this.reader = new ResultReader(folder, monitor::note);
    }

    /** Films with each view what it accepts; a view that breaks is told and left out. */
    List<Path> film(List<Chosen<Visualizer>> views, double framesPerSecond) throws IOException {
        if (views.isEmpty()) {
            return List.of();
        }
        if (writer.isEmpty()) {
            monitor.note("no movies: no bundle that writes movies is installed");
            return List.of();
        }
        Files.createDirectories(folder.figures());
        List<Path> written = new ArrayList<>();
        Map<String, Reel> reels = reels();
        int done = 0;
        for (Chosen<Visualizer> view : views) {
            for (Map.Entry<String, Reel> reel : reels.entrySet()) {
                monitor.progress((double) done++ / (views.size() * reels.size()), "filming");
                if (monitor.cancelled()) {
                    return written;
                }
                written.addAll(film(view, reel.getKey(), reel.getValue(), framesPerSecond));
            }
        }
        return written;
    }

    /** What there is to film, by the beginning of its file's name. Every file is read once. */
    private Map<String, Reel> reels() throws IOException {
        Map<String, Reel> reels = new LinkedHashMap<>();
        for (Entry entry : reader.entries()) {
            for (Result result : reader.read(entry).orElse(Results.of()).items()) {
                if (Reel.filmable(result)) {
                    reels.computeIfAbsent(
                                    entry.key() + "-" + result.name(),
                                    key -> new Reel(result.name()))
                            .add(entry, result);
                }
            }
        }
        reels.values().forEach(this::tellMissing);
        reels.values().removeIf(this::tooShort);
        return reels;
    }

    private boolean tooShort(Reel reel) {
        boolean one = reel.entries().size() == 1;
        if (one) {
            Entry only = reel.entries().get(0);
            monitor.note(
                    "no movie of %s, %s: epoch %d is the only one with it"
                            .formatted(only.words(), reel.result(), only.epoch()));
        }
        return one;
    }

    /** Epochs that were measured between those there are. */
    private void tellMissing(Reel reel) {
        Entry first = reel.entries().get(0);
        TreeSet<Integer> missing = new TreeSet<>();
        for (Row row : rows()) {
            if (where(row).equals(first.sheet()) && row.metric().startsWith(first.metric() + ".")) {
                missing.add(row.epoch());
            }
        }
        reel.entries().forEach(entry -> missing.remove(entry.epoch()));
        if (!missing.isEmpty()) {
            monitor.note(
                    "the movie of %s, %s, lacks epoch %s: measured, but without file"
                            .formatted(
                                    first.words(),
                                    reel.result(),
                                    missing.stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** Sheet and data as an entry has them; not those of any entry if it is a control. */
    private static String where(Row row) {
        return row.sheet() + row.split().replaceFirst("^test", "");
    }

    private List<Row> rows() {
        try {
            return MetricsFile.open(folder.metrics()).rows();
        } catch (IOException e) {
            monitor.note("metrics.csv cannot tell which epochs were measured: " + e.getMessage());
            return List.of();
        }
    }

    private List<Path> film(Chosen<Visualizer> view, String key, Reel reel, double framesPerSecond)
            throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            Optional<Options> options = options(view, reel);
            if (options.isEmpty()) {
                return written;
            }
            Visualizer service = view.service();
            Entry first = reel.entries().get(0);
            for (Figure figure : EpochMovie.drawn(first, reel, reader, service, options.get())) {
                String tail = figure.name().equals(reel.result()) ? "" : "-" + figure.name();
                written.addAll(
                        writer.get()
                                .write(
                                        new EpochMovie(
                                                figure.name(),
                                                reel,
                                                reader,
                                                service,
                                                options.get(),
                                                framesPerSecond),
                                        folder.figures(),
                                        view.name() + "-" + key + tail));
            }
        } catch (RuntimeException | LinkageError e) {
            monitor.note(
                    "view '%s' of %s failed on %s and is left out: %s"
                            .formatted(view.id(), view.entry().bundle(), key, e));
        }
        return written;
    }

    /** The view's options for a reel; empty if the view has no common scale for its numbers. */
    static Optional<Options> options(Chosen<Visualizer> view, Reel reel) {
        if (!reel.numbers()) {
            return Optional.of(view.options());
        }
        List<OptionSpec> specs = view.service().info().options();
        if (specs.stream().noneMatch(spec -> spec.name().equals(RANGE))) {
            return Optional.empty();
        }
        if (!view.options().list(RANGE).isEmpty()) {
            return Optional.of(view.options());
        }
        Map<String, Object> values = new LinkedHashMap<>(view.options().values());
        values.put(RANGE, reel.range());
        return Optional.of(Options.of(specs, values));
    }
}
