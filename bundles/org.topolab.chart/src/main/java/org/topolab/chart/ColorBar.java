package org.topolab.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A scale drawn upright with its numbers, pointed where some lie beyond its ends, and below it the
 * sign for what has no number.
 *
 * @param barHeight of the scale alone, in pixels
 * @param unknown how many values are not finite
 * @param struck whether these are crossed out where they are drawn
 */
public record ColorBar(ColorScale scale, int barHeight, long unknown, boolean struck)
        implements Key {

    private static final int WIDTH = 14;
    private static final int LABEL_AT = WIDTH + 7;
    private static final int ABOUT = 5;
    private static final int LEGEND_GAP = 18;
    private static final double HALF_LETTER = 4;
    private static final int TIP = 10;

    /** The scale of numbers, of which it counts those that are not finite. */
    public static ColorBar of(ColorScale scale, int barHeight, DoubleStream numbers) {
        long unknown = numbers.filter(number -> !Double.isFinite(number)).count();
        return new ColorBar(scale, barHeight, unknown, true);
    }

    /** The same where values that are not finite are grey alone. */
    public ColorBar unstruck() {
        return new ColorBar(scale, barHeight, unknown, false);
    }

    private List<Double> ticks() {
        return scale.known() ? Ticks.between(scale.low(), scale.high(), ABOUT) : List.of();
    }

    private String label(double tick) {
        if (scale.high() <= scale.low()) {
            return Ticks.number(tick);
        }
        return Ticks.number(tick, Ticks.step(scale.low(), scale.high(), ABOUT));
    }

    private Legend legend() {
        return Legend.noValue(ColorScale.UNKNOWN, unknown, struck);
    }

    @Override
    public int width() {
        double labels = 0;
        for (double tick : ticks()) {
            labels = Math.max(labels, Typeface.width(label(tick), FigureStyle.smallFont()));
        }
        int bar = LABEL_AT + (int) Math.ceil(labels);
        return unknown > 0 ? Math.max(bar, legend().width()) : bar;
    }

    @Override
    public int height() {
        int bar = scale.known() ? barHeight : 0;
        return unknown > 0 ? bar + LEGEND_GAP + legend().height() : bar;
    }

    @Override
    public void paint(Graphics2D g) {
        if (scale.known()) {
            paintScale(g);
        }
        if (unknown > 0) {
            Graphics2D below = (Graphics2D) g.create();
            below.translate(0, scale.known() ? barHeight + LEGEND_GAP : 0);
            legend().paint(below);
            below.dispose();
        }
    }

    private void paintScale(Graphics2D g) {
        boolean open = scale.beyond() > 0;
        int top = open ? TIP : 0;
        int bottom = open && scale.low() < 0 ? barHeight - TIP : barHeight;
        int height = bottom - top;
        Graphics2D bar = (Graphics2D) g.create();
        bar.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int y = 0; y < height; y++) {
            bar.setPaint(scale.at(1 - (y + 0.5) / height));
            bar.fillRect(0, top + y, WIDTH, 1);
        }
        bar.dispose();
        g.setStroke(new BasicStroke(1));
        paintTip(g, top, 0, 1);
        paintTip(g, bottom, barHeight, 0);
        g.setPaint(FigureStyle.LINE);
        g.draw(new Rectangle2D.Double(0, top, WIDTH, height));
        paintTicks(g, top, height);
    }

    /**
     * A triangle beyond an end of the bar, where there are numbers; nothing if it has no height.
     */
    private void paintTip(Graphics2D g, int from, int to, double share) {
        if (from != to) {
            Polygon tip =
                    new Polygon(new int[] {0, WIDTH, WIDTH / 2}, new int[] {from, from, to}, 3);
            g.setPaint(scale.at(share));
            g.fill(tip);
            g.setPaint(FigureStyle.LINE);
            g.draw(tip);
        }
    }

    private void paintTicks(Graphics2D g, int top, int height) {
        g.setFont(FigureStyle.smallFont());
        double length = scale.high() - scale.low();
        for (double tick : ticks()) {
            double share = length > 0 ? (tick - scale.low()) / length : 0.5;
            double y = top + height * (1 - share);
            g.setPaint(FigureStyle.LINE);
            g.draw(new Line2D.Double(WIDTH, y, WIDTH + 4, y));
            g.setPaint(Color.BLACK);
            g.drawString(label(tick), LABEL_AT, (float) (y + HALF_LETTER));
        }
    }
}
