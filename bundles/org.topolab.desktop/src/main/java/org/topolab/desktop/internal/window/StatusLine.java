package org.topolab.desktop.internal.window;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;

/** The bottom of the window: a sentence, and what is being worked on. */
final class StatusLine extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JLabel sentence = new JLabel(" ");
    private final JLabel work = new JLabel();

    StatusLine() {
        super(new BorderLayout(12, 0));
        setName("status-line");
        sentence.setName("status-sentence");
        work.setName("status-work");
        setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
        add(sentence, BorderLayout.CENTER);
        add(work, BorderLayout.EAST);
    }

    void tell(String text) {
        sentence.setForeground(UIManager.getColor("Label.foreground"));
        sentence.setText(text);
        sentence.setToolTipText(text);
    }

    void warn(String text) {
        tell(text);
        sentence.setForeground(UIManager.getColor("Actions.Red"));
    }

    void working(String what) {
        work.setText(what);
    }
}
