package org.topolab.desktop.internal.job;

import java.util.function.BooleanSupplier;

/** What a verb asks at every safe point: goes on, is held, or is told to stop. */
final class Gate implements BooleanSupplier {

    private boolean held;
    private boolean stopped;

    /** Holds the verb when it asks next. */
    synchronized void hold() {
        held = true;
    }

    /** Lets it go on. */
    synchronized void release() {
        held = false;
        notifyAll();
    }

    /** Tells it to stop, held or not. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Whether it has been told to stop; never waits. */
    synchronized boolean stopped() {
        return stopped;
    }

    /** Whether it is to stop; called by the verb, which waits here while it is held. */
    @Override
    public synchronized boolean getAsBoolean() {
        boolean interrupted = false;
        while (held && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                stopped = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return stopped;
    }
}
