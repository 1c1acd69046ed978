package org.topolab.desktop.internal.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keeps what is being edited in the user's settings, so that nothing is lost when the window closes
 * or breaks: {@code recipe.yaml} has a text that was not saved, {@code recipe.file} the path of its
 * file.
 */
final class Drafts {

    private static final String TEXT = "recipe.yaml";
    private static final String FILE = "recipe.file";

    private final Path folder;
    private volatile Draft latest = Draft.empty();

    /**
     * @param folder made when it is needed
     */
    Drafts(Path folder) {
        this.folder = folder;
    }

    /** Notes what is edited now; {@link #keep} writes it. */
    void note(Draft draft) {
        latest = draft;
    }

    /** Writes what was noted last. */
    synchronized void keep() throws IOException {
        Draft draft = latest;
        Files.createDirectories(folder);
        write(folder.resolve(FILE), draft.file().map(Path::toString).orElse(""));
        if (draft.unsaved()) {
            write(folder.resolve(TEXT), draft.text());
        } else {
            Files.deleteIfExists(folder.resolve(TEXT));
        }
    }

    /** What was edited last; empty if nothing was. */
    synchronized Optional<Draft> last() throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            return Optional.empty();
        }
        String name = Files.readString(folder.resolve(FILE));
        Path file = name.isEmpty() ? null : Path.of(name);
        boolean there = file != null && Files.isRegularFile(file);
        Draft draft = there ? Draft.read(file) : Draft.empty();
        if (Files.exists(folder.resolve(TEXT))) {
            return Optional.of(draft.with(Files.readString(folder.resolve(TEXT))));
        }
        return there ? Optional.of(draft) : Optional.empty();
    }

    /** Writes a file whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
