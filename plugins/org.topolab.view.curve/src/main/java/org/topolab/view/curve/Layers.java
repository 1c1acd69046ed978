package org.topolab.view.curve;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.view.curve.Curve.Level;

/** Adds bands, dashed lines and values to a plot, each before what was added earlier. */
final class Layers {

    static final Stroke LINE =
            new BasicStroke(1.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(
                    1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
    static final Stroke LONG_DASHES =
            new BasicStroke(
                    1.75f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {9, 4}, 0);
    static final Shape MARKER = new Ellipse2D.Double(-3, -3, 6, 6);
    private static final int MOST_MARKERS = 60; // more would run into each other

    private final XYPlot plot;
    private int next;

    Layers(XYPlot plot) {
        this.plot = plot;
    }

    /** The area between the ends of levels. */
    void band(List<List<Level>> parts, Color fill) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        for (int part = 0; part < parts.size(); part++) {
            YIntervalSeries area = new YIntervalSeries(part);
            parts.get(part).forEach(l -> area.add(l.x(), l.mean(), l.low(), l.high()));
            data.addSeries(area);
            renderer.setSeriesFillPaint(part, fill);
        }
        plot.setDataset(next, data);
        plot.setRenderer(next++, renderer);
    }

    /** The means of levels. */
    void dashed(List<List<Level>> parts, Color color) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true); // else the dashes start anew at each point
        for (int part = 0; part < parts.size(); part++) {
            XYSeries line = new XYSeries(part, false);
            parts.get(part).forEach(level -> line.add(level.x(), level.mean()));
            data.addSeries(line);
            renderer.setSeriesPaint(part, color);
            renderer.setSeriesStroke(part, DASHED);
        }
        plot.setDataset(next, data);
        plot.setRenderer(next++, renderer);
    }

    /** A line with markers, a reference without; a value without neighbours is a marker. */
    void values(Line line) {
        List<List<Point>> parts = line.curve().lines();
        int points = parts.stream().mapToInt(List::size).sum();
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setDrawSeriesLineAsPath(line.reference());
        for (int part = 0; part < parts.size(); part++) {
            XYSeries series = new XYSeries(part, false);
            parts.get(part).forEach(point -> series.add(point.x(), point.y()));
            data.addSeries(series);
            renderer.setSeriesPaint(part, line.color());
            renderer.setSeriesStroke(part, line.reference() ? LONG_DASHES : LINE);
            renderer.setSeriesShape(part, MARKER);
            boolean alone = parts.get(part).size() == 1;
            boolean marked = !line.reference() && points <= MOST_MARKERS;
            renderer.setSeriesShapesVisible(part, alone || marked);
        }
        plot.setDataset(next, data);
        plot.setRenderer(next++, renderer);
    }
}
