package org.topolab.desktop.internal.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines typed before, walked through with the arrow keys. What is being typed is kept while one
 * walks.
 */
final class History {

    /** Lines that are kept. */
    static final int LINES = 1000;

    private final List<String> lines = new ArrayList<>();
    private int at;
    private String draft = "";

    History(List<String> lines) {
        this.lines.addAll(lines);
        at = lines.size();
    }

    /**
     * Reads what {@link #save} has written; a file that is not there is an empty one.
     *
     * @throws IOException if it cannot be read
     */
    static History load(Path file) throws IOException {
        try {
            return new History(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return new History(List.of());
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Lines from the oldest on. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Adds a line, unless it is the last one again, and leaves the walk. */
    void add(String line) {
        if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) {
            lines.add(line);
        }
        if (lines.size() > LINES) {
            lines.remove(0);
        }
        at = lines.size();
        draft = "";
    }

    /**
     * One line back.
     *
     * @param typed what is in the line now
     * @return what is to be in it
     */
    String back(String typed) {
        if (at == lines.size()) {
            draft = typed;
        }
        at = Math.max(0, at - 1);
        return lines.isEmpty() ? typed : lines.get(at);
    }

    /** One line forth; after the last one what was being typed. */
    String forth(String typed) {
        if (at == lines.size()) {
            return typed;
        }
        at++;
        return at == lines.size() ? draft : lines.get(at);
    }

    /** Writes lines, those of the window alone. */
    static void save(Path file, List<String> lines) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static IOException unusable(Path file, IOException e) {
        String why = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
        return new IOException(
                "Typed lines cannot be kept in %s: %s; move it away".formatted(file, why), e);
    }
}
