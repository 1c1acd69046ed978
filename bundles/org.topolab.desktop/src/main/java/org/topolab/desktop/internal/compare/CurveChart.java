package org.topolab.desktop.internal.compare;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import javax.swing.UIManager;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.chart.Palette;
import org.topolab.core.compare.Courses;
import org.topolab.core.compare.Group;

/**
 * A chart of one number over epochs, a curve for each group with a band over its seeds, and the
 * chance level. Curves differ in colour and in dashes.
 */
final class CurveChart {

    /** Groups that can be told apart. */
    static final int MOST = 20;

    private static final String CHANCE = "chance";
    private static final float WIDTH = 2;
    private static final float BAND = 0.2f; // opacity
    private static final double LEGEND = 18; // half a line, in pixels before scaling
    private static final int COLORS = 10; // published ones, seen on light and dark
    private static final int HALF = 3 * 128; // of all three channels
    private static final float[][] DASHES = {{}, {8, 4}, {2, 3}, {10, 3, 2, 3}, {14, 5}};

    private CurveChart() {}

    /** A chart without curves. */
    static JFreeChart empty() {
        JFreeChart chart =
                ChartFactory.createXYLineChart(
                        null,
                        "epoch",
                        "",
                        new YIntervalSeriesCollection(),
                        PlotOrientation.VERTICAL,
                        true,
                        true,
                        false);
        chart.getLegend().setPosition(RectangleEdge.BOTTOM);
        NumberAxis epochs = (NumberAxis) chart.getXYPlot().getDomainAxis();
        epochs.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        epochs.setAutoRangeIncludesZero(false);
        ((NumberAxis) chart.getXYPlot().getRangeAxis()).setAutoRangeIncludesZero(false);
        style(chart);
        return chart;
    }

    /** Draws a number of some groups; those beyond {@link #MOST} are left out. */
    static void draw(JFreeChart chart, List<Group> groups, Courses.Line line) {
        YIntervalSeriesCollection curves = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, true);
        List<Color> colors = Palette.PETROFF.colors(COLORS);
        Optional<YIntervalSeries> chance = Optional.empty();
        for (int group = 0; group < Math.min(MOST, groups.size()); group++) {
            Color color = seen(colors.get(group % COLORS));
            List<Point> points = line.curves().get(group);
            curves.addSeries(curve(label(groups.get(group)), points));
            renderer.setSeriesPaint(group, color);
            renderer.setSeriesFillPaint(group, color);
            renderer.setSeriesStroke(group, dashes(group));
            renderer.setSeriesShapesVisible(group, points.size() == 1);
            if (chance.isEmpty()) {
                chance = chance(points);
            }
        }
        renderer.setAlpha(BAND);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setLegendLine(new Line2D.Double(-LEGEND, 0, LEGEND, 0));
        chance.ifPresent(
                level -> {
                    int at = curves.getSeriesCount();
                    curves.addSeries(level);
                    renderer.setSeriesStroke(at, stroke(1, new float[] {1, 3}));
                    renderer.setSeriesPaint(at, Color.GRAY);
                    renderer.setSeriesFillPaint(at, Color.GRAY);
                    renderer.setSeriesShapesVisible(at, false);
                });
        chart.getXYPlot().setDataset(curves);
        chart.getXYPlot().setRenderer(renderer);
        chart.getXYPlot().getRangeAxis().setLabel(title(line));
        style(chart);
    }

    /** What a number is called. */
    static String title(Courses.Line line) {
        String where = line.sheet().isEmpty() ? "" : " (%s)".formatted(line.sheet());
        String split = line.split().equals("test") ? "" : " (%s)".formatted(line.split());
        return line.metric() + where + split;
    }

    private static String label(Group group) {
        int seeds = group.members().size();
        return seeds == 1 ? group.label() : "%s (%d seeds)".formatted(group.label(), seeds);
    }

    private static YIntervalSeries curve(String label, List<Point> points) {
        YIntervalSeries curve = new YIntervalSeries(label);
        for (Point point : points) {
            double low = point.interval().map(Interval::low).orElse(point.y());
            double high = point.interval().map(Interval::high).orElse(point.y());
            curve.add(point.x(), point.y(), low, high);
        }
        return curve;
    }

    /** The chance level with the spread of single samples. */
    private static Optional<YIntervalSeries> chance(List<Point> points) {
        YIntervalSeries level = new YIntervalSeries(CHANCE);
        for (Point point : points) {
            point.chance()
                    .ifPresent(
                            at ->
                                    level.add(
                                            point.x(),
                                            at.mean(),
                                            at.mean() - at.sd(),
                                            at.mean() + at.sd()));
        }
        return level.isEmpty() ? Optional.empty() : Optional.of(level);
    }

    /** Groups of one colour have other dashes. */
    private static Stroke dashes(int group) {
        return stroke(WIDTH, DASHES[(group + group / COLORS) % DASHES.length]);
    }

    private static Stroke stroke(float width, float[] dashes) {
        return dashes.length == 0
                ? new BasicStroke(width)
                : new BasicStroke(
                        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /** Takes on the colours and fonts of the window. */
    static void style(JFreeChart chart) {
        Color back = color("Panel.background", Color.WHITE);
        Color ink = color("Label.foreground", Color.BLACK);
        Color grid = color("Separator.foreground", Color.LIGHT_GRAY);
        Font font = UIManager.getFont("Label.font");
        chart.setBackgroundPaint(back);
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(back);
        plot.setOutlinePaint(grid);
        plot.setDomainGridlinePaint(grid);
        plot.setRangeGridlinePaint(grid);
        for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setLabelPaint(ink);
            axis.setTickLabelPaint(ink);
            axis.setAxisLinePaint(ink);
            axis.setTickMarkPaint(ink);
            if (font != null) {
                axis.setLabelFont(font);
                axis.setTickLabelFont(font);
            }
        }
        LegendTitle legend = chart.getLegend();
        legend.setBackgroundPaint(back);
        legend.setItemPaint(ink);
        if (font != null) {
            legend.setItemFont(font);
        }
    }

    /** The colour, paler where the window is dark. */
    private static Color seen(Color color) {
        Color back = color("Panel.background", Color.WHITE);
        if (back.getRed() + back.getGreen() + back.getBlue() > HALF) {
            return color;
        }
        return new Color(paler(color.getRed()), paler(color.getGreen()), paler(color.getBlue()));
    }

    private static int paler(int channel) {
        return channel + (255 - channel) * 3 / 10;
    }

    private static Color color(String key, Color otherwise) {
        Color said = UIManager.getColor(key);
        return said == null ? otherwise : said;
    }
}
