package org.topolab.itests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.TrainingProgress;

/** Remembers what a run said. */
final class QuietMonitor implements RunMonitor {

    final List<Row> rows = new CopyOnWriteArrayList<>();
    final List<String> notes = new CopyOnWriteArrayList<>();
    final AtomicBoolean cancel = new AtomicBoolean();
    volatile int epoch;

    @Override
    public void training(TrainingProgress progress) {
        epoch = progress.epoch();
    }

    @Override
    public void measured(Row row) {
        rows.add(row);
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void progress(double fraction, String what) {}

    @Override
    public boolean cancelled() {
        return cancel.get();
    }
}
