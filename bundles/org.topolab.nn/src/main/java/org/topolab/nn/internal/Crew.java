package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.topolab.nn.Kernels;

/**
 * The threads of a model. Independent tasks are done by all of them, each computing on its own; a
 * single task by the caller, whose kernels may use as many threads.
 */
public final class Crew implements AutoCloseable {

    /** One of several independent tasks. */
    interface Task {
        /**
         * Does it.
         *
         * @param index which task, from 0
         * @param worker who does it, from 0; two tasks at a time have different workers
         */
        void run(int index, int worker);
    }

    /** A part of a graph that has independent tasks of its own. */
    interface User {
        /** Has them done by a crew from now on. */
        void use(Crew crew);
    }

    private final ThreadLocal<Boolean> atWork = ThreadLocal.withInitial(() -> false);
    private final int threads;
    private final Kernels kernels;
    private final ExecutorService others;

    /** A crew of so many threads, the caller's among them. */
    public Crew(int threads, Kernels kernels) {
        this.threads = threads;
        this.kernels = kernels;
        AtomicInteger number = new AtomicInteger();
        this.others =
                // threads that stay, since memory is kept for each of them
                Executors.newFixedThreadPool(
                        Math.max(1, threads - 1),
                        work -> {
                            Thread thread =
                                    new Thread(work, "topolab-compute-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** How many work at once. */
    int size() {
        return threads;
    }

    /** Lets the caller's kernels use all threads. */
    public void begin() {
        kernels.threads(threads);
    }

    /**
     * Does all tasks and returns when the last one is done. The order is nobody's business. Tasks
     * within a task are done by its worker, one after the other, as worker 0.
     */
    void run(int tasks, Task task) {
        int workers = atWork.get() ? 1 : Math.min(threads, tasks);
        if (workers <= 1) {
            for (int i = 0; i < tasks; i++) {
                task.run(i, 0);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int w = 1; w < workers; w++) {
            int worker = w;
            running.add(others.submit(() -> work(next, tasks, task, worker)));
        }
        try {
            work(next, tasks, task, 0);
        } finally {
            next.set(tasks); // after a failure nobody begins another task
            running.forEach(Crew::await);
            kernels.threads(threads);
        }
    }

    /** Does all tasks with a crew, or alone without one. */
    static void run(Optional<Crew> crew, int tasks, IntConsumer task) {
        if (crew.isPresent()) {
            crew.get().run(tasks, (index, worker) -> task.accept(index));
            return;
        }
        for (int i = 0; i < tasks; i++) {
            task.accept(i);
        }
    }

    private void work(AtomicInteger next, int tasks, Task task, int worker) {
        kernels.threads(1);
        atWork.set(true);
        try {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.run(i, worker);
            }
        } finally {
            atWork.remove();
        }
    }

    private static void await(Future<?> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true; // its arrays are in use until it ends
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException("a part of the network failed", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
