package org.topolab.desktop.internal.explore;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Table;

/** Shows what is no map: tables, curves, pictures and numbers. */
final class OtherPane extends JPanel {

    private static final long serialVersionUID = 1;

    private transient Optional<Result> shown = Optional.empty();

    OtherPane() {
        super(new BorderLayout());
        setName("other-result");
    }

    /** Shows a result. */
    void show(Result result) {
        if (shown.filter(before -> before == result).isPresent()) {
            return;
        }
        shown = Optional.of(result);
        put(of(result));
    }

    /** Shows all numbers of a metric on a sheet. */
    void show(List<Scalar> scalars) {
        shown = Optional.empty();
        put(table("numbers", NumberCells.of(scalars)));
    }

    private void put(JComponent next) {
        removeAll();
        add(next, BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    private static JComponent of(Result result) {
        if (result instanceof Table table) {
            return table("table", NumberCells.of(table));
        }
        if (result instanceof Series series) {
            return SeriesChart.of(series);
        }
        if (result instanceof Pictures pictures) {
            return new JScrollPane(new PictureGrid(pictures));
        }
        if (result instanceof Scalar scalar) {
            return table("numbers", NumberCells.of(List.of(scalar)));
        }
        return new JLabel("This is a map");
    }

    private static JComponent table(String name, NumberCells cells) {
        JTable table = new JTable(cells);
        table.setName("result-" + name);
        table.getAccessibleContext().setAccessibleName(name);
        table.setAutoCreateRowSorter(true);
        table.setFillsViewportHeight(true);
        table.setDefaultRenderer(Double.class, new NumberRenderer());
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 4);
        if (cells.getColumnCount() > 8) {
            table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        }
        return new JScrollPane(table);
    }
}
