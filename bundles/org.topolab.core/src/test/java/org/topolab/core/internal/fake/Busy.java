package org.topolab.core.internal.fake;

import java.util.function.LongConsumer;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.TrainingProgress;

/** Lets time pass whenever it is asked whether it cancels, which it does not. */
public final class Busy implements RunMonitor {

    private final LongConsumer clock;
    private final long nanos;

    /**
     * @param clock is told how much time passes
     * @param nanos that pass at each question
     */
    public Busy(LongConsumer clock, long nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    @Override
    public boolean cancelled() {
        clock.accept(nanos);
        return false;
    }

    @Override
    public void progress(double fraction, String what) {}

    @Override
    public void training(TrainingProgress progress) {}

    @Override
    public void measured(Row row) {}

    @Override
    public void note(String sentence) {}
}
