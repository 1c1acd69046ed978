package org.topolab.desktop.internal.window;

import java.awt.Dimension;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** A few sentences that wrap, in the letters of labels. */
final class Prose extends JTextArea {

    private static final long serialVersionUID = 1L;

    private static final int COLUMNS = 40;

    private final String letters;

    private Prose(String text, String letters) {
        super(text, 0, COLUMNS);
        this.letters = letters;
        updateUI();
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        getAccessibleContext().setAccessibleName(text);
    }

    static Prose of(String text) {
        return new Prose(text, "Label.font");
    }

    /**
     * A title.
     *
     * @param letters key of a font of the look
     */
    static Prose title(String text, String letters) {
        return new Prose(text, letters);
    }

    /** As narrow as there is room; words wrap. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    /** As high as its words are. */
    @Override
    public Dimension getMaximumSize() {
        return new Dimension(Integer.MAX_VALUE, getPreferredSize().height);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (letters != null) { // not yet in the constructor of what it extends
            setFont(UIManager.getFont(letters));
        }
        setBorder(null);
    }
}
