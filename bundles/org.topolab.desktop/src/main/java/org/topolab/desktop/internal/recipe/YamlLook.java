package org.topolab.desktop.internal.recipe;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import javax.swing.UIManager;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rsyntaxtextarea.Theme;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rtextarea.Gutter;

/** Makes the text look like the rest of the window, dark or light, as large as its letters. */
final class YamlLook {

    private static final String THEMES = "/org/fife/ui/rsyntaxtextarea/themes/";

    private YamlLook() {}

    static void apply(RSyntaxTextArea area, Gutter gutter) {
        Color background = UIManager.getColor("TextArea.background");
        boolean dark = background != null && brightness(background) < 0.5;
        Font font = font();
        try (InputStream theme =
                RSyntaxTextArea.class.getResourceAsStream(
                        THEMES + (dark ? "dark.xml" : "idea.xml"))) {
            Theme.load(theme, font).apply(area);
        } catch (IOException e) {
            area.setFont(font); // colours stay those of the library
        }
        if (background != null) {
            area.setBackground(background);
            gutter.setBackground(UIManager.getColor("Panel.background"));
            area.setCaretColor(UIManager.getColor("TextArea.caretForeground"));
            gutter.setLineNumberColor(UIManager.getColor("Label.disabledForeground"));
            area.getSyntaxScheme().getStyle(TokenTypes.COMMENT_EOL).foreground =
                    UIManager.getColor("Label.disabledForeground");
            area.setCurrentLineHighlightColor(UIManager.getColor("Panel.background"));
        }
        gutter.setLineNumberFont(font);
    }

    private static Font font() {
        Font label = UIManager.getFont("Label.font");
        Font mono = UIManager.getFont("monospaced.font");
        int size = label == null ? 12 : label.getSize();
        return mono == null
                ? new Font(Font.MONOSPACED, Font.PLAIN, size)
                : mono.deriveFont((float) size);
    }

    private static double brightness(Color color) {
        return (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
    }
}
