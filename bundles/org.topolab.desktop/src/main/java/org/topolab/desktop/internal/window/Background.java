package org.topolab.desktop.internal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** Reads for views, away from the event thread. */
final class Background {

    private static final int THREADS = 3;

    private final ExecutorService threads;
    private final List<String> current = new ArrayList<>();
    private final Consumer<String> working;
    private final Consumer<Throwable> failed;

    /**
     * @param working hears on the event thread what is being done; an empty text for nothing
     * @param failed hears on the event thread of what went wrong
     */
    Background(Consumer<String> working, Consumer<Throwable> failed) {
        this.working = working;
        this.failed = failed;
        AtomicInteger count = new AtomicInteger();
        this.threads =
                Executors.newFixedThreadPool(
                        THREADS,
                        task -> {
                            Thread thread =
                                    new Thread(task, "topolab-window-" + count.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Does work; its result arrives on the event thread, from which this is called. */
    <T> void work(String what, Callable<T> work, Consumer<T> then) {
        began(what);
        threads.execute(
                () -> {
                    try {
                        T result = work.call();
                        SwingUtilities.invokeLater(
                                () -> {
                                    ended(what);
                                    then.accept(result);
                                });
                    } catch (Exception | LinkageError | OutOfMemoryError e) {
                        SwingUtilities.invokeLater(
                                () -> {
                                    ended(what);
                                    failed.accept(e);
                                });
                    }
                });
    }

    private void began(String what) {
        current.add(what);
        working.accept(what + " ...");
    }

    private void ended(String what) {
        current.remove(what);
        working.accept(current.isEmpty() ? "" : current.get(current.size() - 1) + " ...");
    }
}
