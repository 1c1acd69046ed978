package org.topolab.desktop.internal.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The keys of the window; what they do wraps where there is little room. */
final class KeyTable extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int GAP = 24;

    private record Line(String key, String what) {}

    private static final List<Line> LINES =
            List.of(
                    new Line("Ctrl+1 ... Ctrl+4", "Train, Explore, Compare, Plug-ins"),
                    new Line("F6, Shift+F6", "next view, view before"),
                    new Line("Tab, Shift+Tab", "next part of a view, part before"),
                    new Line("Ctrl+M", "enlarge the view, put it back"),
                    new Line("Ctrl+W", "close the view"),
                    new Line("Ctrl+Shift+P", "any command by its name"),
                    new Line("F10", "menus"),
                    new Line("F1", "this page"),
                    new Line("Ctrl+Q", "close; asks while a run is at work"));

    private final List<JLabel> keys = new ArrayList<>();

    KeyTable() {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setName("keys");
        LINES.forEach(line -> add(row(line)));
    }

    private JPanel row(Line line) {
        JPanel row = new JPanel(new BorderLayout(UIScale.scale(GAP), 0));
        row.setAlignmentX(LEFT_ALIGNMENT);
        JLabel key = new Key(line.key());
        Prose what = Prose.of(line.what());
        key.setVerticalAlignment(JLabel.TOP);
        key.setLabelFor(what);
        keys.add(key);
        row.add(key, BorderLayout.LINE_START);
        row.add(what, BorderLayout.CENTER);
        return row;
    }

    /** A key, as wide as the widest of them. */
    private final class Key extends JLabel {
        private static final long serialVersionUID = 1L;

        Key(String text) {
            super(text);
            putClientProperty("FlatLaf.styleClass", "monospaced");
        }

        private Dimension own() {
            return super.getPreferredSize();
        }

        @Override
        public Dimension getPreferredSize() {
            Dimension size = super.getPreferredSize();
            for (JLabel key : keys) {
                size.width = Math.max(size.width, ((Key) key).own().width);
            }
            return size;
        }
    }
}
