package org.topolab.desktop.internal.console;

import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;

/** Words to choose from, beside the line being typed, which keeps the focus. */
public final class CompletionPopup {

    private static final int ROWS = 12;

    private final JTextField input;
    private final JList<String> list = new JList<>();
    private final JPopupMenu popup = new JPopupMenu();

    public CompletionPopup(JTextField input) {
        this.input = input;
        popup.setFocusable(false);
        popup.setName("console-completion");
        list.setName("console-completion-list");
        list.getAccessibleContext().setAccessibleName("Completions");
        list.setFocusable(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        popup.add(new JScrollPane(list));
    }

    /** Words are clicked with the mouse too. */
    public void onChoice(Consumer<String> chosen) {
        list.addListSelectionListener(event -> list.ensureIndexIsVisible(list.getSelectedIndex()));
        list.addMouseListener(
                new java.awt.event.MouseAdapter() {
                    @Override
                    public void mouseClicked(java.awt.event.MouseEvent event) {
                        chosen.accept(list.getSelectedValue());
                    }
                });
    }

    /** Whether it is shown. */
    public boolean isOpen() {
        return popup.isVisible();
    }

    /** The word that is marked. */
    public String chosen() {
        return list.getSelectedValue();
    }

    /** Offers words. */
    public void open(List<String> words) {
        list.setListData(words.toArray(new String[0]));
        list.setSelectedIndex(0);
        list.setVisibleRowCount(Math.min(ROWS, words.size()));
        if (input.isShowing()) {
            Dimension size = popup.getPreferredSize();
            popup.show(input, 0, -size.height);
        }
    }

    /** Marks another word. */
    public void move(int step) {
        int size = list.getModel().getSize();
        list.setSelectedIndex(Math.floorMod(list.getSelectedIndex() + step, size));
    }

    /** Hides it. */
    public void close() {
        popup.setVisible(false);
    }
}
