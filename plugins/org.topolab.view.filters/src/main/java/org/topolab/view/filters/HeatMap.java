package org.topolab.view.filters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.topolab.api.metric.Result.Table;
import org.topolab.chart.ColorScale;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Panel;
import org.topolab.chart.Ticks;
import org.topolab.chart.Typeface;

/** A table with its numbers in cells of their colours. */
record HeatMap(Table table, ColorScale scale) {

    private static final int LOWEST = 34; // height of a cell
    private static final int NARROWEST = 58;
    private static final int WIDEST = 150;
    private static final int PADDING = 14;
    private static final int HEADER = 20;
    private static final double STEPS = 100; // of a scale
    private static final int MOST = 40; // rows, and columns
    private static final double DARK = 118; // luma below which letters are white

    Panel panel(String label) {
        int text = (int) Math.ceil(Typeface.width(label, FigureStyle.labelFont()));
        return new Panel(label, Math.max(text, width()), height(), this::paint);
    }

    private int rows() {
        return Math.min(MOST, table.rows().size());
    }

    private int columns() {
        return Math.min(MOST, table.columns().size());
    }

    private static int widest(List<String> labels) {
        return (int)
                Math.ceil(
                        labels.stream()
                                .mapToDouble(l -> Typeface.width(l, FigureStyle.smallFont()))
                                .max()
                                .orElse(0));
    }

    private int left() {
        return Math.min(WIDEST, widest(table.rows())) + PADDING;
    }

    private int cell() {
        return Math.max(NARROWEST, Math.min(WIDEST, widest(table.columns())) + PADDING);
    }

    private int width() {
        return left() + columns() * cell();
    }

    private int height() {
        return HEADER + rows() * LOWEST;
    }

    private void paint(Graphics2D g) {
        Font small = FigureStyle.smallFont();
        g.setFont(small);
        g.setPaint(Color.BLACK);
        for (int column = 0; column < columns(); column++) {
            String label = Typeface.fitted(table.columns().get(column), small, cell() - PADDING);
            centred(g, label, left() + column * cell() + cell() / 2.0, HEADER - 7);
        }
        for (int row = 0; row < rows(); row++) {
            String label = Typeface.fitted(table.rows().get(row), small, left() - PADDING);
            double x = left() - PADDING - Typeface.width(label, small);
            g.setPaint(Color.BLACK);
            g.drawString(label, (float) x, HEADER + row * LOWEST + LOWEST / 2 + 4);
            for (int column = 0; column < columns(); column++) {
                cell(
                        g,
                        table.cells().get(row).get(column),
                        left() + column * cell(),
                        HEADER + row * LOWEST);
            }
        }
    }

    private void cell(Graphics2D g, double number, int x, int y) {
        boolean finite = Double.isFinite(number);
        Color color = finite ? scale.color(number) : ColorScale.UNKNOWN;
        g.setPaint(color);
        g.fillRect(x, y, cell() - 1, LOWEST - 1);
        if (finite) {
            double luma = 0.3 * color.getRed() + 0.59 * color.getGreen() + 0.11 * color.getBlue();
            g.setPaint(luma < DARK ? Color.WHITE : Color.BLACK);
            centred(g, text(number), x + cell() / 2.0, y + LOWEST / 2 + 4);
        } else {
            g.setPaint(FigureStyle.LINE);
            g.setStroke(new BasicStroke(0.75f));
            g.draw(new Line2D.Double(x, y + LOWEST - 1, x + cell() - 1, y));
        }
    }

    /** As exact as the scale can show. */
    private String text(double number) {
        double step = (scale.high() - scale.low()) / STEPS;
        return step > 0 && Double.isFinite(step)
                ? Ticks.number(number, Ticks.roundBelow(step))
                : Ticks.number(number);
    }

    private static void centred(Graphics2D g, String text, double x, int y) {
        double width = Typeface.width(text, FigureStyle.smallFont());
        g.drawString(text, (float) (x - width / 2), y);
    }
}
