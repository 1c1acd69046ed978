package org.topolab.core.internal.lease;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Counts the runs at work, so that what they use is taken away only when the last has ended. */
@Component(service = RunLease.class)
public final class RunLease {

    /** One run's hold. */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    private final List<Runnable> waiting = new ArrayList<>();
    private int runs;

    @Activate
    public RunLease() {}

    /** Says that a run has begun; closing says that it has ended. */
    public Hold hold() {
        synchronized (waiting) {
            runs++;
        }
        boolean[] closed = {false};
        return () -> {
            synchronized (waiting) {
                if (!closed[0]) {
                    closed[0] = true;
                    release();
                }
            }
        };
    }

    /** Does something at once if no run is at work, else when the last one ends. */
    public void whenIdle(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (runs == 0) {
                drain();
            }
        }
    }

    private void release() {
        runs--;
        if (runs == 0) {
            drain();
        }
    }

    private void drain() {
        List<Runnable> tasks = List.copyOf(waiting);
        waiting.clear();
        tasks.forEach(Runnable::run);
    }
}
