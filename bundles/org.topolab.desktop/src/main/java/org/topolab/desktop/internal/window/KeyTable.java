package org.topolab.desktop.internal.window;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The keys of the window. */
final class KeyTable extends JPanel {

    private static final long serialVersionUID = 1L;

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

    KeyTable() {
        super(new GridBagLayout());
        setName("keys");
        GridBagConstraints place = new GridBagConstraints();
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(2, 0, 2, 24);
        for (Line line : LINES) {
            place.gridx = 0;
            place.weightx = 0;
            JLabel key = new JLabel(line.key());
            JLabel what = new JLabel(line.what());
            key.setLabelFor(what);
            key.putClientProperty("FlatLaf.styleClass", "monospaced");
            add(key, place);
            place.gridx = 1;
            place.weightx = 1;
            add(what, place);
        }
    }
}
