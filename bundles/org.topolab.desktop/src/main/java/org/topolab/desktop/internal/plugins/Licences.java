package org.topolab.desktop.internal.plugins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Licences of the libraries that come with the program: the folder {@code licences}. */
final class Licences {

    private static final String FIRST = "THIRD-PARTY.txt";

    private final Path folder;

    Licences(Path home) {
        folder = home.resolve("licences");
    }

    /** Names of the texts, that with the list of all libraries first. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.endsWith(".json"))
                    .sorted(
                            java.util.Comparator.comparing((String name) -> !name.equals(FIRST))
                                    .thenComparing(name -> name))
                    .toList();
        }
    }

    /** One text. */
    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
