package org.topolab.core.internal.run;

import java.util.function.LongSupplier;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.TrainingProgress;

/**
 * Hands on to whoever started a run and to its audience. Its clock stands still while the run is
 * held: a monitor that is asked whether it cancels may answer only when the user lets the run go
 * on.
 */
final class AttendedMonitor implements RunMonitor {

    /** An answer that takes longer was waited for; others are work. */
    private static final long HELD_NANOS = 100_000_000;

    private final RunMonitor monitor;
    private final Audience audience;
    private final WorkClock clock;

    /**
     * @param nanos wall time in nanoseconds
     */
    AttendedMonitor(RunMonitor monitor, Audience audience, LongSupplier nanos) {
        this.monitor = monitor;
        this.audience = audience;
        this.clock = new WorkClock(nanos);
    }

    Audience audience() {
        return audience;
    }

    /** Tells time without that in which the run was held. */
    WorkClock clock() {
        return clock;
    }

    @Override
    public void training(TrainingProgress progress) {
        monitor.training(progress);
        audience.training(progress);
    }

    @Override
    public void measured(Row row) {
        monitor.measured(row);
        audience.measured(row);
    }

    @Override
    public void note(String sentence) {
        monitor.note(sentence);
    }

    @Override
    public void progress(double fraction, String what) {
        monitor.progress(fraction, what);
    }

    @Override
    public boolean cancelled() {
        long asked = clock.getAsLong();
        boolean cancelled = monitor.cancelled();
        if (clock.getAsLong() - asked > HELD_NANOS) {
            clock.leaveOut(asked);
        }
        return cancelled;
    }
}
