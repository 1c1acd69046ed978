package org.topolab.shell.internal.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether the user wants to stop. */
public final class Cancel implements BooleanSupplier {

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable firstAsked;

    /**
     * @param firstAsked called when the work asks for the first time: from then on it can be
     *     trusted to stop in order, and Ctrl-C need not end the program at once
     */
    public Cancel(Runnable firstAsked) {
        this.firstAsked = firstAsked;
    }

    /**
     * Asks the work to stop.
     *
     * @return whether it had been asked before
     */
    public boolean request() {
        return wanted.getAndSet(true);
    }

    /** Whether it should stop; called by the work. */
    @Override
    public boolean getAsBoolean() {
        if (!asked.getAndSet(true)) {
            firstAsked.run();
        }
        return wanted.get();
    }
}
