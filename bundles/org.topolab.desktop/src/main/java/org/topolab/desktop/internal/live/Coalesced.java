package org.topolab.desktop.internal.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** Tells listeners on the event thread of changes, many at once, at most ten times a second. */
final class Coalesced {

    private static final long BETWEEN_NANOS = 100_000_000;
    private static final int NANOS_OF_MILLI = 1_000_000;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private long last = System.nanoTime() - BETWEEN_NANOS; // of the event thread

    /** Something has changed; does nothing more if nobody listens. May be called on any thread. */
    void changed() {
        if (!listeners.isEmpty() && pending.compareAndSet(false, true)) {
            SwingUtilities.invokeLater(this::soon);
        }
    }

    /**
     * Listens.
     *
     * @return ends it
     */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void soon() {
        long wait = last + BETWEEN_NANOS - System.nanoTime();
        if (wait <= 0) {
            tell();
            return;
        }
        Timer timer = new Timer((int) (wait / NANOS_OF_MILLI) + 1, e -> tell());
        timer.setRepeats(false);
        timer.start();
    }

    private void tell() {
        last = System.nanoTime();
        pending.set(false);
        listeners.forEach(Runnable::run);
    }
}
