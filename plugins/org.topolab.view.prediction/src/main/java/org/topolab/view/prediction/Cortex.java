package org.topolab.view.prediction;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.chart.ColorScale;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Panel;
import org.topolab.chart.Ticks;

/**
 * Neurons of one recording at their places in cortex, with a bar of known length below.
 *
 * @param map one layer, on places in millimetres
 * @param side of the longer extent, in pixels
 */
record Cortex(NumberMap map, ColorScale scale, int side) {

    private static final double MOST_RADIUS = 6;
    private static final double LEAST_RADIUS = 1.4;
    private static final int BELOW = 24;

    private Layout.Positions places() {
        return (Layout.Positions) map.layout();
    }

    /** From the lowest to the highest place along an axis, in millimetres. */
    private record Span(double low, double length) {
        static Span of(int units, IntToDoubleFunction place) {
            double low = IntStream.range(0, units).mapToDouble(place).min().orElse(0);
            double high = IntStream.range(0, units).mapToDouble(place).max().orElse(0);
            return new Span(low, high - low);
        }
    }

    Panel panel(String label) {
        int units = places().units();
        Span across = Span.of(units, places()::xMm);
        Span down = Span.of(units, places()::yMm);
        double longer = Math.max(across.length(), down.length());
        double scaled = longer > 0 ? side / longer : 0;
        double area = Math.max(1, across.length() * scaled) * Math.max(1, down.length() * scaled);
        double radius =
                Math.max(LEAST_RADIUS, Math.min(MOST_RADIUS, 0.42 * Math.sqrt(area / units)));
        int width = (int) Math.ceil(across.length() * scaled + 2 * radius);
        int height = (int) Math.ceil(down.length() * scaled + 2 * radius);
        return new Panel(
                label,
                Math.max(60, width),
                height + BELOW,
                g -> {
                    List<Color> colors =
                            scale.colors(
                                    IntStream.range(0, units).mapToDouble(n -> map.value(0, n)));
                    for (int n = 0; n < units; n++) {
                        g.setPaint(colors.get(n));
                        double x = (places().xMm(n) - across.low()) * scaled + radius;
                        double y = (places().yMm(n) - down.low()) * scaled + radius;
                        g.fill(Ink.dot(x, y, radius));
                    }
                    if (scaled > 0) {
                        paintBar(g, scaled, width, height);
                    }
                });
    }

    private static void paintBar(Graphics2D g, double pixelsPerMm, int width, int height) {
        double length = Ticks.roundBelow(Math.max(width, 60) / 3.0 / pixelsPerMm);
        double y = height + 8.0;
        g.setPaint(FigureStyle.LINE);
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(1, y, 1 + length * pixelsPerMm, y));
        g.setPaint(Color.BLACK);
        g.setFont(FigureStyle.smallFont());
        g.drawString(Ticks.number(length) + " mm", 1, (float) y + 14);
    }
}
