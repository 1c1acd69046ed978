package org.topolab.desktop.internal.console;

import java.awt.Color;
import javax.swing.UIManager;

/** Colours of messages that can be read on the background of now, light or dark. */
public final class ConsoleColors {

    // contrast with the backgrounds of FlatLaf: 4.5 at least (WCAG 2.1, level AA)
    private static final Color BLUE_ON_LIGHT = new Color(0, 92, 153);
    private static final Color BLUE_ON_DARK = new Color(121, 184, 255);
    private static final Color RED_ON_LIGHT = new Color(176, 0, 32);
    private static final Color RED_ON_DARK = new Color(255, 138, 128);

    private ConsoleColors() {}

    /** For progress and messages. */
    static Color message() {
        return dark() ? BLUE_ON_DARK : BLUE_ON_LIGHT;
    }

    /** For what went wrong; say it with a sign or a word too. */
    public static Color problem() {
        return dark() ? RED_ON_DARK : RED_ON_LIGHT;
    }

    private static boolean dark() {
        Color back = UIManager.getColor("Panel.background");
        return back != null && back.getRed() + back.getGreen() + back.getBlue() < 3 * 128;
    }
}
