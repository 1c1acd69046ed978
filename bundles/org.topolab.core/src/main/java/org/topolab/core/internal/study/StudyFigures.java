package org.topolab.core.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.run.RunMonitor;

/** Draws the numbers behind a reproduction with every view that can. */
final class StudyFigures {

    private final Catalog catalog;
    private final Optional<FigureWriter> writer;
    private final RunMonitor monitor;

    StudyFigures(Catalog catalog, Optional<FigureWriter> writer, RunMonitor monitor) {
        this.catalog = catalog;
        this.writer = writer;
        this.monitor = monitor;
    }

    /** The files written, names led by that of the view. */
    List<Path> draw(Results results, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        if (writer.isEmpty()) {
            monitor.note("no figures: no bundle that writes figures is installed");
            return written;
        }
        Files.createDirectories(folder);
        for (Entry<Visualizer> view : catalog.entries(Kind.VIEWS)) {
            for (Figure figure : figures(view, results)) {
                String name = view.id() + "-" + figure.name();
                written.addAll(writer.get().write(figure, folder, name));
            }
        }
        return written;
    }

    /** A view that breaks is told and left out. */
    private List<Figure> figures(Entry<Visualizer> view, Results results) {
        try {
            Visualizer visualizer = view.contribution();
            return visualizer.accepts(results)
                    ? visualizer.draw(results, Options.of(visualizer.info().options(), Map.of()))
                    : List.of();
        } catch (RuntimeException | LinkageError e) {
            monitor.note(
                    "view '%s' of %s failed and is left out: %s"
                            .formatted(view.id(), view.bundle(), e));
            return List.of();
        }
    }
}
