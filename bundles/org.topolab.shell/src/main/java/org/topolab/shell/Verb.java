package org.topolab.shell;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something the program can do: {@code topolab NAME ...} headless, {@code NAME ...} in the shell
 * and in scripts. Registered as an OSGi service; keeps no state between calls.
 */
@ConsumerType
public interface Verb {

    /** What is typed: one lower-case word. */
    String name();

    /** What it does, in one line. */
    String summary();

    /** How it is used. Arguments are checked against it before {@link #run} is called. */
    Help help();

    /**
     * Does it. What is thrown is told to the user as a sentence: {@link UsageException} and a
     * refused recipe end with {@link ExitCode#USAGE}, an {@link java.io.IOException} with {@link
     * ExitCode#FAILED}.
     *
     * @return the exit code, see {@link ExitCode}
     */
    int run(Invocation invocation) throws Exception;

    /**
     * Completes the last of the words, options left out.
     *
     * @param directory the working directory
     * @param words what was typed after the verb; the last one is being typed and may be empty
     * @return whole words; one that ends with {@code =} or a slash can be typed on
     */
    default List<String> complete(Path directory, List<String> words) {
        return List.of();
    }

    /**
     * Values worth offering for an option.
     *
     * @param option without hyphens; one that takes a value
     */
    default List<String> completeOption(String option) {
        return List.of();
    }
}
