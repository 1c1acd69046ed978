package org.topolab.desktop.internal.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.table.AbstractTableModel;
import org.topolab.core.unit.UnitPortrait.Value;

/** Pinned units in rows; their place and the values of all maps in columns. */
final class PinTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final List<String> FIRST = List.of("Run", "Sheet", "Unit", "Epoch", "Place");

    /**
     * A pin and what is known of it.
     *
     * @param known empty if its run is gone
     */
    record Row(Pin pin, Optional<Known> known) {
        private List<Value> values() {
            return known.map(found -> found.portrait().values()).orElse(List.of());
        }
    }

    private transient List<Row> rows = List.of();
    private List<String> maps = List.of();

    void show(List<Row> next) {
        rows = List.copyOf(next);
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> row.values().forEach(value -> names.add(value.name())));
        boolean same = maps.equals(List.copyOf(names));
        maps = List.copyOf(names);
        if (same) {
            fireTableDataChanged();
        } else {
            fireTableStructureChanged();
        }
    }

    /** The row of a number. */
    Row row(int number) {
        return rows.get(number);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return FIRST.size() + maps.size();
    }

    @Override
    public String getColumnName(int column) {
        return column < FIRST.size() ? FIRST.get(column) : maps.get(column - FIRST.size());
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == 2 || column == 3 ? Integer.class : String.class;
    }

    @Override
    public Object getValueAt(int number, int column) {
        Row row = rows.get(number);
        return switch (column) {
            case 0 -> String.valueOf(row.pin().run().getFileName());
            case 1 -> row.pin().sheet();
            case 2 -> row.pin().unit();
            case 3 -> row.pin().epoch();
            case 4 ->
                    row.known()
                            .map(known -> known.portrait().place().words())
                            .orElse("cannot be read");
            default -> value(row, maps.get(column - FIRST.size()));
        };
    }

    private static String value(Row row, String map) {
        List<String> words = new ArrayList<>();
        row.values().stream()
                .filter(value -> value.name().equals(map))
                .forEach(value -> words.add(ValueTable.words(value)));
        return String.join(", ", words);
    }
}
