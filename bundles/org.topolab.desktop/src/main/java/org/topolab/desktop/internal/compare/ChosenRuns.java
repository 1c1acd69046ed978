package org.topolab.desktop.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.topolab.core.archive.RunIndex.RunSummary;

/** The runs that all views of the perspective compare. Used on the event thread alone. */
@Component(service = ChosenRuns.class)
public final class ChosenRuns {

    private final List<Consumer<List<RunSummary>>> watchers = new ArrayList<>();
    private List<RunSummary> runs = List.of();

    /** The chosen runs, in the order of the table. */
    List<RunSummary> runs() {
        return runs;
    }

    /** Folders of runs. */
    static List<Path> folders(List<RunSummary> runs) {
        return runs.stream().map(RunSummary::folder).toList();
    }

    /** Chooses others. */
    void choose(List<RunSummary> next) {
        if (!next.equals(runs)) {
            runs = List.copyOf(next);
            List.copyOf(watchers).forEach(watcher -> watcher.accept(runs));
        }
    }

    /**
     * Hears of the runs that are chosen now and of every change.
     *
     * @return ends it
     */
    Runnable watch(Consumer<List<RunSummary>> watcher) {
        watchers.add(watcher);
        watcher.accept(runs);
        return () -> watchers.remove(watcher);
    }
}
