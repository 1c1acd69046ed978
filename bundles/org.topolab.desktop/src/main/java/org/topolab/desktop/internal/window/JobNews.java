package org.topolab.desktop.internal.window;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.topolab.desktop.view.Job;

/** Changes of jobs, told on the event thread and not too often. */
final class JobNews {

    /** Between two tellings, in milliseconds. */
    private static final int PAUSE_MS = 100;

    private final Set<Job> changed = new LinkedHashSet<>();
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
    private final Timer timer = new Timer(PAUSE_MS, event -> tell());

    JobNews() {
        timer.setRepeats(false);
    }

    /** A job has changed; called on any thread. */
    void changed(Job job) {
        boolean first;
        synchronized (changed) {
            first = changed.isEmpty();
            changed.add(job);
        }
        if (first) {
            SwingUtilities.invokeLater(timer::start);
        }
    }

    /**
     * Hears of changes.
     *
     * @return ends it
     */
    Runnable listen(Consumer<Job> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        List<Job> news;
        synchronized (changed) {
            news = List.copyOf(changed);
            changed.clear();
        }
        news.forEach(job -> listeners.forEach(listener -> listener.accept(job)));
    }
}
