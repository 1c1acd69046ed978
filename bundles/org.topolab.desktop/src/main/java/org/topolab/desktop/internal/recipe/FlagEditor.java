package org.topolab.desktop.internal.recipe;

import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** A check box; its word is grey while the default holds. */
final class FlagEditor implements Editor {

    private final Optional<Object> fallback;
    private final JCheckBox box = new JCheckBox();

    FlagEditor(Optional<Object> fallback, Listener listener) {
        this.fallback = fallback;
        box.addActionListener(
                e -> {
                    listener.changed(Optional.of(box.isSelected()));
                    show(Optional.of(box.isSelected()));
                });
        show(Optional.empty());
    }

    @Override
    public JComponent component() {
        return box;
    }

    @Override
    public void show(Optional<Object> value) {
        Object current = value.or(() -> fallback).orElse(false);
        box.setSelected(current.equals(true));
        box.setText(current instanceof Boolean on ? on ? "yes" : "no" : Typed.shown(current));
        box.setForeground(
                UIManager.getColor(
                        value.isPresent() ? "CheckBox.foreground" : "Label.disabledForeground"));
    }
}
