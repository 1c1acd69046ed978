package org.topolab.desktop.internal.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, as one sentence; traces are for the log. */
final class Sentences {

    private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);

    private Sentences() {}

    /** What to tell, with the trace in the log. */
    static String of(Throwable thrown) {
        Throwable e = unwrapped(thrown);
        if (e instanceof NoSuchFileException) {
            return e.getMessage() + ": there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return e.getMessage() + ": not permitted; check who owns it";
        }
        if (e instanceof IOException && e.getMessage() != null) {
            LOG.debug("told in the window", e);
            return firstLine(e);
        }
        LOG.error("told in the window", e);
        if (e instanceof OutOfMemoryError) {
            return "There is not enough memory; close views or stop a run";
        }
        return "%s; the log has the trace".formatted(firstLine(e));
    }

    private static Throwable unwrapped(Throwable thrown) {
        boolean wrapper =
                thrown instanceof UncheckedIOException || thrown instanceof ExecutionException;
        return wrapper && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
