package org.topolab.shell.internal.verb;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.topolab.api.task.Monitor;
import org.topolab.shell.internal.text.Words;

/** Adds to what is being done how long it will still take, judged by what was done so far. */
final class Eta implements Monitor {

    /** Sooner there is nothing to judge by. */
    private static final long FIRST_NANOS = 1_000_000_000L;

    private final Monitor monitor;
    private final LongSupplier nanos;
    private OptionalLong start = OptionalLong.empty();
    private double before;

    Eta(Monitor monitor, LongSupplier nanos) {
        this.monitor = monitor;
        this.nanos = nanos;
    }

    @Override
    public synchronized void progress(double fraction, String what) {
        if (start.isEmpty()) {
            start = OptionalLong.of(nanos.getAsLong());
            before = fraction; // what was there already took no time
        }
        long passed = nanos.getAsLong() - start.getAsLong();
        if (passed < FIRST_NANOS || fraction <= before) {
            monitor.progress(fraction, what);
            return;
        }
        Duration left = Duration.ofNanos((long) (passed * (1 - fraction) / (fraction - before)));
        monitor.progress(fraction, "%s, ETA %s".formatted(what, Words.time(left)));
    }

    @Override
    public boolean cancelled() {
        return monitor.cancelled();
    }
}
