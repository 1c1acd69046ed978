package org.topolab.desktop.internal.explore;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorWheel;
import org.topolab.desktop.internal.part.WrapRow;

/** What people choose about a map: layer, colours, scale, borders, drawing, saving. */
final class MapTools {

    /** As which the map itself is drawn, in place of a view. */
    static final String MAP = "map";

    final WrapRow row = new WrapRow();
    private final JComboBox<String> layer = combo("map-layer", "Layer", 'Y');
    private final JComboBox<String> colors = combo("map-colors", "Colours", 'O');
    private final JComboBox<String> range = combo("map-range", "Scale", 'A');
    private final JComboBox<String> drawnAs = combo("map-drawn-as", "Draw as", 'D');
    private final JCheckBox borders = new JCheckBox("Borders", true);
    private final JButton fit = new JButton("Fit");
    private final JButton save = new JButton("Save...");
    private boolean filling;

    /** Hears what is chosen. */
    interface Listener {

        void layer(int index);

        void colors(String id);

        void fixed(boolean over);

        void drawnAs(String view);

        void borders(boolean drawn);

        void fit();

        void save();
    }

    MapTools(Listener listener) {
        range.addItem("all epochs");
        range.addItem("each epoch");
        range.setToolTipText("Whether one colour is one number at all epochs");
        drawnAs.addItem(MAP);
        labelled("Layer", layer);
        labelled("Colours", colors);
        labelled("Scale of", range);
        labelled("Draw as", drawnAs);
        add(borders, "map-borders", "Lines between sub-networks or hypercolumns (Alt+B)", 'B');
        add(fit, "map-fit", "Show all of the map (0); wheel, + and - zoom, dragging moves", 'F');
        add(save, "map-save", "Save as PNG, SVG, CSV, or MP4 of all epochs (Alt+S)", 'S');
        layer.addActionListener(event -> heard(() -> listener.layer(layer.getSelectedIndex())));
        colors.addActionListener(event -> heard(() -> listener.colors(chosen(colors))));
        range.addActionListener(event -> heard(() -> listener.fixed(range.getSelectedIndex() < 1)));
        drawnAs.addActionListener(event -> heard(() -> listener.drawnAs(chosen(drawnAs))));
        borders.addActionListener(event -> listener.borders(borders.isSelected()));
        fit.addActionListener(event -> listener.fit());
        save.addActionListener(event -> listener.save());
    }

    private static JComboBox<String> combo(String name, String words, char key) {
        JComboBox<String> combo = new JComboBox<>();
        combo.setName(name);
        combo.getAccessibleContext().setAccessibleName(words);
        combo.putClientProperty("mnemonic", key);
        combo.setMaximumRowCount(20);
        return combo;
    }

    private void labelled(String words, JComboBox<String> combo) {
        JLabel label = new JLabel(words);
        label.setLabelFor(combo);
        label.setDisplayedMnemonic((Character) combo.getClientProperty("mnemonic"));
        row.add(label);
        row.add(combo);
        combo.putClientProperty("label", label);
    }

    private void add(javax.swing.AbstractButton button, String name, String tip, char key) {
        button.setName(name);
        button.setToolTipText(tip);
        button.setMnemonic(key);
        row.add(button);
    }

    private void heard(Runnable does) {
        if (!filling) {
            does.run();
        }
    }

    private static String chosen(JComboBox<String> combo) {
        return Objects.toString(combo.getSelectedItem(), "");
    }

    /** Offers layers; nothing is to choose if there is one. */
    void layers(List<String> names, int index) {
        fill(layer, names, index);
        visible(layer, names.size() > 1);
    }

    /** Offers colours of numbers, or of those that go round, or none. */
    void colors(boolean numbers, boolean round, Look look) {
        List<String> ids =
                round ? ColorWheel.ids() : numbers ? ColorMap.sequentialIds() : List.of();
        fill(colors, ids, ids.indexOf(round ? look.wheel().id() : look.colors().id()));
        visible(colors, !ids.isEmpty());
        visible(range, numbers && !round);
    }

    /** Offers the map and views, the one that is chosen among them. */
    void views(List<String> ids, String chosenOne) {
        List<String> all = Stream.concat(Stream.of(MAP), ids.stream()).toList();
        fill(drawnAs, all, Math.max(0, all.indexOf(chosenOne)));
        visible(drawnAs, all.size() > 1);
    }

    /** Whether there is a map to save and to look at. */
    void map(boolean there) {
        Stream.of(borders, fit, save).forEach(each -> each.setEnabled(there));
    }

    private void fill(JComboBox<String> combo, List<String> names, int index) {
        List<String> before =
                Stream.iterate(0, i -> i < combo.getItemCount(), i -> i + 1)
                        .map(combo::getItemAt)
                        .toList();
        filling = true;
        if (!before.equals(names)) {
            combo.removeAllItems();
            names.forEach(combo::addItem);
        }
        if (combo.getSelectedIndex() != index && index < names.size()) {
            combo.setSelectedIndex(index);
        }
        filling = false;
    }

    private void visible(JComponent combo, boolean seen) {
        if (combo.isVisible() != seen) {
            combo.setVisible(seen);
            ((JComponent) combo.getClientProperty("label")).setVisible(seen);
            row.revalidate();
        }
    }
}
