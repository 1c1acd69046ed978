package org.topolab.desktop.internal.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Optional;
import javax.swing.UIManager;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardXYToolTipGenerator;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.topolab.chart.Palette;
import org.topolab.core.run.Row;

/**
 * The chart of a run: above its training loss, within epochs and of each epoch, below any quantity
 * with its confidence interval and chance band. Lines differ in dash and marks too, not in colour
 * alone.
 */
final class CurveChart {

    /** Standard deviations of chance on each side: 95 % of a normal distribution. */
    private static final double BAND = 1.96;

    private static final float BAND_ALPHA = 0.25f;
    private static final List<Color> COLORS = Palette.PETROFF.colors(4);
    private static final Color VALUE = COLORS.get(0);
    private static final Color LOSS = COLORS.get(1);
    private static final Color CHANCE = COLORS.get(3);
    private static final BasicStroke THIN = new BasicStroke(1.5f);
    private static final BasicStroke THICK = new BasicStroke(2.2f);
    private static final BasicStroke DASHED =
            new BasicStroke(
                    1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

    private final DefaultXYDataset within = new DefaultXYDataset();
    private final DefaultXYDataset epochs = new DefaultXYDataset();
    private final YIntervalSeriesCollection value = new YIntervalSeriesCollection();
    private final YIntervalSeriesCollection chance = new YIntervalSeriesCollection();
    private final XYPlot lossPlot = new XYPlot();
    private final XYPlot valuePlot = new XYPlot();
    private final CombinedDomainXYPlot both;
    private final JFreeChart chart;

    CurveChart() {
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setDrawSeriesLineAsPath(true);
        line.setDefaultCreateEntities(false); // thousands of points, of which none is pointed at
        style(line, LOSS, THIN);
        XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(true, true);
        style(marks, LOSS, DASHED);
        lossPlot.setDataset(0, within);
        lossPlot.setRenderer(0, line);
        lossPlot.setDataset(1, epochs);
        lossPlot.setRenderer(1, marks);
        lossPlot.setRangeAxis(axis("loss"));
        DeviationRenderer interval = new DeviationRenderer(true, true);
        style(interval, VALUE, THICK);
        DeviationRenderer band = new DeviationRenderer(true, false);
        style(band, CHANCE, DASHED);
        valuePlot.setDataset(0, chance);
        valuePlot.setRenderer(0, band);
        valuePlot.setDataset(1, value);
        valuePlot.setRenderer(1, interval);
        valuePlot.setRangeAxis(axis("value"));
        NumberAxis domain = axis("epoch");
        domain.setAutoRangeIncludesZero(true);
        both = new CombinedDomainXYPlot(domain);
        both.setGap(14);
        both.add(lossPlot, 2);
        both.add(valuePlot, 3);
        chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, both, false);
        LegendTitle legend = new LegendTitle(both);
        legend.setPosition(RectangleEdge.BOTTOM);
        chart.addLegend(legend);
        dress();
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    private static void style(XYLineAndShapeRenderer renderer, Color color, BasicStroke stroke) {
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesFillPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setDefaultPaint(color);
        renderer.setDefaultFillPaint(color);
        renderer.setDefaultStroke(stroke);
        renderer.setDefaultToolTipGenerator(
                new StandardXYToolTipGenerator(
                        "{0}: {2} at epoch {1}",
                        new DecimalFormat("0.##"), new DecimalFormat("0.####")));
        if (renderer instanceof DeviationRenderer band) {
            band.setAlpha(BAND_ALPHA);
        }
    }

    JFreeChart chart() {
        return chart;
    }

    /**
     * Shows a run.
     *
     * @param loss positions in epochs and mean losses of the epoch so far, [2][points]
     * @param ofEpochs the training loss of each epoch
     * @param quantity what is shown below; empty for nothing
     * @param rows its values
     */
    void show(double[][] loss, List<Row> ofEpochs, Optional<Quantity> quantity, List<Row> rows) {
        chart.setNotify(false);
        put(within, "training loss, mean of the epoch so far", loss);
        put(epochs, "training loss of each epoch", points(ofEpochs));
        show(quantity, rows);
        chart.setNotify(true); // draws once for all that was changed
    }

    private static void put(DefaultXYDataset data, String name, double[][] points) {
        if (points[0].length > 0) {
            data.addSeries(name, points);
        } else if (data.getSeriesCount() > 0) {
            data.removeSeries(name);
        }
    }

    private static double[][] points(List<Row> rows) {
        return new double[][] {
            rows.stream().mapToDouble(Row::epoch).toArray(),
            rows.stream().mapToDouble(Row::value).toArray()
        };
    }

    private void show(Optional<Quantity> quantity, List<Row> rows) {
        boolean intervals = rows.stream().anyMatch(row -> row.interval().isPresent());
        String name = quantity.map(Quantity::toString).orElse("");
        YIntervalSeries values =
                new YIntervalSeries(intervals ? name + ", with confidence interval" : name);
        YIntervalSeries levels = new YIntervalSeries("chance, mean ± 1.96 sd");
        for (Row row : rows) {
            double low = row.interval().map(i -> i.low()).orElse(row.value());
            double high = row.interval().map(i -> i.high()).orElse(row.value());
            values.add(row.epoch(), row.value(), low, high);
            if (row.chance().isPresent()) {
                double mean = row.chance().getAsDouble();
                double sd = row.chanceSd().orElse(0);
                levels.add(row.epoch(), mean, mean - BAND * sd, mean + BAND * sd);
            }
        }
        value.removeAllSeries();
        chance.removeAllSeries();
        if (!values.isEmpty()) {
            value.addSeries(values);
        }
        if (!levels.isEmpty()) {
            chance.addSeries(levels);
        }
        valuePlot.getRangeAxis().setLabel(quantity.map(Quantity::metric).orElse("value"));
    }

    /** Takes colours and fonts of the look that is set now. */
    void dress() {
        Color ground = color("Panel.background", Color.WHITE);
        Color ink = color("Label.foreground", Color.BLACK);
        Color faint = new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 50);
        Font font =
                Optional.ofNullable(UIManager.getFont("Label.font"))
                        .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        chart.setBackgroundPaint(ground);
        both.setBackgroundPaint(ground);
        for (XYPlot plot : List.of(lossPlot, valuePlot)) {
            plot.setBackgroundPaint(ground);
            plot.setOutlineVisible(false);
            plot.setDomainGridlinesVisible(false);
            plot.setRangeGridlinePaint(faint);
            plot.setRangeGridlineStroke(new BasicStroke(1));
            dress(plot.getRangeAxis(), ink, font);
        }
        dress(both.getDomainAxis(), ink, font);
        LegendTitle legend = chart.getLegend();
        legend.setBackgroundPaint(ground);
        legend.setItemPaint(ink);
        legend.setItemFont(font);
        legend.setFrame(BlockBorder.NONE);
    }

    private static void dress(ValueAxis axis, Color ink, Font font) {
        axis.setLabelPaint(ink);
        axis.setTickLabelPaint(ink);
        axis.setAxisLinePaint(ink);
        axis.setTickMarkPaint(ink);
        axis.setLabelFont(font);
        axis.setTickLabelFont(font);
    }

    private static Color color(String key, Color otherwise) {
        return Optional.ofNullable(UIManager.getColor(key)).orElse(otherwise);
    }
}
