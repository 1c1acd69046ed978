package org.topolab.desktop.internal.recipe;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.topolab.api.option.OptionSpec;

/**
 * A field for numbers, texts and lists: what is typed is refused as it is typed, and taken over
 * with Enter or when the field is left. Escape returns to what the text says.
 */
final class FieldEditor implements Editor {

    private static final int COLUMNS = 8;

    private final OptionSpec spec;
    private final boolean lists;
    private final Listener listener;
    private final JTextField field = new JTextField(COLUMNS);
    private Optional<Object> shown = Optional.empty();
    private boolean showing;

    /**
     * @param lists whether several values may stand for one
     */
    FieldEditor(OptionSpec spec, boolean lists, Listener listener) {
        this.spec = spec;
        this.lists = lists;
        this.listener = listener;
        String fallback = spec.fallback().map(Typed::shown).orElse("");
        field.putClientProperty("JTextField.placeholderText", fallback);
        field.addActionListener(e -> commit());
        field.addFocusListener(
                new FocusAdapter() {
                    @Override
                    public void focusLost(FocusEvent e) {
                        if (!e.isTemporary()) {
                            commit();
                        }
                    }
                });
        field.getDocument().addDocumentListener(new Typing());
        field.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "back");
        field.getActionMap()
                .put(
                        "back",
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent e) {
                                fill();
                            }
                        });
    }

    @Override
    public JComponent component() {
        return field;
    }

    @Override
    public void show(Optional<Object> value) {
        boolean touched = !field.getText().equals(text());
        if (!touched || !value.equals(shown)) {
            shown = value;
            fill();
        }
    }

    private void fill() {
        showing = true;
        if (!field.getText().equals(text())) {
            field.setText(text());
            field.setCaretPosition(0);
        }
        showing = false;
        listener.refused("");
    }

    private String text() {
        return shown.map(Typed::shown).orElse("");
    }

    private void commit() {
        Typed typed = Typed.of(spec, field.getText(), lists);
        if (typed.refusal().isEmpty() && !field.getText().equals(text())) {
            shown = typed.value();
            listener.changed(typed.value());
        }
    }

    private final class Typing implements DocumentListener {

        private void changed() {
            if (!showing) {
                listener.refused(Typed.of(spec, field.getText(), lists).refusal());
            }
        }

        @Override
        public void insertUpdate(DocumentEvent e) {
            changed();
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            changed();
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            changed();
        }
    }
}
