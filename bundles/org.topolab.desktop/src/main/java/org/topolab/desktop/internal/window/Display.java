package org.topolab.desktop.internal.window;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.util.Optional;

/** Whether there is a screen to open a window on. */
final class Display {

    private static final String ELSE = "; everything else works without one, see 'topolab help'";

    private Display() {}

    /**
     * Why no window can be opened, as a sentence; empty if one can.
     *
     * @param started whether the program was started as {@code topolab gui}
     */
    static Optional<String> problem(boolean started) {
        boolean told = Boolean.getBoolean("java.awt.headless");
        if (told && !started) {
            return Optional.of(
                    "this program was started without a window; leave it and start 'topolab gui'");
        }
        try {
            if (GraphicsEnvironment.isHeadless()) {
                return Optional.of("there is no display to open a window on" + ELSE);
            }
            Toolkit.getDefaultToolkit().getScreenSize();
            return Optional.empty();
        } catch (UnsatisfiedLinkError e) {
            return Optional.of("this Java cannot open windows; install one that is not headless");
        } catch (AWTError | HeadlessException | NoClassDefFoundError e) {
            return Optional.of(
                    "the display '%s' cannot be used; check DISPLAY"
                                    .formatted(String.valueOf(System.getenv("DISPLAY")))
                            + ELSE);
        }
    }
}
