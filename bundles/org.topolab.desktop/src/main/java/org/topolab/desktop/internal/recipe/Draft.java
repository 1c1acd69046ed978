package org.topolab.desktop.internal.recipe;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A recipe that is being edited. Its lines end with {@code \n} here; files keep their own ends.
 *
 * @param file where it is from, absolute; empty for one that is in no file
 * @param saved what the file says; empty for no file
 * @param text what it says now
 * @param windows whether its file's lines end with {@code \r\n}
 */
record Draft(Optional<Path> file, String saved, String text, boolean windows) {

    /** Nothing. */
    static Draft empty() {
        return new Draft(Optional.empty(), "", "", false);
    }

    /** What a file says. */
    static Draft read(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "%s is not text in UTF-8, expected a recipe in YAML".formatted(file), e);
        }
        String plain = text.replace("\r\n", "\n");
        return new Draft(Optional.of(file), plain, plain, text.contains("\r\n"));
    }

    /** The same with another text. */
    Draft with(String now) {
        return new Draft(file, saved, now, windows);
    }

    /** The same, saved in a file. */
    Draft in(Path path) {
        return new Draft(Optional.of(path), text, text, windows);
    }

    /** The text as it is put into a file. */
    String written() {
        return windows ? text.replace("\n", "\r\n") : text;
    }

    /** Whether there is something that no file says. */
    boolean unsaved() {
        return !text.equals(saved);
    }

    /** What problems name as their source, and what relative paths start from. */
    Path source(Path directory) {
        return file.orElse(directory.resolve("recipe.yaml"));
    }

    /** Name of the run where the text gives none. */
    String name() {
        return file.map(f -> f.getFileName().toString().replaceFirst("\\.ya?ml$", ""))
                .orElse("recipe");
    }
}
