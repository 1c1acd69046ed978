package org.topolab.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Where a verb runs.
 *
 * @param directory the working directory, absolute
 * @param out for results
 * @param err for progress and messages
 * @param columns width of the terminal that err is at this moment; 0 if it is none
 * @param cancelled whether the user wants to stop
 */
public record Surroundings(
        Path directory,
        PrintStream out,
        PrintStream err,
        IntSupplier columns,
        BooleanSupplier cancelled) {}
