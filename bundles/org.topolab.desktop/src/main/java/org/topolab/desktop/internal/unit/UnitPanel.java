package org.topolab.desktop.internal.unit;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ScrollPaneConstants;
import org.topolab.core.unit.UnitPortrait;

/** What is known of one unit, from top to bottom: place, values, profile, pictures. */
final class UnitPanel {

    private static final int GAP = 4;
    private static final int WIDE = 180; // of names, beside 75 of other columns

    private final JPanel panel = new JPanel(new BorderLayout(GAP, GAP));
    private final JLabel place = new JLabel();
    private final ValueTable values = new ValueTable();
    private final JComboBox<String> choice = new JComboBox<>();
    private final ProfileChart chart = new ProfileChart("unit-profile", "Profile of the unit");
    private final PicturePane field =
            new PicturePane("unit-field", "Receptive field: black lowest, white highest", 160);
    private final PicturePane best = new PicturePane("unit-best", "Images it answers to most", 130);
    private final PicturePane least =
            new PicturePane("unit-least", "Images it answers to least", 130);
    private final JButton pin = new JButton("Pin");
    private final JButton ask = new JButton("Best images");
    private List<Curve> curves = List.of();
    private String wanted = "";
    private boolean filling;

    /**
     * @param pinned pins the unit that is shown
     * @param asked asks the network about it
     */
    UnitPanel(Runnable pinned, Runnable asked) {
        panel.setName("unit");
        panel.getAccessibleContext().setAccessibleName("Unit");
        place.setName("unit-place");
        choice.setName("unit-profile-choice");
        choice.getAccessibleContext().setAccessibleName("Profile");
        choice.setToolTipText("What is drawn over classes or angles");
        choice.addActionListener(event -> chosen());
        button(pin, "unit-pin", 'P', "Keep this unit among the pins (Alt+P)", pinned);
        button(
                ask,
                "unit-ask",
                'B',
                "Show the network the test images: best images, mean responses, receptive field"
                        + " and tuning (Alt+B)",
                asked);
        JPanel top = new JPanel(new BorderLayout(GAP, GAP));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
        buttons.add(pin);
        buttons.add(ask);
        top.add(place, BorderLayout.CENTER);
        top.add(buttons, BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(scrolled(), BorderLayout.CENTER);
        panel.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        nothing("Point at a unit of a map.");
    }

    private static void button(
            JButton button, String name, char key, String tooltip, Runnable action) {
        button.setName(name);
        button.setMnemonic(key);
        button.setToolTipText(tooltip);
        button.addActionListener(event -> action.run());
    }

    private JComponent scrolled() {
        JTable table = new JTable(values);
        table.setName("unit-values");
        table.getAccessibleContext().setAccessibleName("Values of all maps at the unit");
        table.setFillsViewportHeight(true);
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        table.getColumnModel().getColumn(0).setPreferredWidth(WIDE);
        JScrollPane rows = new JScrollPane(table);
        rows.setPreferredSize(new Dimension(0, 7 * table.getRowHeight()));
        JPanel profile = new JPanel(new BorderLayout(GAP, GAP));
        profile.add(choice, BorderLayout.NORTH);
        profile.add(chart.component(), BorderLayout.CENTER);
        chart.component().setPreferredSize(new Dimension(0, 16 * table.getRowHeight()));
        JPanel all = new FittedColumn();
        for (JComponent each : List.of(rows, profile, field, best, least)) {
            each.setAlignmentX(JComponent.LEFT_ALIGNMENT);
            all.add(each);
            all.add(Box.createVerticalStrut(GAP));
        }
        JScrollPane scroll =
                new JScrollPane(
                        all,
                        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getVerticalScrollBar().setUnitIncrement(table.getRowHeight());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    JComponent component() {
        return panel;
    }

    /** Shows no unit. */
    void nothing(String sentence) {
        place.setText(sentence);
        values.show(List.of());
        chart.instead("");
        show(List.of());
        field.show(Optional.empty());
        best.show(Optional.empty());
        least.show(Optional.empty());
        pin.setEnabled(false);
        ask.setEnabled(false);
    }

    /** Shows a unit. */
    void show(Known known) {
        UnitPortrait portrait = known.portrait();
        String where = portrait.place().words();
        place.setText(
                "Unit %d of %s%s%s"
                        .formatted(
                                portrait.unit(),
                                portrait.sheet(),
                                where.isEmpty() ? "" : ": " + where,
                                known.measured() ? "; epoch " + portrait.epoch() : ""));
        place.setToolTipText(place.getText());
        values.show(portrait.values());
        chart.instead("No profile was measured of this unit.");
        show(Curve.of(portrait, known.stored()));
        field.show(known.field());
        best.show(known.best());
        least.show(known.least());
        pin.setEnabled(true);
        ask.setEnabled(true);
    }

    /** Offers the curves there are; the one that was wanted last stays chosen. */
    private void show(List<Curve> next) {
        curves = List.copyOf(next);
        List<String> titles = curves.stream().map(Curve::title).toList();
        filling = true;
        choice.setModel(new DefaultComboBoxModel<>(titles.toArray(String[]::new)));
        choice.setEnabled(!titles.isEmpty());
        if (titles.contains(wanted)) {
            choice.setSelectedItem(wanted);
        }
        filling = false;
        draw();
    }

    private void chosen() {
        if (!filling && choice.getSelectedItem() instanceof String title) {
            wanted = title;
            draw();
        }
    }

    private void draw() {
        List<Curve> drawn =
                curves.stream()
                        .filter(curve -> curve.title().equals(choice.getSelectedItem()))
                        .toList();
        chart.show(List.of("unit").subList(0, drawn.size()), drawn);
    }
}
