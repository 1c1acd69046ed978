package org.topolab.desktop.internal.compare;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;

/** Chooses columns: a search line over a list of check boxes; the space bar ticks them. */
final class ColumnChooser {

    private final JPanel panel = new JPanel(new BorderLayout(4, 4));
    private final JTextField search = new JTextField(16);
    private final DefaultListModel<Column> listed = new DefaultListModel<>();
    private final JList<Column> list = new JList<>(listed);
    private final Consumer<List<Column>> chosen;
    private List<Column> offered = List.of();
    private List<Column> ticked = List.of();

    /**
     * @param chosen gets the ticked columns after each change; none for the standard ones
     */
    ColumnChooser(Consumer<List<Column>> chosen) {
        this.chosen = chosen;
        search.setName("compare-column-search");
        search.getAccessibleContext().setAccessibleName("Search columns");
        search.setToolTipText("Part of a column's name");
        list.setName("compare-columns");
        list.getAccessibleContext().setAccessibleName("Columns");
        list.setToolTipText("Space or a click shows or hides a column");
        list.setCellRenderer(renderer());
        list.setVisibleRowCount(12);
        JLabel label = new JLabel("Columns");
        label.setLabelFor(search);
        JPanel top = new JPanel(new BorderLayout(4, 4));
        top.add(label, BorderLayout.WEST);
        top.add(search, BorderLayout.CENTER);
        JButton standard = new JButton("Standard columns");
        standard.setName("compare-columns-standard");
        standard.setToolTipText("Entries in which the runs differ, and the main numbers");
        standard.addActionListener(event -> chosen.accept(List.of()));
        panel.add(top, BorderLayout.NORTH);
        panel.add(new JScrollPane(list), BorderLayout.CENTER);
        panel.add(standard, BorderLayout.SOUTH);
        Typing.follow(search, this::show);
        list.getInputMap().put(KeyStroke.getKeyStroke("SPACE"), "tick");
        list.getActionMap().put("tick", tick());
        list.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        int index = list.locationToIndex(event.getPoint());
                        if (index >= 0
                                && list.getCellBounds(index, index).contains(event.getPoint())) {
                            toggle(listed.get(index));
                        }
                    }
                });
    }

    JPanel component() {
        return panel;
    }

    /** Shows what can be chosen and what is. */
    void show(List<Column> all, List<Column> now) {
        offered = List.copyOf(all);
        ticked = List.copyOf(now);
        show();
    }

    private void show() {
        String word = search.getText().strip().toLowerCase(Locale.ROOT);
        Column selected = list.getSelectedValue();
        listed.clear();
        offered.stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).contains(word))
                .forEach(listed::addElement);
        if (selected != null) {
            list.setSelectedValue(selected, true);
        }
    }

    private void toggle(Column column) {
        List<Column> next = new ArrayList<>(ticked);
        if (!next.remove(column)) {
            next.add(column);
        }
        if (!next.isEmpty()) {
            chosen.accept(next);
        }
    }

    private AbstractAction tick() {
        return new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                if (list.getSelectedValue() != null) {
                    toggle(list.getSelectedValue());
                }
            }
        };
    }

    private ListCellRenderer<Column> renderer() {
        JCheckBox box = new JCheckBox();
        return (JList<? extends Column> all,
                Column column,
                int index,
                boolean on,
                boolean focus) -> {
            box.setText(column.name());
            box.setSelected(ticked.contains(column));
            box.setFont(all.getFont());
            box.setOpaque(true);
            box.setBackground(on ? all.getSelectionBackground() : all.getBackground());
            box.setForeground(on ? all.getSelectionForeground() : all.getForeground());
            return (Component) box;
        };
    }
}
