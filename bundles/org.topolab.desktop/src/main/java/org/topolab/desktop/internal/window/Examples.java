package org.topolab.desktop.internal.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Recipes that come with the program. */
final class Examples {

    private static final String FIRST = "quickstart.yaml";

    private Examples() {}

    /**
     * Their names, as they are typed; the quickstart's first.
     *
     * @throws IOException if the folder cannot be listed
     */
    static List<String> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted(
                            Comparator.<String, Boolean>comparing(name -> !name.equals(FIRST))
                                    .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
