package org.topolab.desktop.internal.plugins;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import org.topolab.core.catalog.PluginState;

/** The table of plug-ins, what is to be said of the chosen one, and what can be done. */
final class InstalledPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final InstalledTable model = new InstalledTable();
    private final JTable table = new JTable(model);
    private final TableRowSorter<InstalledTable> sorter = new TableRowSorter<>(model);
    private final JTextArea words = new JTextArea(6, 40);
    private final InstalledTools tools;
    private final transient Consumer<Optional<PluginState>> choose;
    private transient Listing listing = new Listing(List.of(), List.of());

    /**
     * @param choose told of the plug-in that is looked at
     */
    InstalledPanel(PluginActions actions, Consumer<Optional<PluginState>> choose) {
        super(new BorderLayout(4, 4));
        this.choose = choose;
        setName("installed");
        Consumer<Path> install = actions::install;
        tools =
                new InstalledTools(
                        install,
                        actions::replace,
                        () -> chosen().ifPresent(actions::remove),
                        this::filter);
        table.setName("installed-table");
        table.getAccessibleContext().setAccessibleName("Plug-ins");
        table.setRowSorter(sorter);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setDefaultRenderer(Object.class, new StateRenderer());
        table.getColumnModel().getColumn(0).setPreferredWidth(260);
        table.getColumnModel().getColumn(3).setPreferredWidth(360);
        table.getSelectionModel().addListSelectionListener(event -> chose());
        words.setName("installed-words");
        words.getAccessibleContext().setAccessibleName("About the chosen plug-in");
        words.setEditable(false);
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        JarDrop drop = new JarDrop(install);
        setTransferHandler(drop);
        JScrollPane rows = new JScrollPane(table);
        rows.setTransferHandler(drop);
        table.setTransferHandler(drop);
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, rows, new JScrollPane(words));
        split.setResizeWeight(0.75);
        split.setBorder(null);
        add(tools, BorderLayout.NORTH);
        add(split, BorderLayout.CENTER);
        add(new DropField(install), BorderLayout.SOUTH);
        chose();
    }

    /** Shows what is installed now; the chosen plug-in stays chosen. */
    void show(Listing next) {
        Optional<PluginState> before = chosen();
        listing = next;
        model.show(next.plugins());
        int row = before.map(model::row).orElse(-1);
        if (row >= 0 && table.convertRowIndexToView(row) >= 0) {
            int view = table.convertRowIndexToView(row);
            table.setRowSelectionInterval(view, view);
        }
        chose();
    }

    private Optional<PluginState> chosen() {
        int row = table.getSelectedRow();
        return row < 0
                ? Optional.empty()
                : Optional.of(model.plugin(table.convertRowIndexToModel(row)));
    }

    private void chose() {
        Optional<PluginState> plugin = chosen();
        words.setText(
                plugin.map(listing::words)
                        .orElse("Choose a plug-in to see what it offers, or why it failed."));
        words.setCaretPosition(0);
        tools.enable(plugin);
        choose.accept(plugin);
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        sorter.setRowFilter(
                wanted.isEmpty()
                        ? null
                        : new RowFilter<InstalledTable, Integer>() {
                            @Override
                            public boolean include(
                                    Entry<? extends InstalledTable, ? extends Integer> entry) {
                                for (int column = 0; column < entry.getValueCount(); column++) {
                                    if (entry.getStringValue(column)
                                            .toLowerCase(Locale.ROOT)
                                            .contains(wanted)) {
                                        return true;
                                    }
                                }
                                return false;
                            }
                        });
    }

    /** Failed plug-ins stand out by words and weight, not by colour alone. */
    private static final class StateRenderer extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean chosen, boolean focus, int row, int column) {
            Component cell =
                    super.getTableCellRendererComponent(table, value, chosen, focus, row, column);
            boolean failed = "failed".equals(table.getValueAt(row, 2));
            cell.setFont(table.getFont().deriveFont(failed ? Font.BOLD : Font.PLAIN));
            setToolTipText(String.valueOf(value));
            return cell;
        }
    }
}
