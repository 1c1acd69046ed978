package org.topolab.desktop.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.table.AbstractTableModel;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.format.csv.Csv;

/** Thousands of runs, of which those that pass a filter are shown, in an order. */
final class RunTableModel extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private transient List<RunSummary> all = new ArrayList<>();
    private transient List<RunSummary> shown = List.of();
    private transient List<Column> columns = List.of(Column.NAME);
    private transient Predicate<RunSummary> filter = run -> true;
    private transient Column sorted = Column.BEGAN;
    private boolean descending = true;

    /** All runs, whatever the filter. */
    List<RunSummary> all() {
        return all;
    }

    /** The runs that are shown. */
    List<RunSummary> shown() {
        return shown;
    }

    void replace(List<RunSummary> runs) {
        all = new ArrayList<>(runs);
        arrange();
    }

    void add(List<RunSummary> runs) {
        all.addAll(runs);
        arrange();
    }

    void filter(Predicate<RunSummary> next) {
        filter = next;
        arrange();
    }

    List<Column> columns() {
        return columns;
    }

    void columns(List<Column> next) {
        columns = List.copyOf(next);
        fireTableStructureChanged();
    }

    Column sorted() {
        return sorted;
    }

    boolean descending() {
        return descending;
    }

    void sort(Column by, boolean downwards) {
        sorted = by;
        descending = downwards;
        arrange();
    }

    /** Sorts by a column; the other way round if it is the sorted one already. */
    void toggle(Column by) {
        sort(by, by.equals(sorted) && !descending);
    }

    private record Keyed(Cell key, RunSummary run) {}

    private void arrange() {
        Comparator<Cell> order = Cell.order(descending);
        shown =
                all.stream()
                        .filter(filter)
                        .map(run -> new Keyed(sorted.cell(run), run))
                        .sorted((a, b) -> order.compare(a.key(), b.key()))
                        .map(Keyed::run)
                        .toList();
        fireTableDataChanged();
    }

    /** Rows of some runs; those that are not shown are left out. */
    List<Integer> rows(List<Path> folders) {
        Map<Path, Integer> rows = new HashMap<>();
        for (int row = 0; row < shown.size(); row++) {
            rows.put(shown.get(row).folder(), row);
        }
        return folders.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /** Some rows as CSV, with a head and the folder of each run. */
    String csv(int... rows) {
        List<Column> written = new ArrayList<>(columns);
        written.remove(Column.FOLDER);
        written.add(Column.FOLDER);
        StringBuilder text =
                new StringBuilder(Csv.line(written.stream().map(Column::name).toList()));
        for (int row : rows) {
            RunSummary run = shown.get(row);
            text.append(Csv.line(written.stream().map(column -> exact(column, run)).toList()));
        }
        return text.toString();
    }

    private static Object exact(Column column, RunSummary run) {
        Double number =
                column.kind() == Column.Kind.NUMBER ? run.numbers().get(column.name()) : null;
        return number == null ? (Object) column.text(run) : number;
    }

    @Override
    public int getRowCount() {
        return shown.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column).name();
    }

    @Override
    public String getValueAt(int row, int column) {
        return columns.get(column).text(shown.get(row));
    }
}
