package org.topolab.desktop.internal.recipe;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.topolab.api.option.OptionSpec;

/** A field whose values can be completed with Ctrl-Space or Down. */
final class CompletedEditor implements Editor {

    private final FieldEditor field;
    private final JTextField text;
    private final Listener listener;
    private final Supplier<List<String>> words;

    /**
     * @param words values worth offering, asked for when they are wanted
     */
    CompletedEditor(
            OptionSpec spec, boolean lists, Listener listener, Supplier<List<String>> words) {
        this.field = new FieldEditor(spec, lists, listener);
        this.text = (JTextField) field.component();
        this.listener = listener;
        this.words = words;
        for (String key : List.of("ctrl SPACE", "DOWN")) {
            text.getInputMap().put(KeyStroke.getKeyStroke(key), "complete");
        }
        text.getActionMap()
                .put(
                        "complete",
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent e) {
                                offer();
                            }
                        });
    }

    @Override
    public JComponent component() {
        return text;
    }

    @Override
    public void show(Optional<Object> value) {
        field.show(value);
    }

    private void offer() {
        JPopupMenu menu = new JPopupMenu();
        for (String word : words.get()) {
            if (word.startsWith(text.getText().strip()) || text.getText().isBlank()) {
                JMenuItem item = new JMenuItem(word);
                item.addActionListener(e -> listener.changed(Optional.of(word)));
                menu.add(item);
            }
        }
        if (menu.getComponentCount() > 0 && text.isShowing()) {
            menu.show(text, 0, text.getHeight());
        }
    }
}
