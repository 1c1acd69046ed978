package org.topolab.core.internal.trial;

import java.util.HashSet;
import java.util.Set;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.TrainingProgress;

/** Hands everything on, but each note once: many runs have the same to say. */
public final class OnceMonitor implements RunMonitor {

    private final RunMonitor watcher;
    private final Set<String> told = new HashSet<>();

    public OnceMonitor(RunMonitor watcher) {
        this.watcher = watcher;
    }

    @Override
    public void training(TrainingProgress progress) {
        watcher.training(progress);
    }

    @Override
    public void measured(Row row) {
        watcher.measured(row);
    }

    @Override
    public void note(String sentence) {
        if (told.add(sentence)) {
            watcher.note(sentence);
        }
    }

    @Override
    public void progress(double fraction, String what) {
        watcher.progress(fraction, what);
    }

    @Override
    public boolean cancelled() {
        return watcher.cancelled();
    }
}
