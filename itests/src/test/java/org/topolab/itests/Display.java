package org.topolab.itests;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The display that tests may use: never the user's own, because a robot takes mouse and keyboard
 * over.
 */
final class Display {

    private static final String VARIABLE = "TOPOLAB_TEST_DISPLAY";

    private Display() {}

    /** Its name, such as {@code :99}; empty if there is none. */
    static Optional<String> name() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(name -> !name.isBlank());
    }

    /** Skips a test that starts a window in a process of its own. */
    static void need() {
        Skip.unless(
                name().isPresent(),
                "no window is tested: %s is not set; see CONTRIBUTING.md".formatted(VARIABLE));
    }

    /** Skips a test that has the window in its own Java machine. */
    static void needHere() {
        need();
        Skip.unless(
                !GraphicsEnvironment.isHeadless(),
                "no window is tested: this Java machine is headless");
        Skip.unless(toolkit(), "no window is tested: this Java has no libraries for windows");
    }

    /** A Java for servers lacks them, or the system lacks what they need. */
    private static boolean toolkit() {
        try {
            return Toolkit.getDefaultToolkit().getScreenSize().width > 0;
        } catch (AWTError | LinkageError e) {
            return false;
        }
    }

    /** Folder of screenshots: {@code itests/target/screenshots}. */
    static Path screenshots() {
        return Path.of(System.getProperty("java.io.tmpdir"), "screenshots").toAbsolutePath();
    }
}
