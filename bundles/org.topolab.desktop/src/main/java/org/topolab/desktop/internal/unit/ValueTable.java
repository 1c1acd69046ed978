package org.topolab.desktop.internal.unit;

import java.util.List;
import java.util.Locale;
import javax.swing.table.AbstractTableModel;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.core.unit.UnitPortrait.Value;

/** Values of all maps at one unit, as a table. */
final class ValueTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("Map", "Value", "Below or same", "Chance");

    private transient List<Value> values = List.of();

    void show(List<Value> next) {
        values = List.copyOf(next);
        fireTableDataChanged();
    }

    @Override
    public int getRowCount() {
        return values.size();
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
        Value value = values.get(row);
        return switch (column) {
            case 0 -> value.name();
            case 1 -> words(value);
            case 2 ->
                    Double.isNaN(value.share())
                            ? ""
                            : String.format(Locale.ROOT, "%.1f %%", 100 * value.share());
            default -> value.chance().map(chance -> number(chance.mean())).orElse("");
        };
    }

    /** A value as people read it. */
    static String words(UnitPortrait.Value value) {
        return value.category().isEmpty() ? number(value.value()) : value.category();
    }

    /** A number with four digits. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "undefined" : value > 0 ? "infinite" : "-infinite";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
