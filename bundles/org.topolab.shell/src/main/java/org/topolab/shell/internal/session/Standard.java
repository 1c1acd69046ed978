package org.topolab.shell.internal.session;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The process's own streams. {@code System.out} is not among them: it holds what libraries print,
 * and goes to the log.
 */
final class Standard {

    private static final int DEFAULT_COLUMNS = 80;

    private final List<String> terminals;
    private final int columns;

    /**
     * @param terminals which of in, out and err are terminals, comma-separated, as the start script
     *     found; empty if none
     * @param columns width of the terminal, as the start script found; may be empty
     */
    Standard(String terminals, String columns) {
        this.terminals = Arrays.asList(terminals.split(",", -1));
        this.columns =
                columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : DEFAULT_COLUMNS;
    }

    static Standard ofSystem() {
        return new Standard(
                System.getProperty("topolab.terminal", ""),
                System.getProperty("topolab.columns", ""));
    }

    /** Standard output, buffered: flush it. */
    PrintStream out() {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                false,
                StandardCharsets.UTF_8);
    }

    /** Standard error. */
    PrintStream err() {
        return new PrintStream(
                new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    /** Whether one of {@code in}, {@code out}, {@code err} is a terminal. */
    boolean terminal(String stream) {
        return terminals.contains(stream);
    }

    /** Width of the terminal that standard error is; 0 if it is none. */
    int errColumns() {
        return terminal("err") ? columns : 0;
    }
}
