package org.topolab.view.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.function.DoubleFunction;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Key;
import org.topolab.chart.Ticks;
import org.topolab.chart.Typeface;

/**
 * Bars in their orientations and colours, as they lie in an image: 0 degrees along a row, and
 * growing as a hand of a clock turns, since rows are counted downwards.
 *
 * @param colors by share of 180 degrees
 */
record BarsKey(DoubleFunction<Color> colors) implements Key {

    private static final int BARS = 8;
    private static final double BETWEEN = 180.0 / BARS; // degrees
    private static final int ROW = 27;
    private static final double HALF = 10.5; // length of a bar
    private static final float THICK = 6;
    private static final int LABEL_AT = 34;
    private static final double HALF_LETTER = 4;

    private static String label(int bar) {
        return Ticks.number(bar * BETWEEN) + "°";
    }

    @Override
    public int width() {
        double widest = 0;
        for (int bar = 0; bar < BARS; bar++) {
            widest = Math.max(widest, Typeface.width(label(bar), FigureStyle.smallFont()));
        }
        return LABEL_AT + (int) Math.ceil(widest);
    }

    @Override
    public int height() {
        return BARS * ROW;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setFont(FigureStyle.smallFont());
        g.setStroke(new BasicStroke(THICK, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        double middle = HALF + THICK / 2;
        for (int bar = 0; bar < BARS; bar++) {
            double y = (bar + 0.5) * ROW;
            double across = HALF * Math.cos(Math.toRadians(bar * BETWEEN));
            double down = HALF * Math.sin(Math.toRadians(bar * BETWEEN));
            g.setPaint(colors.apply((double) bar / BARS));
            g.draw(new Line2D.Double(middle - across, y - down, middle + across, y + down));
            g.setPaint(Color.BLACK);
            g.drawString(label(bar), LABEL_AT, (float) (y + HALF_LETTER));
        }
    }
}
