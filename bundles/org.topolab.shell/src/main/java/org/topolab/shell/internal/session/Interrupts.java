package org.topolab.shell.internal.session;

import java.io.PrintStream;
import org.jline.utils.Signals;

/**
 * Ctrl-C and the signal TERM of a headless process. Until the work at hand asks whether to stop,
 * they end the process at once, as usual. From then on the first one asks it to stop, the second
 * one ends the process.
 */
final class Interrupts {

    /** Exit code of a process ended by the user: 128 + SIGINT. */
    private static final int ENDED = 130;

    private final PrintStream err;
    private final Cancel cancel;

    Interrupts(PrintStream err) {
        this.err = err;
        this.cancel = new Cancel(this::listen);
    }

    /** Whether the user wants to stop. */
    Cancel cancel() {
        return cancel;
    }

    private void listen() {
        for (String signal : new String[] {"INT", "TERM"}) {
            Signals.register(signal, this::heard);
        }
    }

    private void heard() {
        if (cancel.request()) {
            Runtime.getRuntime().exit(ENDED);
        }
        err.println();
        err.println("Stopping at the next safe point and saving; once more ends at once.");
    }
}
