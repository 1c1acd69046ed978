package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Dataset;
import org.topolab.core.catalog.Entry;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.RunMonitor;

/** Brings a run's folder and model to where its newest checkpoint stands. */
final class Resumption {

    private final RunFolder folder;
    private final RunRecord record;
    private final Opened opened;
    private final RunMonitor monitor;

    Resumption(RunFolder folder, RunRecord record, Opened opened, RunMonitor monitor) {
        this.folder = folder;
        this.record = record;
        this.opened = opened;
        this.monitor = monitor;
    }

    /**
     * Compares with what the run began with.
     *
     * @throws IOException if the data are others; other versions of plug-ins are only told
     */
    void check() throws IOException {
        check("train", opened.data().train());
        check("test", opened.data().test());
        if (opened.data().validation().isPresent()) {
            check("validation", opened.data().validation().get());
        }
        Recipe recipe = opened.recipe();
        told(recipe.data().entry());
        told(recipe.model().entry());
        recipe.metrics().forEach(metric -> told(metric.entry()));
    }

    private void check(String split, Dataset data) throws IOException {
        if (!data.sha256().equals(record.sha256(split))) {
            throw new IOException(
                    "%s: the %s data have SHA-256 %s, the run began with %s; give it its own data back"
                            .formatted(folder.path(), split, data.sha256(), record.sha256(split)));
        }
    }

    private void told(Entry<?> entry) {
        Map<?, ?> began = record.bundles();
        Object version = began.get(entry.bundle());
        if (!entry.version().equals(version)) {
            monitor.note(
                    "%s is %s now, the run began with %s: the result may have other bits"
                            .formatted(entry.bundle(), entry.version(), version));
        }
    }

    /**
     * Restores the newest checkpoint and takes away what was written after it.
     *
     * @param rounds what decides when to stop; empty if nothing does
     */
    Position position(Optional<Rounds> rounds) throws IOException {
        Leftovers.clearAll(folder.path());
        Optional<Checkpoints.Restored> restored =
                new Checkpoints(folder).restore(opened.model(), rounds);
        restored.ifPresent(r -> r.skipped().forEach(monitor::note));
        Position position = restored.map(Checkpoints.Restored::position).orElse(Position.start());
        int done = position.epoch() - 1;
        boolean start = position.measured() >= 0;
        MetricsFile metrics = MetricsFile.open(folder.metrics());
        metrics.remove(row -> row.epoch() > done || (row.epoch() == 0 && !start));
        metrics.save();
        new ResultFiles(folder).removeAfter(done == 0 && !start ? -1 : done);
        return position;
    }
}
