package org.topolab.desktop.internal.plugins;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.topolab.core.catalog.PluginState;

/** Plug-ins as rows: name, version, state, what it offers or why it failed. */
final class InstalledTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("Plug-in", "Version", "State", "Offers, or why it failed");

    private transient List<PluginState> plugins = List.of();

    /** Shows other plug-ins. */
    void show(List<PluginState> next) {
        if (!next.equals(plugins)) {
            plugins = List.copyOf(next);
            fireTableDataChanged();
        }
    }

    PluginState plugin(int row) {
        return plugins.get(row);
    }

    /** The row of a plug-in of that name and file; -1 if there is none. */
    int row(PluginState plugin) {
        for (int row = 0; row < plugins.size(); row++) {
            PluginState other = plugins.get(row);
            if (other.name().equals(plugin.name()) && other.file().equals(plugin.file())) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public int getRowCount() {
        return plugins.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        PluginState plugin = plugins.get(row);
        return switch (column) {
            case 0 -> plugin.name();
            case 1 -> plugin.version();
            case 2 -> plugin.state();
            default ->
                    plugin.cause().isEmpty()
                            ? String.join(", ", plugin.services())
                            : plugin.cause();
        };
    }
}
