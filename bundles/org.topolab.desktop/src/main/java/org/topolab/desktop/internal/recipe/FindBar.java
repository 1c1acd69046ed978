package org.topolab.desktop.internal.recipe;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rtextarea.SearchContext;
import org.fife.ui.rtextarea.SearchEngine;

/** Finds words in a text: Ctrl-F opens it, Enter goes on, Shift-Enter back, Escape closes it. */
final class FindBar extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient RSyntaxTextArea area;
    private final JTextField field = new JTextField();
    private final JLabel told = new JLabel();

    FindBar(RSyntaxTextArea area) {
        this.area = area;
        setLayout(new BoxLayout(this, BoxLayout.X_AXIS));
        JLabel label = new JLabel("Find: ");
        label.setLabelFor(field);
        field.setName("recipe-find");
        field.getAccessibleContext().setAccessibleName("Find in the recipe");
        field.setToolTipText("Enter finds the next place, Shift-Enter the one before");
        add(label);
        add(field);
        add(Box.createHorizontalStrut(6));
        add(told);
        setVisible(false);
        key(area, "ctrl F", "find-open", this::open);
        key(area, "F3", "find-next", () -> find(true));
        key(field, "ENTER", "find-next", () -> find(true));
        key(field, "shift ENTER", "find-before", () -> find(false));
        key(field, "ESCAPE", "find-close", this::shut);
        key(area, "F6", "leave", area::transferFocus); // Tab writes blanks there
    }

    private static void key(JComponent in, String keys, String name, Runnable action) {
        in.getInputMap().put(KeyStroke.getKeyStroke(keys), name);
        in.getActionMap()
                .put(
                        name,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent e) {
                                action.run();
                            }
                        });
    }

    private void open() {
        String selected = area.getSelectedText();
        if (selected != null && !selected.contains("\n")) {
            field.setText(selected);
        }
        setVisible(true);
        revalidate();
        field.selectAll();
        field.requestFocusInWindow();
    }

    private void shut() {
        setVisible(false);
        revalidate();
        area.requestFocusInWindow();
    }

    private void find(boolean forward) {
        SearchContext context = new SearchContext(field.getText());
        context.setSearchForward(forward);
        context.setSearchWrap(true);
        boolean found = !field.getText().isEmpty() && SearchEngine.find(area, context).wasFound();
        told.setText(found || field.getText().isEmpty() ? "" : "not found");
    }
}
