package org.topolab.desktop.internal.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether a working directory has runs; looks no further than the first one. */
final class RunsThere {

    private static final String RUN = "run.json";

    private RunsThere() {}

    /** Looks for {@code run.json} in the folders of the directory and of its {@code runs/}. */
    static boolean in(Path directory) {
        return List.of(directory.resolve("runs"), directory).stream().anyMatch(RunsThere::below);
    }

    private static boolean below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(file -> Files.isRegularFile(file.resolve(RUN)));
        } catch (IOException | UncheckedIOException e) {
            // who may not look sees none; the runs list tells why
            return false;
        }
    }
}
