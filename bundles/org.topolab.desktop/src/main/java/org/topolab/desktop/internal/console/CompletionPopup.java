package org.topolab.desktop.internal.console;

import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;

/** Words to choose from, above the line being typed, which keeps the focus. */
final class CompletionPopup {

    private static final int ROWS = 12;

    private final JTextField input;
    private final JList<String> list = new JList<>();
    private final JPopupMenu popup = new JPopupMenu();

    CompletionPopup(JTextField input) {
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
    void onChoice(Consumer<String> chosen) {
        list.addListSelectionListener(event -> list.ensureIndexIsVisible(list.getSelectedIndex()));
        list.addMouseListener(
                new java.awt.event.MouseAdapter() {
                    @Override
                    public void mouseClicked(java.awt.event.MouseEvent event) {
                        chosen.accept(list.getSelectedValue());
                    }
                });
    }

    boolean isOpen() {
        return popup.isVisible();
    }

    /** The word that is marked. */
    String chosen() {
        return list.getSelectedValue();
    }

    /** Offers words. */
    void open(List<String> words) {
        list.setListData(words.toArray(new String[0]));
        list.setSelectedIndex(0);
        list.setVisibleRowCount(Math.min(ROWS, words.size()));
        if (input.isShowing()) {
            Dimension size = popup.getPreferredSize();
            popup.show(input, 0, -size.height);
        }
    }

    /** Marks another word. */
    void move(int step) {
        int size = list.getModel().getSize();
        list.setSelectedIndex(Math.floorMod(list.getSelectedIndex() + step, size));
    }

    void close() {
        popup.setVisible(false);
    }
}
