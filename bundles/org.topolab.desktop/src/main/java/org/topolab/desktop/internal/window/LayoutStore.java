package org.topolab.desktop.internal.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.topolab.desktop.view.Perspective;

/** Layouts of this user, a file for each perspective. */
final class LayoutStore {

    private final Path folder;
    private final Consumer<String> warn;

    /**
     * @param folder is made when something is saved
     * @param warn hears of files that cannot be used
     */
    LayoutStore(Path folder, Consumer<String> warn) {
        this.folder = folder;
        this.warn = warn;
    }

    /** What was saved; empty if nothing was, or if it cannot be used, which is told. */
    Optional<LayoutText> load(Perspective perspective) {
        Path file = file(perspective);
        try {
            return Optional.of(LayoutText.read(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            warn.accept(
                    "The layout in %s cannot be used: %s; the default one is shown"
                            .formatted(file, e.getMessage()));
            return Optional.empty();
        }
    }

    /** Saves; that it failed is told. */
    void save(Perspective perspective, LayoutText layout) {
        Path file = file(perspective);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, perspective.word(), ".part");
            Files.writeString(part, layout.write());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            warn.accept("The layout cannot be saved: " + Sentences.of(e));
        }
    }

    /** Forgets what was saved. */
    void forget(Perspective perspective) {
        try {
            Files.deleteIfExists(file(perspective));
        } catch (IOException e) {
            warn.accept("The layout cannot be reset: " + Sentences.of(e));
        }
    }

    private Path file(Perspective perspective) {
        return folder.resolve(perspective.word() + ".layout");
    }
}
