package org.topolab.desktop.internal.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the window looks. */
enum Look {
    LIGHT,
    DARK;

    /** As typed and as saved: {@code light}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The look of a word. */
    static Optional<Look> of(String word) {
        return Arrays.stream(values()).filter(look -> look.word().equals(word)).findFirst();
    }

    /** Makes all windows look so, those that are open too. On the event thread. */
    void install() {
        if (this == DARK) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        FlatLaf.updateUI();
    }
}
