package org.topolab.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How all figures look: black letters on white, thin grey lines, nothing that carries no fact. */
public final class ChartStyle {

    /** Of axes and frames. */
    public static final Color LINE = new Color(0x4d4d4d);

    /** Of lines behind the data. */
    public static final Color FAINT = new Color(0xe3e3e3);

    /** Of secondary words. */
    public static final Color QUIET = new Color(0x595959);

    private static final Map<RenderingHints.Key, Object> HINTS =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                    RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    private static final float TITLE_SIZE = 14;
    private static final float LABEL_SIZE = 12;
    private static final float SMALL_SIZE = 11;
    private static final double MARGIN = 12;

    private ChartStyle() {}

    /** Makes lines and letters smooth, in the same way wherever a figure is painted. */
    public static void smooth(Graphics2D g) {
        g.addRenderingHints(HINTS);
    }

    /** Of titles. */
    public static Font titleFont() {
        return Typeface.regular(TITLE_SIZE);
    }

    /** Of axes and legends. */
    public static Font labelFont() {
        return Typeface.regular(LABEL_SIZE);
    }

    /** Of ticks and notes. */
    public static Font smallFont() {
        return Typeface.regular(SMALL_SIZE);
    }

    /** A chart of a plot, with a title and, if wanted, the plot's legend below. */
    public static JFreeChart chart(String title, XYPlot plot, boolean legend) {
        style(plot);
        JFreeChart chart = new JFreeChart(null, titleFont(), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
        chart.setTextAntiAlias(true);
        chart.setRenderingHints(new RenderingHints(HINTS));
        TextTitle heading = new TextTitle(title, titleFont());
        heading.setPaint(Color.BLACK);
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(new RectangleInsets(0, 0, MARGIN, 0));
        chart.setTitle(heading);
        if (legend) {
            LegendTitle below = new LegendTitle(plot);
            below.setItemFont(labelFont());
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
        plot.setRangeGridlinePaint(FAINT);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        style(plot.getDomainAxis());
        style(plot.getRangeAxis());
    }

    private static void style(ValueAxis axis) {
        axis.setLabelFont(labelFont());
        axis.setLabelPaint(Color.BLACK);
        axis.setTickLabelFont(smallFont());
        axis.setTickLabelPaint(Color.BLACK);
        axis.setAxisLinePaint(LINE);
        axis.setTickMarkPaint(LINE);
        axis.setTickMarkOutsideLength(4);
    }

    /** An axis of numbers, written the same in every country. */
    public static NumberAxis axis(String label, boolean integers) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        axis.setStandardTickUnits(
                integers
                        ? NumberAxis.createIntegerTickUnits(Locale.ROOT)
                        : NumberAxis.createStandardTickUnits(Locale.ROOT));
        return axis;
    }
}
