package org.topolab.itests;

import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.TrainingProgress;

/** Asks a run to stop as soon as it hears of an epoch. */
final class StopsInEpoch implements RunMonitor {

    private final int stop;
    private volatile boolean cancelled;

    StopsInEpoch(int stop) {
        this.stop = stop;
    }

    @Override
    public void training(TrainingProgress progress) {
        cancelled |= progress.epoch() >= stop;
    }

    @Override
    public void measured(Row row) {}

    @Override
    public void note(String sentence) {}

    @Override
    public void progress(double fraction, String what) {}

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
