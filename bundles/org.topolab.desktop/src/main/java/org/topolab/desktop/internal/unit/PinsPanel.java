package org.topolab.desktop.internal.unit;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import org.topolab.desktop.internal.unit.PinTable.Row;

/** Pinned units: their profiles in one chart, their values in a table. */
final class PinsPanel {

    private static final int GAP = 4;

    private final JPanel panel = new JPanel(new BorderLayout(GAP, GAP));
    private final PinTable model = new PinTable();
    private final JTable table = new JTable(model);
    private final JComboBox<String> choice = new JComboBox<>();
    private final ProfileChart chart = new ProfileChart("pins-profile", "Profiles of pinned units");
    private List<Row> rows = List.of();
    private String wanted = "";
    private boolean filling;

    /** What people do with pins. */
    record Actions(Consumer<Pin> goTo, Consumer<List<Pin>> remove, Consumer<List<Pin>> export) {}

    PinsPanel(Actions actions) {
        panel.setName("pins");
        panel.getAccessibleContext().setAccessibleName("Pins");
        table.setName("pins-table");
        table.getAccessibleContext().setAccessibleName("Pinned units and their values");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setAutoCreateRowSorter(true);
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        table.setToolTipText("Enter or a double click goes to the unit; Delete takes the pin away");
        key(
                KeyEvent.VK_ENTER,
                "go",
                () -> chosen(false).stream().findFirst().ifPresent(actions.goTo()));
        key(KeyEvent.VK_DELETE, "remove", () -> actions.remove().accept(chosen(false)));
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2) {
                            chosen(false).stream().findFirst().ifPresent(actions.goTo());
                        }
                    }
                });
        chart.instead("Pin units to compare them.");
        choice.setName("pins-profile-choice");
        choice.getAccessibleContext().setAccessibleName("Profile");
        choice.addActionListener(event -> chosenProfile());
        JPanel top = new JPanel(new BorderLayout(GAP, GAP));
        top.add(choice, BorderLayout.NORTH);
        top.add(chart.component(), BorderLayout.CENTER);
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, top, new JScrollPane(table));
        split.setResizeWeight(0.6);
        panel.add(split, BorderLayout.CENTER);
        panel.add(buttons(actions), BorderLayout.SOUTH);
    }

    private JComponent buttons(Actions actions) {
        JButton remove = new JButton("Remove");
        remove.setName("pins-remove");
        remove.setMnemonic('R');
        remove.setToolTipText("Takes the chosen pins away (Delete)");
        remove.addActionListener(event -> actions.remove().accept(chosen(false)));
        JButton export = new JButton("Export CSV ...");
        export.setName("pins-export");
        export.setMnemonic('E');
        export.setToolTipText("Writes the chosen pins, or all, as CSV files");
        export.addActionListener(event -> actions.export().accept(chosen(true)));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
        buttons.add(remove);
        buttons.add(export);
        return buttons;
    }

    private void key(int code, String name, Runnable action) {
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(code, 0), name);
        table.getActionMap()
                .put(
                        name,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent event) {
                                action.run();
                            }
                        });
    }

    JComponent component() {
        return panel;
    }

    /**
     * The chosen pins.
     *
     * @param orAll whether all are meant if none is chosen
     */
    private List<Pin> chosen(boolean orAll) {
        List<Pin> pins =
                new ArrayList<>(
                        Arrays.stream(table.getSelectedRows())
                                .map(table::convertRowIndexToModel)
                                .mapToObj(row -> model.row(row).pin())
                                .toList());
        if (pins.isEmpty() && orAll) {
            rows.forEach(row -> pins.add(row.pin()));
        }
        return pins;
    }

    /** Shows pins. */
    void show(List<Row> next) {
        rows = List.copyOf(next);
        model.show(rows);
        Set<String> titles = new LinkedHashSet<>();
        rows.forEach(row -> curves(row).forEach(curve -> titles.add(curve.title())));
        filling = true;
        choice.setModel(new DefaultComboBoxModel<>(titles.toArray(String[]::new)));
        if (titles.contains(wanted)) {
            choice.setSelectedItem(wanted);
        }
        filling = false;
        draw();
    }

    private static List<Curve> curves(Row row) {
        return row.known()
                .map(known -> Curve.of(known.portrait(), known.stored()))
                .orElse(List.of());
    }

    private void chosenProfile() {
        if (!filling && choice.getSelectedItem() instanceof String title) {
            wanted = title;
            draw();
        }
    }

    private void draw() {
        List<String> labels = new ArrayList<>();
        List<Curve> drawn = new ArrayList<>();
        for (Row row : rows) {
            Optional<Curve> curve =
                    curves(row).stream()
                            .filter(each -> each.title().equals(choice.getSelectedItem()))
                            .findFirst();
            curve.ifPresent(
                    each -> {
                        labels.add("%d: %s".formatted(rows.indexOf(row) + 1, row.pin().label()));
                        drawn.add(each);
                    });
        }
        chart.show(labels, drawn);
    }
}
