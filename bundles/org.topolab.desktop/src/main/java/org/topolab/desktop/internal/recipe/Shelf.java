package org.topolab.desktop.internal.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recipes worth offering.
 *
 * @param examples folder of those that come with the distribution, if there is one
 */
record Shelf(Optional<Path> examples) {

    /** A group of recipes as they are typed. */
    record Row(String title, List<String> recipes) {}

    /** Examples by name, then those in the working directory. */
    List<Row> rows(Path directory) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (examples.isPresent()) {
            files(examples.get()).forEach(file -> names.add(stem(file)));
        }
        rows.add(new Row("Examples", names));
        List<String> own = new ArrayList<>();
        for (Path folder : List.of(directory, directory.resolve("recipes"))) {
            files(folder).forEach(file -> own.add(directory.relativize(file).toString()));
        }
        rows.add(new Row("In this folder", own));
        return rows.stream().filter(row -> !row.recipes().isEmpty()).toList();
    }

    /** Whether a file belongs to the distribution and is left as it is. */
    boolean example(Path file) {
        return examples.filter(file::startsWith).isPresent();
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml") && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        }
    }
}
