package org.topolab.desktop.internal.compare;

import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.desktop.view.Workbench;

/**
 * Reads away from the event thread, one request at a time; of those that come in meanwhile only the
 * newest is done, and what an older one found is dropped. Used on the event thread.
 */
final class Latest {

    private static final Logger LOG = LoggerFactory.getLogger(Latest.class);

    private final Workbench workbench;
    private long asked;
    private boolean busy;
    private Optional<Runnable> next = Optional.empty();

    Latest(Workbench workbench) {
        this.workbench = workbench;
    }

    private record Outcome<T>(Optional<T> found, String failure) {}

    /**
     * Asks for something.
     *
     * @param what what is being done, for the status line
     * @param then gets it on the event thread, unless something newer was asked for; if the work
     *     fails, its message is told instead
     */
    <T> void ask(String what, Callable<T> work, Consumer<T> then) {
        long request = ++asked;
        if (busy) {
            next = Optional.of(() -> start(request, what, work, then));
        } else {
            start(request, what, work, then);
        }
    }

    /** Wants nothing any more. */
    void forget() {
        asked++;
        next = Optional.empty();
    }

    private <T> void start(long request, String what, Callable<T> work, Consumer<T> then) {
        busy = true;
        workbench.work(what, () -> attempt(work), outcome -> end(request, outcome, then));
    }

    private static <T> Outcome<T> attempt(Callable<T> work) {
        try {
            return new Outcome<>(Optional.of(work.call()), "");
        } catch (Exception e) {
            LOG.debug("reading for the window failed", e);
            return new Outcome<>(Optional.empty(), sentence(e));
        }
    }

    private static String sentence(Exception e) {
        return e instanceof FileSystemException file
                ? "%s cannot be read".formatted(file.getFile())
                : String.valueOf(e.getMessage());
    }

    private <T> void end(long request, Outcome<T> outcome, Consumer<T> then) {
        busy = false;
        Optional<Runnable> newer = next;
        next = Optional.empty();
        if (newer.isPresent()) {
            newer.get().run();
        } else if (request == asked) {
            outcome.found().ifPresentOrElse(then, () -> workbench.tell(outcome.failure()));
        }
    }
}
