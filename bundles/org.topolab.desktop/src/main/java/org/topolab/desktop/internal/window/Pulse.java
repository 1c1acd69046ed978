package org.topolab.desktop.internal.window;

import java.util.Optional;
import javax.swing.Timer;

/** Keeps the status line up to date. On the event thread. */
final class Pulse {

    private static final int PROGRESS_MS = 250;

    /** Memory is looked at once in so many times. */
    private static final int MEMORY_TIMES = 8;

    private final StatusLine status;
    private final RunProgress progress;
    private final Timer timer = new Timer(PROGRESS_MS, event -> beat());
    private int beats;

    Pulse(StatusLine status, RunProgress progress) {
        this.status = status;
        this.progress = progress;
    }

    void start() {
        beat();
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    private void beat() {
        if (beats++ % MEMORY_TIMES == 0) {
            status.memory(Memory::resident);
        }
        Optional<RunProgress.Standing> standing = progress.standing();
        status.progress(
                standing.map(RunProgress.Standing::fraction).orElse(-1.0),
                standing.map(RunProgress.Standing::text).orElse(""));
    }
}
