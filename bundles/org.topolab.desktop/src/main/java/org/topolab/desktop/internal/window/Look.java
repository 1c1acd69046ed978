package org.topolab.desktop.internal.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Insets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.UIManager;

/** How the window looks. */
enum Look {
    LIGHT("Light"),
    DARK("Dark");

    /** Blue that is told apart from grey by everybody, on light and on dark. */
    private static final String ACCENT = "#2f6fde";

    /** Whether FlatLaf unpacks and loads its native library. */
    private static final String NATIVE = "flatlaf.useNativeLibrary";

    private final String title;

    Look(String title) {
        this.title = title;
    }

    /** As shown to people. */
    String title() {
        return title;
    }

    /** As typed and as saved: {@code light}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other one. */
    Look other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The look of a word. */
    static Optional<Look> of(String word) {
        return Arrays.stream(values()).filter(look -> look.word().equals(word)).findFirst();
    }

    /** Makes all windows look so, those that are open too. On the event thread. */
    void install() {
        if (System.getProperty("os.name", "").startsWith("Linux")
                && System.getProperty(NATIVE) == null) {
            // draws window borders that Linux's window managers draw themselves
            System.setProperty(NATIVE, "false");
        }
        FlatLaf.setGlobalExtraDefaults(
                Map.of(
                        "@accentColor",
                        ACCENT,
                        "TabbedPane.tabHeight",
                        "28",
                        "TabbedPane.tabInsets",
                        "2,10,2,10",
                        "SplitPane.dividerSize",
                        "6"));
        boolean done = this == DARK ? FlatDarkLaf.setup() : FlatLightLaf.setup();
        if (!done) {
            throw new IllegalStateException("the look '%s' cannot be used".formatted(word()));
        }
        UIManager.put("TabbedPane.contentBorderInsets", new Insets(0, 0, 0, 0));
        FlatLaf.updateUI();
    }
}
