package org.topolab.desktop.internal.compare;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** Rows of texts and numbers under heads that say what they mean. */
final class FactTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private final transient List<Head> heads;
    private transient List<List<Object>> rows = List.of();

    FactTable(List<Head> heads) {
        this.heads = List.copyOf(heads);
    }

    /** How a column's values are shown. */
    enum Kind {
        TEXT,
        NUMBER,
        PROBABILITY
    }

    /**
     * A column.
     *
     * @param help what it means
     */
    record Head(String name, Kind kind, String help) {

        static Head text(String name, String help) {
            return new Head(name, Kind.TEXT, help);
        }

        static Head number(String name, String help) {
            return new Head(name, Kind.NUMBER, help);
        }

        static Head probability(String name, String help) {
            return new Head(name, Kind.PROBABILITY, help);
        }
    }

    /** Shows rows of a String or Double for each head; NaN is shown as nothing. */
    void show(List<List<Object>> next) {
        rows = List.copyOf(next);
        fireTableDataChanged();
    }

    Head head(int column) {
        return heads.get(column);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return heads.size();
    }

    @Override
    public String getColumnName(int column) {
        return heads.get(column).name();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return heads.get(column).kind() == Kind.TEXT ? String.class : Double.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return rows.get(row).get(column);
    }

    /** A cell as it is shown. */
    String text(int column, Object value) {
        if (!(value instanceof Double number)) {
            return String.valueOf(value);
        }
        if (number.isNaN()) {
            return "";
        }
        return heads.get(column).kind() == Kind.PROBABILITY
                ? Figures.probability(number)
                : Figures.number(number);
    }
}
