package org.topolab.view.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Key;
import org.topolab.chart.Ticks;
import org.topolab.chart.Typeface;

/**
 * A ring of the colours with the numbers of its quarters: 0 on the right, growing as a hand of a
 * clock turns, as directions do in an image whose rows are counted downwards.
 *
 * @param colors by share of a turn
 * @param period the number of a whole turn
 */
record RingKey(DoubleFunction<Color> colors, double period) implements Key {

    private static final int OUTER = 42; // radius
    private static final int INNER = 25;
    private static final int SECTORS = 120;
    private static final int QUARTERS = 4;
    private static final int TURN = 360;
    private static final int GAP = 6;
    private static final int LETTERS = 14; // height of a label above or below
    private static final double HALF_LETTER = 4;

    private List<String> labels() {
        String unit = period == TURN ? "°" : "";
        return IntStream.range(0, QUARTERS)
                .mapToObj(quarter -> Ticks.number(quarter * period / QUARTERS) + unit)
                .toList();
    }

    private static double wide(String label) {
        return Typeface.width(label, FigureStyle.smallFont());
    }

    /** Room for the label on the left, or for half of the wider of those above and below. */
    private int left() {
        List<String> labels = labels();
        double half = Math.max(wide(labels.get(1)), wide(labels.get(3))) / 2 - OUTER;
        return (int) Math.ceil(Math.max(wide(labels.get(2)) + GAP, half));
    }

    @Override
    public int width() {
        return left() + 2 * OUTER + GAP + (int) Math.ceil(wide(labels().get(0)));
    }

    @Override
    public int height() {
        return 2 * (OUTER + LETTERS);
    }

    @Override
    public void paint(Graphics2D g) {
        double x = left() + OUTER;
        double y = OUTER + LETTERS;
        double step = (double) TURN / SECTORS;
        Graphics2D sectors = (Graphics2D) g.create();
        sectors.setRenderingHint( // else the page shines through between two sectors
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int sector = 0; sector < SECTORS; sector++) {
            sectors.setPaint(colors.apply((sector + 0.5) / SECTORS));
            sectors.fill(arc(x, y, -(sector + 1) * step, step)); // angles grow against the clock
        }
        sectors.dispose();
        g.setStroke(new BasicStroke(1));
        circle(g, x, y, OUTER, false);
        circle(g, x, y, INNER, true);
        List<String> labels = labels();
        Font font = FigureStyle.smallFont();
        g.setFont(font);
        g.setPaint(Color.BLACK);
        write(g, labels.get(0), x + OUTER + GAP, y + HALF_LETTER);
        write(g, labels.get(1), x - wide(labels.get(1)) / 2, y + OUTER + LETTERS - 1);
        write(g, labels.get(2), x - OUTER - GAP - wide(labels.get(2)), y + HALF_LETTER);
        write(g, labels.get(3), x - wide(labels.get(3)) / 2, y - OUTER - GAP + 1);
    }

    private static Arc2D arc(double x, double y, double start, double extent) {
        return new Arc2D.Double(
                x - OUTER, y - OUTER, 2 * OUTER, 2 * OUTER, start, extent, Arc2D.PIE);
    }

    private static void circle(Graphics2D g, double x, double y, int radius, boolean empty) {
        Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        if (empty) {
            g.setPaint(Color.WHITE);
            g.fill(circle);
        }
        g.setPaint(FigureStyle.LINE);
        g.draw(circle);
    }

    private static void write(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) x, (float) y);
    }
}
