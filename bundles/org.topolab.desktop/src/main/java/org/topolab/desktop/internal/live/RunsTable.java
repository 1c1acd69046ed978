package org.topolab.desktop.internal.live;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.table.AbstractTableModel;
import org.topolab.core.run.TrainingProgress;

/** The lines of the list of runs as a table. */
final class RunsTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    static final int PROGRESS = 2;

    private static final List<String> COLUMNS =
            List.of("Run", "Status", "Progress", "Epoch", "Left", "Images/s", "Score");

    private transient List<RunLine> lines = List.of();

    /** Shows other lines; tells the table only what has changed. */
    void show(List<RunLine> next) {
        List<RunLine> before = lines;
        lines = List.copyOf(next);
        boolean same =
                before.size() == next.size()
                        && IntStream.range(0, next.size())
                                .allMatch(i -> before.get(i).key().equals(next.get(i).key()));
        if (!same) {
            fireTableDataChanged();
            return;
        }
        for (int row = 0; row < next.size(); row++) {
            if (!before.get(row).equals(next.get(row))) {
                fireTableRowsUpdated(row, row);
            }
        }
    }

    RunLine line(int row) {
        return lines.get(row);
    }

    /** Row of a line; -1 if it is gone. */
    int row(Object key) {
        for (int row = 0; row < lines.size(); row++) {
            if (lines.get(row).key().equals(key)) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public int getRowCount() {
        return lines.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS.get(column);
    }

    /** The share that is done is a number, NaN where nothing is at work; all else is text. */
    @Override
    public Object getValueAt(int row, int column) {
        RunLine line = lines.get(row);
        return switch (column) {
            case 0 -> line.name();
            case 1 -> line.status();
            case PROGRESS -> line.progress().map(TrainingProgress::fraction).orElse(Double.NaN);
            case 3 -> line.progress().map(p -> p.epoch() + " of " + p.epochs()).orElse("");
            case 4 -> line.progress().map(p -> left(p.left())).orElse("");
            case 5 -> line.progress().map(p -> speed(p.imagesPerSecond())).orElse("");
            default -> line.score();
        };
    }

    private static String speed(double imagesPerSecond) {
        String pattern = imagesPerSecond < 10 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, pattern, imagesPerSecond);
    }

    /** A duration as people say it: {@code 45 s}, {@code 12 min}, {@code 3 h 20 min}. */
    static String left(Duration left) {
        long seconds = Math.max(0, left.toSeconds());
        if (seconds < 90) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 60
                ? minutes + " min"
                : "%d h %d min".formatted(minutes / 60, minutes % 60);
    }
}
