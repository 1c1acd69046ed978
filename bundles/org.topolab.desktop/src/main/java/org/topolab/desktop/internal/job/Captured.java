package org.topolab.desktop.internal.job;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Text that a verb prints, in UTF-8: handed on line by line, and kept up to a number of characters,
 * the last ones.
 */
final class Captured extends OutputStream {

    private final int limit;
    private final Consumer<String> line;
    private final StringBuilder kept = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    /**
     * @param limit how many characters are kept, about
     * @param line hears of each whole line, without its end
     */
    Captured(int limit, Consumer<String> line) {
        this.limit = limit;
        this.line = line;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n' || b == '\r') {
            end(b == '\n');
        } else {
            pending.write(b);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    /** Ends the line that is begun. */
    synchronized void finish() {
        if (pending.size() > 0) {
            end(false);
        }
    }

    /** What is kept; the line that is begun too. */
    synchronized String text() {
        return kept + pending.toString(StandardCharsets.UTF_8);
    }

    /** A line that only returns to its begin is overwritten by the next: nothing to keep. */
    private void end(boolean always) {
        String text = pending.toString(StandardCharsets.UTF_8);
        pending.reset();
        if (!always && text.isBlank()) {
            return;
        }
        kept.append(text).append('\n');
        if (kept.length() > limit + limit / 4) {
            int cut = kept.indexOf("\n", kept.length() - limit);
            kept.delete(0, cut + 1);
        }
        line.accept(text);
    }
}
