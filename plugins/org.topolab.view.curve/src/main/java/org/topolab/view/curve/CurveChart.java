package org.topolab.view.curve;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.chart.ChartStyle;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Palette;
import org.topolab.chart.Typeface;
import org.topolab.view.curve.Curve.Level;

/** Makes the chart of a curve: band, chance and values, in this order from behind. */
final class CurveChart {

    /** Of the values: blue, dark enough for a thin line. */
    static final Color VALUES = Palette.OKABE_ITO.colors(5).get(4);

    /** Of the chance level. */
    static final Color CHANCE = new Color(0x595959);

    private static final Color BAND = new Color(0x59, 0x59, 0x59, 56); // shows what lies behind
    private static final Stroke LINE =
            new BasicStroke(1.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DASHED =
            new BasicStroke(
                    1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
    private static final Shape MARKER = new Ellipse2D.Double(-3, -3, 6, 6);
    private static final int TICKS_ACROSS = 10;
    private static final int TICKS_UP = 6;
    private static final double LONGEST_NAME = 250; // what fits beside the shortest axis
    private static final int MOST_MARKERS = 60; // more would run into each other
    private static final Shape SAMPLE = new Line2D.Double(-12, 0, 12, 0);

    private CurveChart() {}

    static JFreeChart of(Curve curve) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(across(curve));
        plot.setRangeAxis(up(curve));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        addChance(plot, curve);
        addValues(plot, curve);
        boolean chance = !curve.chance().isEmpty();
        plot.setFixedLegendItems(legend(curve));
        JFreeChart chart = ChartStyle.chart(curve.series().name(), plot, chance);
        if (curve.lines().isEmpty()) {
            note(chart, "no finite value");
        }
        if (curve.notAboveZero() > 0) {
            note(chart, "not above 0 and left out: " + curve.notAboveZero());
        }
        return chart;
    }

    private static void note(JFreeChart chart, String text) {
        TextTitle note = new TextTitle(text, FigureStyle.smallFont());
        note.setPaint(FigureStyle.QUIET);
        note.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.addSubtitle(0, note);
    }

    private static NumberAxis across(Curve curve) {
        Span span =
                Span.of(
                        curve.series().points().stream()
                                .mapToDouble(Point::x)
                                .filter(Double::isFinite));
        return ChartStyle.axis(
                curve.series().xName(),
                span.roomyAcross(curve.step()),
                TICKS_ACROSS,
                curve.wholeNumbersAcross());
    }

    private static ValueAxis up(Curve curve) {
        DoubleStream values = curve.lines().stream().flatMap(List::stream).mapToDouble(Point::y);
        DoubleStream levels =
                curve.chance().stream()
                        .flatMap(List::stream)
                        .flatMapToDouble(level -> DoubleStream.of(level.low(), level.high()));
        Span span = Span.of(DoubleStream.concat(values, levels));
        if (curve.look().log() && span.low() > 0) {
            LogarithmicAxis axis = new LogarithmicAxis(upName(curve));
            axis.setRange(span.roomyLogarithmic());
            return axis;
        }
        return ChartStyle.axis(upName(curve), span.roomy(), TICKS_UP, false);
    }

    private static String upName(Curve curve) {
        return Typeface.fitted(curve.series().yName(), FigureStyle.labelFont(), LONGEST_NAME);
    }

    private static void addChance(XYPlot plot, Curve curve) {
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        XYSeriesCollection means = new XYSeriesCollection();
        DeviationRenderer band = new DeviationRenderer(false, false);
        band.setAlpha(1);
        XYLineAndShapeRenderer mean = new XYLineAndShapeRenderer(true, false);
        mean.setDrawSeriesLineAsPath(true); // else the dashes start anew at each point
        int part = 0;
        for (List<Level> levels : curve.chance()) {
            YIntervalSeries area = new YIntervalSeries(part);
            XYSeries line = new XYSeries(part, false);
            for (Level level : levels) {
                area.add(level.x(), level.mean(), level.low(), level.high());
                line.add(level.x(), level.mean());
            }
            bands.addSeries(area);
            means.addSeries(line);
            band.setSeriesFillPaint(part, BAND);
            mean.setSeriesPaint(part, CHANCE);
            mean.setSeriesStroke(part, DASHED);
            part++;
        }
        plot.setDataset(0, bands);
        plot.setRenderer(0, band);
        plot.setDataset(1, means);
        plot.setRenderer(1, mean);
    }

    private static void addValues(XYPlot plot, Curve curve) {
        List<List<Point>> parts = curve.lines();
        int points = parts.stream().mapToInt(List::size).sum();
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int part = 0; part < parts.size(); part++) {
            XYSeries series = new XYSeries(part, false);
            parts.get(part).forEach(point -> series.add(point.x(), point.y()));
            data.addSeries(series);
            renderer.setSeriesPaint(part, VALUES);
            renderer.setSeriesStroke(part, LINE);
            renderer.setSeriesShape(part, MARKER);
            boolean alone = parts.get(part).size() == 1;
            renderer.setSeriesShapesVisible(part, alone || points <= MOST_MARKERS);
        }
        plot.setDataset(2, data);
        plot.setRenderer(2, renderer);
    }

    private static LegendItemCollection legend(Curve curve) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(item(upName(curve), MARKER, VALUES, LINE, VALUES));
        boolean band = curve.hasSpread() && curve.look().band() > 0;
        items.add(
                item(
                        band ? bandLabel(curve.look().band()) : "chance",
                        new Rectangle2D.Double(-12, -5, 24, 10),
                        band ? BAND : new Color(0, true),
                        DASHED,
                        CHANCE));
        return items;
    }

    private static String bandLabel(double width) {
        String sd = String.format(Locale.ROOT, width == Math.rint(width) ? "%.0f" : "%.2g", width);
        return "chance, mean ± %s sd".formatted(sd);
    }

    private static LegendItem item(
            String label, Shape shape, Color fill, Stroke stroke, Color paint) {
        return new LegendItem(
                label, null, null, null, true, shape, true, fill, false, fill, LINE, true, SAMPLE,
                stroke, paint);
    }
}
