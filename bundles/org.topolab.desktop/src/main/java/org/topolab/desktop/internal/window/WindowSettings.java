package org.topolab.desktop.internal.window;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.topolab.desktop.view.Perspective;

/**
 * What the window keeps of this user from one time to the next: a file of properties. What it
 * cannot make sense of it passes over.
 *
 * @param look how it looks
 * @param perspective shown last
 * @param bounds place and size of the window on the screen; empty if it never was closed
 * @param maximized whether it filled the screen
 */
record WindowSettings(
        Look look, Perspective perspective, Optional<Rectangle> bounds, boolean maximized) {

    private static final String FILE = "window.properties";

    /** Of a user who never opened the window. */
    static WindowSettings first() {
        return new WindowSettings(Look.LIGHT, Perspective.TRAIN, Optional.empty(), false);
    }

    /** Reads them from a folder. */
    static WindowSettings load(Path folder, Consumer<String> warn) {
        Properties properties = new Properties();
        Path file = folder.resolve(FILE);
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return first();
        } catch (IOException | IllegalArgumentException e) {
            warn.accept("The settings in %s cannot be read: %s".formatted(file, e.getMessage()));
            return first();
        }
        return new WindowSettings(
                Look.of(properties.getProperty("look", "")).orElse(Look.LIGHT),
                Arrays.stream(Perspective.values())
                        .filter(p -> p.word().equals(properties.getProperty("perspective")))
                        .findFirst()
                        .orElse(Perspective.TRAIN),
                rectangle(properties.getProperty("bounds", "")),
                Boolean.parseBoolean(properties.getProperty("maximized")));
    }

    /** With another look, if one is wanted. */
    WindowSettings with(Optional<Look> wanted) {
        return new WindowSettings(wanted.orElse(look), perspective, bounds, maximized);
    }

    /** Writes them into a folder, which is made. */
    void save(Path folder, Consumer<String> warn) {
        StringBuilder text = new StringBuilder("# how the window was left\n");
        text.append("look=").append(look.word()).append('\n');
        text.append("perspective=").append(perspective.word()).append('\n');
        text.append("maximized=").append(maximized).append('\n');
        bounds.ifPresent(
                b -> text.append("bounds=%d %d %d %d\n".formatted(b.x, b.y, b.width, b.height)));
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "window", ".part");
            Files.writeString(part, text);
            Files.move(part, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            warn.accept("The settings cannot be saved: " + Sentences.of(e));
        }
    }

    /** Where the window is put: where it was, if that is on the screen still. */
    Rectangle placed(Rectangle screen, Rectangle otherwise) {
        return bounds.filter(b -> screen.contains(b.getCenterX(), b.getCenterY()))
                .map(screen::intersection)
                .orElse(screen.intersection(otherwise));
    }

    private static Optional<Rectangle> rectangle(String text) {
        if (!text.matches("-?\\d{1,5}( -?\\d{1,5}){3}")) {
            return Optional.empty();
        }
        List<Integer> n = Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
        return n.get(2) > 0 && n.get(3) > 0
                ? Optional.of(new Rectangle(n.get(0), n.get(1), n.get(2), n.get(3)))
                : Optional.empty();
    }
}
