package org.topolab.itests.window;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures of the whole screen, {@code 01-name.png} and so on. */
final class Screenshots {

    private final Path folder;
    private int taken;

    Screenshots(Path folder) {
        this.folder = folder;
    }

    Path take(Robot robot, String name) {
        taken++;
        Path file = folder.resolve("%02d-%s.png".formatted(taken, name));
        try {
            Files.createDirectories(folder);
            Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
            ImageIO.write(robot.createScreenCapture(screen), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
