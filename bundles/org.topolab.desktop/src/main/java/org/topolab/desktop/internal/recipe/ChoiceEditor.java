package org.topolab.desktop.internal.recipe;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.UIManager;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;

/**
 * A list of words to choose from, asked for anew each time it opens. What the text says and is not
 * among them is shown too.
 */
final class ChoiceEditor implements Editor {

    private final Supplier<Map<String, String>> choices;
    private final Optional<Object> fallback;
    private final Listener listener;
    private final JComboBox<String> combo = new JComboBox<>();
    private Map<String, String> titles = Map.of();
    private Optional<Object> shown = Optional.empty();
    private boolean showing;

    /**
     * @param choices titles by word, in their order; a title may be empty
     */
    ChoiceEditor(
            Supplier<Map<String, String>> choices, Optional<Object> fallback, Listener listener) {
        this.choices = choices;
        this.fallback = fallback;
        this.listener = listener;
        combo.setRenderer(new Titles());
        combo.setPrototypeDisplayValue("a dozen word");
        combo.addActionListener(e -> chosen());
        combo.addPopupMenuListener(
                new PopupMenuListener() {
                    @Override
                    public void popupMenuWillBecomeVisible(PopupMenuEvent e) {
                        fill();
                    }

                    @Override
                    public void popupMenuWillBecomeInvisible(PopupMenuEvent e) {}

                    @Override
                    public void popupMenuCanceled(PopupMenuEvent e) {}
                });
        fill();
    }

    @Override
    public JComponent component() {
        return combo;
    }

    @Override
    public void show(Optional<Object> value) {
        if (!value.equals(shown)) {
            shown = value;
            fill();
        }
    }

    private void fill() {
        showing = true;
        titles = choices.get();
        List<String> words = new ArrayList<>(titles.keySet());
        Optional<String> current = shown.or(() -> fallback).map(Typed::shown);
        current.filter(word -> !words.contains(word)).ifPresent(word -> words.add(0, word));
        combo.setModel(new DefaultComboBoxModel<>(words.toArray(String[]::new)));
        combo.setSelectedItem(current.orElse(null));
        combo.setForeground(
                UIManager.getColor(
                        shown.isPresent() ? "ComboBox.foreground" : "Label.disabledForeground"));
        showing = false;
    }

    private void chosen() {
        if (!showing && combo.getSelectedItem() instanceof String word) {
            Optional<Object> value = Optional.of(word);
            if (!value.equals(shown) && !shown.or(() -> fallback).equals(value)) {
                shown = value;
                combo.setForeground(UIManager.getColor("ComboBox.foreground"));
                listener.changed(value);
            }
        }
    }

    private final class Titles extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focus) {
            String word = value == null ? "" : value.toString();
            String title = titles.getOrDefault(word, "");
            String text = title.isEmpty() ? word : word + " - " + title;
            return super.getListCellRendererComponent(list, text, index, selected, focus);
        }
    }
}
