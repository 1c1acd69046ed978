package org.topolab.desktop.internal.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.topolab.desktop.view.Job;

/** Tells of changes of jobs on the event thread, each job at most ten times a second. */
final class JobNews {

    private static final int PERIOD_MILLISECONDS = 100;

    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Job> changed = new LinkedHashSet<>();
    private final Timer timer = new Timer(PERIOD_MILLISECONDS, event -> tick());
    private boolean asked;

    /**
     * Hears of changes.
     *
     * @return ends it
     */
    Runnable listen(Consumer<Job> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A job has changed. */
    void changed(Job job) {
        synchronized (changed) {
            changed.add(job);
            if (asked) {
                return;
            }
            asked = true;
        }
        SwingUtilities.invokeLater(this::first);
    }

    /** The first change is told at once; what follows closely has to wait for the timer. */
    private void first() {
        if (!timer.isRunning()) {
            timer.start();
            tell();
        }
    }

    private void tick() {
        if (!tell()) {
            timer.stop();
        }
    }

    private boolean tell() {
        List<Job> news;
        synchronized (changed) {
            news = List.copyOf(changed);
            changed.clear();
            // while the timer runs, it looks by itself
            asked = !news.isEmpty();
        }
        news.forEach(job -> listeners.forEach(listener -> listener.accept(job)));
        return !news.isEmpty();
    }
}
