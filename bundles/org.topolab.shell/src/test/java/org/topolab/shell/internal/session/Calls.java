package org.topolab.shell.internal.session;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.topolab.shell.Invocation;
import org.topolab.shell.Surroundings;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Calls of verbs whose output is kept, for tests. */
public final class Calls {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path directory;
    private final int columns;
    private boolean cancelled;

    /**
     * @param columns width of the terminal; 0 for none
     */
    public Calls(Path directory, int columns) {
        this.directory = directory;
        this.columns = columns;
    }

    /** A call of a verb with these words. */
    public Invocation of(Verb verb, String... words) throws UsageException {
        return new Call(
                Arguments.of(verb.help(), List.of(words)),
                new Surroundings(
                        directory,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        () -> columns,
                        () -> cancelled));
    }

    /** The user wants an end. */
    public void cancel() {
        cancelled = true;
    }

    /** What was printed as result. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was printed as message. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
