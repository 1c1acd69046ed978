package org.topolab.desktop.internal.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.table.AbstractTableModel;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;

/** Rows of a name and numbers. */
final class NumberCells extends AbstractTableModel {

    private static final long serialVersionUID = 1;

    private final transient List<String> columns;
    private final transient List<List<Object>> rows;

    /**
     * @param columns names
     * @param rows as many cells each; a text first, numbers, texts, or null for none
     */
    private NumberCells(List<String> columns, List<List<Object>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static NumberCells of(Table table) {
        List<String> columns = new ArrayList<>(List.of(" "));
        columns.addAll(table.columns());
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Object> cells = new ArrayList<>(List.of(table.rows().get(row)));
            cells.addAll(table.cells().get(row));
            rows.add(cells);
        }
        return new NumberCells(columns, rows);
    }

    static NumberCells of(List<Scalar> scalars) {
        List<List<Object>> rows = new ArrayList<>();
        for (Scalar scalar : scalars) {
            Optional<Chance> chance = scalar.chance();
            Optional<Interval> interval = scalar.interval();
            rows.add(
                    Arrays.asList(
                            scalar.name(),
                            scalar.value(),
                            scalar.unit(),
                            chance.map(Chance::mean).orElse(null),
                            chance.filter(c -> c.samples() > 0).map(Chance::sd).orElse(null),
                            interval.map(Interval::low).orElse(null),
                            interval.map(Interval::high).orElse(null)));
        }
        return new NumberCells(
                List.of(
                        "number",
                        "value",
                        "unit",
                        "chance",
                        "spread by chance",
                        "interval from",
                        "to"),
                rows);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column);
    }

    @Override
    public Class<?> getColumnClass(int column) {
        boolean numbers = rows.stream().anyMatch(row -> row.get(column) instanceof Double);
        return numbers ? Double.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return rows.get(row).get(column);
    }
}
