package org.topolab.desktop.internal.job;

import java.util.function.BooleanSupplier;

/** What a verb asks at every safe point: goes on, is held, or is told to stop. */
final class Gate implements BooleanSupplier {

    private final Runnable arrived;
    private boolean held;
    private boolean waiting;
    private boolean stopped;

    /**
     * @param arrived called when the verb has come to wait here
     */
    Gate(Runnable arrived) {
        this.arrived = arrived;
    }

    /** Holds the verb when it asks next. */
    synchronized void hold() {
        held = true;
    }

    /** Lets it go on. */
    synchronized void release() {
        held = false;
        notifyAll();
    }

    /** Whether it is to be held. */
    synchronized boolean held() {
        return held;
    }

    /** Whether it waits here. */
    synchronized boolean waiting() {
        return waiting;
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
            if (!waiting) {
                waiting = true;
                arrived.run();
            }
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                stopped = true;
            }
        }
        waiting = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return stopped;
    }
}
