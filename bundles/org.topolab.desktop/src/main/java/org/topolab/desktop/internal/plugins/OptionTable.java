package org.topolab.desktop.internal.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.table.AbstractTableModel;
import org.topolab.api.option.OptionSpec;

/** Options as rows: name, default, what is accepted, help; members of groups with dotted names. */
final class OptionTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("Option", "Default", "Accepts", "Help");

    private transient List<List<String>> rows = List.of();

    void show(List<OptionSpec> options) {
        rows = rows("", options);
        fireTableDataChanged();
    }

    private static List<List<String>> rows(String prefix, List<OptionSpec> options) {
        List<List<String>> rows = new ArrayList<>();
        for (OptionSpec option : options) {
            if (option instanceof OptionSpec.GroupOption group && !group.members().isEmpty()) {
                rows.addAll(rows(prefix + option.name() + ".", group.members()));
            } else {
                Optional<Object> fallback = option.fallback();
                rows.add(
                        List.of(
                                prefix + option.name(),
                                fallback.map(String::valueOf).orElse("(required)"),
                                option.expects(),
                                option.help()));
            }
        }
        return rows;
    }

    @Override
    public int getRowCount() {
        return rows.size();
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
        return rows.get(row).get(column);
    }
}
