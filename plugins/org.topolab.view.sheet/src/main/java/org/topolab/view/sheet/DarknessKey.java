package org.topolab.view.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Key;
import org.topolab.chart.Ticks;
import org.topolab.chart.Typeface;

/**
 * How a number darkens colours: from black to the full colour, for some colours.
 *
 * @param name of the number
 * @param full number of the full colour
 */
record DarknessKey(ColorWheel wheel, String name, double full) implements Key {

    private static final int WIDTH = 84;
    private static final int STRIP = 7; // height of a colour's strip
    private static final int STRIPS = 4;
    private static final int LETTERS = 16;

    @Override
    public int width() {
        double words = Typeface.width(name, FigureStyle.smallFont());
        return Math.max(WIDTH, (int) Math.ceil(words));
    }

    @Override
    public int height() {
        return STRIPS * STRIP + 2 * LETTERS;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setFont(FigureStyle.smallFont());
        g.setPaint(Color.BLACK);
        g.drawString(name, 0, LETTERS - 5);
        Graphics2D strips = (Graphics2D) g.create();
        strips.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int strip = 0; strip < STRIPS; strip++) {
            for (int x = 0; x < WIDTH; x++) {
                strips.setPaint(wheel.at((double) strip / STRIPS, (x + 0.5) / WIDTH));
                strips.fillRect(x, LETTERS + strip * STRIP, 1, STRIP);
            }
        }
        strips.dispose();
        g.setPaint(FigureStyle.LINE);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(0, LETTERS, WIDTH, STRIPS * STRIP));
        g.setPaint(Color.BLACK);
        float below = LETTERS + STRIPS * STRIP + 13;
        g.drawString("0", 0, below);
        String end = Ticks.number(full, Ticks.roundBelow(full / 100));
        g.drawString(end, WIDTH - (float) Typeface.width(end, FigureStyle.smallFont()), below);
    }
}
