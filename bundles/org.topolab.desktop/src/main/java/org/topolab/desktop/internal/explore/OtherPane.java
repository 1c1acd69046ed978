package org.topolab.desktop.internal.explore;

import java.awt.BorderLayout;
import java.awt.FontMetrics;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.TableColumn;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Table;

/** Shows what is no map: tables, curves, pictures and numbers. */
final class OtherPane extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int MEASURED = 200; // rows whose names make the column's width

    private transient Optional<Result> shown = Optional.empty();

    OtherPane() {
        super(new BorderLayout());
        setName("other-result");
    }

    /** Shows a result; a number with all others that were found with it. */
    void show(Shot shot) {
        if (shown.filter(before -> before == shot.result()).isEmpty()) {
            shown = Optional.of(shot.result());
            put(of(shot));
        }
    }

    private void put(JComponent next) {
        removeAll();
        add(next, BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    private static JComponent of(Shot shot) {
        Result result = shot.result();
        if (result instanceof Table table) {
            return table("table", NumberCells.of(table));
        }
        if (result instanceof Series series) {
            return SeriesChart.of(series);
        }
        if (result instanceof Pictures pictures) {
            return new JScrollPane(new PictureGrid(pictures));
        }
        return table("numbers", NumberCells.of(shot.numbers()));
    }

    private static JComponent table(String name, NumberCells cells) {
        JTable table = new JTable(cells);
        table.setName("result-" + name);
        table.getAccessibleContext().setAccessibleName(name);
        table.setAutoCreateRowSorter(true);
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        table.setFillsViewportHeight(true);
        table.setDefaultRenderer(Double.class, new NumberRenderer());
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 4);
        if (cells.getColumnCount() > 8) {
            table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        }
        TableColumn names = table.getColumnModel().getColumn(0);
        names.setPreferredWidth(Math.max(names.getPreferredWidth(), widest(table)));
        return new JScrollPane(table);
    }

    /** Width of the longest of the first names. */
    private static int widest(JTable table) {
        FontMetrics letters = table.getFontMetrics(table.getFont());
        return IntStream.range(0, Math.min(MEASURED, table.getRowCount()))
                        .map(row -> letters.stringWidth(String.valueOf(table.getValueAt(row, 0))))
                        .max()
                        .orElse(0)
                + letters.charWidth('m');
    }
}
