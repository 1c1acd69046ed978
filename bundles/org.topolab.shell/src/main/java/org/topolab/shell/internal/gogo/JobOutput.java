package org.topolab.shell.internal.gogo;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Output of a job of the interactive shell: passed on as it is in the foreground; in the background
 * line by line above the line being typed.
 */
final class JobOutput extends OutputStream {

    private final PrintStream foreground;
    private final BooleanSupplier background;
    private final Consumer<String> above;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    JobOutput(PrintStream foreground, BooleanSupplier background, Consumer<String> above) {
        this.foreground = foreground;
        this.background = background;
        this.above = above;
    }

    @Override
    public synchronized void write(int b) {
        pending.write(b);
        if (b == '\n') {
            flush();
        }
    }

    @Override
    public synchronized void flush() {
        byte[] bytes = pending.toByteArray();
        if (!background.getAsBoolean()) {
            pending.reset();
            foreground.write(bytes, 0, bytes.length);
            foreground.flush();
        } else if (bytes.length > 0 && bytes[bytes.length - 1] == '\n') {
            pending.reset();
            above.accept(new String(bytes, StandardCharsets.UTF_8).stripTrailing());
        }
    }
}
