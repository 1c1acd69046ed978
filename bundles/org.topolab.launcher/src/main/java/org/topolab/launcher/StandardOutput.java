package org.topolab.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Logger;

/**
 * Takes what libraries print to {@code System.out} into the log, so that standard output holds
 * results alone. The shell writes its results to the raw file descriptor.
 */
final class StandardOutput extends OutputStream {

    private static final Logger LOG = Logger.getLogger("stdout");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private StandardOutput() {}

    static void divert() {
        System.setOut(new PrintStream(new StandardOutput(), true, StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            String text = line.toString(StandardCharsets.UTF_8).strip();
            line.reset();
            if (!text.isEmpty()) {
                LOG.fine(text);
            }
        } else {
            line.write(b);
        }
    }
}
