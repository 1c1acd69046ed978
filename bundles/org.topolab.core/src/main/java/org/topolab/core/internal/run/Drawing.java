package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Figure;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.Visualizer;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;

/**
 * Draws a run from its files alone: what each metric found at the last measured epoch, and a curve
 * over epochs for each row kind of {@code metrics.csv}.
 */
final class Drawing {

    private final RunFolder folder;
    private final Optional<FigureWriter> writer;
    private final RunMonitor monitor;

    Drawing(RunFolder folder, Optional<FigureWriter> writer, RunMonitor monitor) {
        this.folder = folder;
        this.writer = writer;
        this.monitor = monitor;
    }

    /**
     * Draws with each view what it accepts; a view that breaks is told and left out.
     *
     * @param all whether curves that are 0 or not finite at every epoch, or have one point alone,
     *     are drawn too
     */
    List<Path> draw(List<Chosen<Visualizer>> views, boolean all) throws IOException {
        if (views.isEmpty()) {
            return List.of();
        }
        if (writer.isEmpty()) {
            monitor.note("no figures: no bundle that writes figures is installed");
            return List.of();
        }
        Files.createDirectories(folder.figures());
        Map<String, Results> material = material(all);
        List<Path> written = new ArrayList<>();
        for (Chosen<Visualizer> view : views) {
            for (Map.Entry<String, Results> results : material.entrySet()) {
                written.addAll(draw(view, results.getKey(), results.getValue()));
            }
        }
        if (written.isEmpty()) {
            monitor.note(nothing(views));
        }
        return written;
    }

    /** That no view made a figure; that one of several did not is no news. */
    private static String nothing(List<Chosen<Visualizer>> views) {
        return "no figures: none of the views %s draws what this run measured"
                .formatted(views.stream().map(view -> "'" + view.id() + "'").toList());
    }

    private Map<String, Results> material(boolean all) throws IOException {
        Map<String, Results> material = new LinkedHashMap<>();
        new ResultReader(folder, monitor::note)
                .last()
                .forEach(
                        (entry, results) -> material.put(entry.key(), results.about(words(entry))));
        List<String> dull = new ArrayList<>();
        for (Series curve : Curves.of(rows())) {
            boolean course = curve.points().size() > 1; // else metrics.csv says it all
            if (!all && course && Curves.dull(curve)) {
                dull.add(curve.yName());
            } else if (all || course) {
                material.putIfAbsent(curve.name(), Results.of(curve));
            }
        }
        left(dull);
        return material;
    }

    /** Tells of curves that are left out. */
    private void left(List<String> curves) {
        if (!curves.isEmpty()) {
            monitor.note(
                    ("%d curve%s 0 or undefined at every epoch, such as '%s', not drawn;"
                                    + " 'figures' with --all does")
                            .formatted(
                                    curves.size(),
                                    curves.size() == 1 ? " is" : "s are",
                                    curves.get(0)));
        }
    }

    /** What was measured of the network itself; controls are measured once and give no curve. */
    private List<Row> rows() throws IOException {
        return MetricsFile.open(folder.metrics()).rows().stream()
                .filter(row -> row.split().matches("train|validation|test(@.*)?"))
                .toList();
    }

    private static String words(ResultReader.Entry entry) {
        return "%s, epoch %d".formatted(entry.words(), entry.epoch());
    }

    private List<Path> draw(Chosen<Visualizer> view, String key, Results results)
            throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            if (!view.service().accepts(results)) {
                return written;
            }
            for (Figure figure : view.service().draw(results, view.options())) {
                String tail = key.equals(figure.name()) ? "" : "-" + figure.name();
                String name = view.name() + "-" + key + tail;
                written.addAll(writer.get().write(figure, folder.figures(), name));
            }
        } catch (RuntimeException | LinkageError e) {
            monitor.note(
                    "view '%s' of %s failed on %s and is left out: %s"
                            .formatted(view.id(), view.entry().bundle(), key, e));
        }
        return written;
    }
}
