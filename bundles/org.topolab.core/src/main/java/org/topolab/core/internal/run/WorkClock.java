package org.topolab.core.internal.run;

import java.util.function.LongSupplier;

/**
 * A clock that can be made to leave time out, so that what is timed with it is work alone. Used on
 * one thread.
 */
final class WorkClock implements LongSupplier {

    private final LongSupplier nanos;
    private long leftOut;

    /**
     * @param nanos wall time in nanoseconds
     */
    WorkClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Nanoseconds since any moment, without what was left out. */
    @Override
    public long getAsLong() {
        return nanos.getAsLong() - leftOut;
    }

    /** Leaves out what has passed since a moment of this clock. */
    void leaveOut(long since) {
        leftOut += getAsLong() - since;
    }
}
