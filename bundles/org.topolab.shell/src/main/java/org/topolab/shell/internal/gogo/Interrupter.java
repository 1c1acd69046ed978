package org.topolab.shell.internal.gogo;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether the user wants a line to stop, for commands that never ask. */
final class Interrupter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Interrupter.class);

    private static final long PERIOD_MILLISECONDS = 100;

    private final Thread watch;

    /**
     * @param wanted whether it is to stop
     * @param interrupt called as long as it is, again and again
     */
    Interrupter(BooleanSupplier wanted, Runnable interrupt) {
        watch = new Thread(() -> look(wanted, interrupt), "topolab-interrupter");
        watch.setDaemon(true);
    }

    /** Begins to look. */
    void start() {
        watch.start();
    }

    private static void look(BooleanSupplier wanted, Runnable interrupt) {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLISECONDS);
                if (wanted.getAsBoolean()) {
                    interrupt.run();
                }
            }
        } catch (InterruptedException e) {
            LOG.trace("the line has ended", e);
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
