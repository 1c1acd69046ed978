package org.topolab.desktop.internal.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series;
import org.topolab.chart.Palette;

/** A curve with its interval as a band, and chance in grey. */
final class SeriesChart {

    private static final Color CHANCE = new Color(0x8a8a8a);
    private static final float BAND = 0.25f; // how much a band covers

    private SeriesChart() {}

    static JComponent of(Series series) {
        YIntervalSeries curve = new YIntervalSeries(series.yName());
        YIntervalSeries chance = new YIntervalSeries("chance");
        for (Series.Point point : series.points()) {
            Interval band = point.interval().orElse(new Interval(point.y(), point.y(), 0));
            curve.add(point.x(), point.y(), band.low(), band.high());
            point.chance()
                    .ifPresent(
                            c ->
                                    chance.add(
                                            point.x(),
                                            c.mean(),
                                            c.mean() - c.sd(),
                                            c.mean() + c.sd()));
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(curve);
        if (!chance.isEmpty()) {
            data.addSeries(chance);
        }
        DeviationRenderer renderer = new DeviationRenderer(true, series.points().size() < 60);
        Color line = Palette.PETROFF.colors(1).get(0);
        renderer.setAlpha(BAND);
        renderer.setSeriesPaint(0, line);
        renderer.setSeriesFillPaint(0, line);
        renderer.setSeriesStroke(0, new BasicStroke(2));
        renderer.setSeriesPaint(1, CHANCE);
        renderer.setSeriesFillPaint(1, CHANCE);
        NumberAxis x = new NumberAxis(series.xName());
        NumberAxis y = new NumberAxis(series.yName());
        x.setAutoRangeIncludesZero(false);
        y.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(data, x, y, renderer);
        JFreeChart chart = new JFreeChart(null, null, plot, !chance.isEmpty());
        paint(chart, plot, x, y);
        ChartPanel panel = new ChartPanel(chart);
        panel.setName("result-series");
        panel.getAccessibleContext()
                .setAccessibleName("%s against %s".formatted(series.yName(), series.xName()));
        panel.setMinimumDrawWidth(0);
        panel.setMinimumDrawHeight(0);
        panel.setMaximumDrawWidth(Integer.MAX_VALUE);
        panel.setMaximumDrawHeight(Integer.MAX_VALUE);
        return panel;
    }

    private static void paint(JFreeChart chart, XYPlot plot, NumberAxis... axes) {
        Color paper = UIManager.getColor("Panel.background");
        Color ink = UIManager.getColor("Label.foreground");
        chart.setBackgroundPaint(paper);
        plot.setBackgroundPaint(paper);
        plot.setOutlineVisible(false);
        for (NumberAxis axis : axes) {
            axis.setLabelPaint(ink);
            axis.setTickLabelPaint(ink);
            axis.setLabelFont(UIManager.getFont("Label.font"));
            axis.setTickLabelFont(UIManager.getFont("Label.font"));
        }
        if (chart.getLegend() != null) {
            chart.getLegend().setBackgroundPaint(paper);
            chart.getLegend().setItemPaint(ink);
            chart.getLegend().setItemFont(UIManager.getFont("Label.font"));
        }
    }
}
