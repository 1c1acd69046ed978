package org.topolab.view.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.model.Layout;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Ticks;
import org.topolab.chart.Typeface;

/**
 * Dots at places given in millimetres, with a bar of known length below.
 *
 * @param left smallest place across, in millimetres
 * @param top smallest place down, in millimetres
 * @param pixelsPerMm both ways; 0 if all units lie at one place
 * @param radius of a dot, in pixels
 */
record PlaneGround(
        Layout.Positions places,
        double left,
        double top,
        double pixelsPerMm,
        double radius,
        int width,
        int plain)
        implements Ground {

    private static final double LARGEST_RADIUS = 8;
    private static final double SMALLEST_RADIUS = 1;
    private static final int BAR_HEIGHT = 26;
    private static final float OUTLINE = 0.4f;

    static PlaneGround of(Layout.Positions places, int cell, int pixels) {
        Span across = Span.of(places.units(), places::xMm);
        Span down = Span.of(places.units(), places::yMm);
        double longer = Math.max(across.length(), down.length());
        double scale = longer > 0 ? pixels / longer : 0;
        double share = Math.max(1, across.length() * scale) * Math.max(1, down.length() * scale);
        double fitting = 0.36 * Math.sqrt(share / places.units());
        double radius =
                cell > 0
                        ? cell / 2.0
                        : Math.max(SMALLEST_RADIUS, Math.min(LARGEST_RADIUS, fitting));
        int width = (int) Math.ceil(across.length() * scale + 2 * radius);
        int height = (int) Math.ceil(down.length() * scale + 2 * radius);
        return new PlaneGround(places, across.low(), down.low(), scale, radius, width, height);
    }

    private record Span(double low, double length) {
        static Span of(int units, IntToDoubleFunction place) {
            double low = IntStream.range(0, units).mapToDouble(place).min().orElse(0);
            double high = IntStream.range(0, units).mapToDouble(place).max().orElse(0);
            return new Span(low, high - low);
        }
    }

    @Override
    public int height() {
        return pixelsPerMm > 0 ? plain + BAR_HEIGHT : plain;
    }

    @Override
    public Shape shape(int unit) {
        return new Ellipse2D.Double(
                (places.xMm(unit) - left) * pixelsPerMm,
                (places.yMm(unit) - top) * pixelsPerMm,
                2 * radius,
                2 * radius);
    }

    @Override
    public double room() {
        return radius * Math.sqrt(2);
    }

    @Override
    public boolean strikes() {
        return true;
    }

    @Override
    public void fill(Graphics2D g, List<Color> colors) {
        double reach = radius * Math.sqrt(0.5);
        for (int unit = 0; unit < places.units(); unit++) {
            Shape dot = shape(unit);
            g.setPaint(colors.get(unit));
            g.fill(dot);
            g.setPaint(FigureStyle.LINE);
            g.setStroke(new BasicStroke(OUTLINE));
            g.draw(dot);
            if (Ground.unknown(colors.get(unit))) {
                double x = dot.getBounds2D().getCenterX();
                double y = dot.getBounds2D().getCenterY();
                g.setStroke(new BasicStroke(STRIKE));
                g.draw(new Line2D.Double(x - reach, y + reach, x + reach, y - reach));
            }
        }
    }

    @Override
    public void annotate(Graphics2D g, boolean borders) {
        if (pixelsPerMm > 0) {
            double most = Math.max(width, 60) / 3.0 / pixelsPerMm;
            double length = Ticks.roundBelow(most);
            double y = plain + 8.0;
            g.setPaint(FigureStyle.LINE);
            g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(new Line2D.Double(radius, y, radius + length * pixelsPerMm, y));
            g.setPaint(Color.BLACK);
            g.setFont(FigureStyle.smallFont());
            g.drawString(barLabel(length), (float) radius, (float) y + 14);
        }
    }

    private static String barLabel(double length) {
        return Ticks.number(length, length) + " mm";
    }

    /** Room the bar's label needs, in pixels. */
    @Override
    public int width() {
        return Math.max(width, (int) Math.ceil(Typeface.width("1000 mm", FigureStyle.smallFont())));
    }

    @Override
    public String words() {
        return "%d units at their places".formatted(places.units());
    }
}
