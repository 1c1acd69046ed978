package org.topolab.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Makes charts of JFreeChart look as {@link FigureStyle} says. */
public final class ChartStyle {

    private static final double MARGIN = 12; // around the chart and below its title

    private ChartStyle() {}

    /** A chart of a plot, with a title and, if wanted, the plot's legend below. */
    public static JFreeChart chart(String title, XYPlot plot, boolean legend) {
        style(plot);
        // JFreeChart's default draws upright words as outlines, which no SVG reader can search
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        JFreeChart chart = new JFreeChart(null, FigureStyle.titleFont(), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
        chart.setTextAntiAlias(true);
        chart.setRenderingHints(FigureStyle.hints());
        TextTitle heading = new TextTitle(title, FigureStyle.titleFont());
        heading.setPaint(Color.BLACK);
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(new RectangleInsets(0, 0, MARGIN, 0));
        chart.setTitle(heading);
        if (legend) {
            LegendTitle below = new LegendTitle(plot);
            below.setItemFont(FigureStyle.labelFont());
            below.setPosition(RectangleEdge.BOTTOM);
            below.setFrame(BlockBorder.NONE);
            below.setItemLabelPadding(new RectangleInsets(2, 2, 2, MARGIN));
            chart.addLegend(below);
        }
        return chart;
    }

    private static void style(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(FigureStyle.FAINT);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        style(plot.getDomainAxis());
        style(plot.getRangeAxis());
    }

    private static void style(ValueAxis axis) {
        axis.setLabelFont(FigureStyle.labelFont());
        axis.setLabelPaint(Color.BLACK);
        axis.setTickLabelFont(FigureStyle.smallFont());
        axis.setTickLabelPaint(Color.BLACK);
        axis.setAxisLinePaint(FigureStyle.LINE);
        axis.setTickMarkPaint(FigureStyle.LINE);
        axis.setTickMarkOutsideLength(4);
    }

    /**
     * An axis with round numbers, written the same in every country.
     *
     * @param range from end to end
     * @param about how many ticks
     * @param whole whether only whole numbers may have a tick
     */
    public static NumberAxis axis(String label, Range range, int about, boolean whole) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(range);
        double step = Ticks.step(range.getLowerBound(), range.getUpperBound(), about);
        axis.setTickUnit(new RoundTick(whole ? Math.max(1, step) : step));
        return axis;
    }
}
