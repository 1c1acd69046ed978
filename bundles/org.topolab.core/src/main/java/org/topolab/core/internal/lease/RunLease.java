package org.topolab.core.internal.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                release();
            }
        };
    }

    /** Does something at once if no run is at work, else when the last one ends. */
    public void whenIdle(Runnable task) {
        synchronized (waiting) {
            if (runs > 0) {
                waiting.add(task);
                return;
            }
        }
        task.run();
    }

    /** Tasks run outside the lock: they may wait for others who are just about to ask for it. */
    private void release() {
        List<Runnable> tasks = List.of();
        synchronized (waiting) {
            runs--;
            if (runs == 0) {
                tasks = List.copyOf(waiting);
                waiting.clear();
            }
        }
        tasks.forEach(Runnable::run);
    }
}
