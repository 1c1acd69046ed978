package org.topolab.nn.onednn;

import java.util.ArrayDeque;
import java.util.Deque;

/** Native objects that are freed together, the newest first. */
final class Owned implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Owns a part from now on, and returns it. */
    <T extends AutoCloseable> T own(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // parts throw no checked exceptions
            throw new IllegalStateException("a native object could not be freed", e);
        }
    }
}
