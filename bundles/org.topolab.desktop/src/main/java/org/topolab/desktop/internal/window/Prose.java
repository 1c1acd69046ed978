package org.topolab.desktop.internal.window;

import javax.swing.JTextArea;
import javax.swing.UIManager;

/** A few sentences that wrap, in the letters of labels. */
final class Prose extends JTextArea {

    private static final long serialVersionUID = 1L;

    private static final int COLUMNS = 40;

    private Prose(String text) {
        super(text, 0, COLUMNS);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        getAccessibleContext().setAccessibleName(text);
    }

    static Prose of(String text) {
        return new Prose(text);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("Label.font"));
        setBorder(null);
    }
}
