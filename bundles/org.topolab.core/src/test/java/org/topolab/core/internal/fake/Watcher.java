package org.topolab.core.internal.fake;

import java.util.ArrayList;
import java.util.List;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.TrainingProgress;

/** Remembers what it hears, and cancels when it was asked for the given time. */
public final class Watcher implements RunMonitor {

    public final List<TrainingProgress> training = new ArrayList<>();
    public final List<Row> rows = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();
    public int asked;
    private final int cancelAt;

    /**
     * @param cancelAt number of the question that is answered with yes, from 1
     */
    public Watcher(int cancelAt) {
        this.cancelAt = cancelAt;
    }

    public Watcher() {
        this(Integer.MAX_VALUE);
    }

    @Override
    public void progress(double fraction, String what) {}

    @Override
    public boolean cancelled() {
        return ++asked >= cancelAt;
    }

    @Override
    public void training(TrainingProgress progress) {
        training.add(progress);
    }

    @Override
    public void measured(Row row) {
        rows.add(row);
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }
}
