package org.topolab.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One call of a verb. */
@ProviderType
public interface Invocation {

    /** What was given without a name, in order. */
    List<String> arguments();

    /** Whether a switch was given. */
    boolean given(String option);

    /** Value of an option, if it was given. */
    Optional<String> value(String option);

    /** The working directory, absolute; relative paths are relative to it. */
    Path directory();

    /** For results. */
    PrintStream out();

    /** For progress and messages. */
    PrintStream err();

    /** Width of the terminal in columns; 0 if {@link #err} is none, or is in the background now. */
    int columns();

    /**
     * Whether the user wants it to stop. A verb that asks this is expected to stop in order; one
     * that never asks is ended at once.
     */
    boolean cancelled();

    /** Whether results are wanted as JSON. */
    default boolean json() {
        return given(Help.JSON.name());
    }

    /** Whether progress is not wanted. */
    default boolean quiet() {
        return given(Help.QUIET.name());
    }
}
