package org.topolab.desktop.internal.unit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.UIManager;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import org.topolab.api.metric.Result.Chance;
import org.topolab.chart.Palette;

/** Bars over classes or angles: of one unit with errors and chance, or of several side by side. */
final class ProfileChart {

    /** Bars that can be read; of more classes those with the largest values of the first unit. */
    static final int MOST = 40;

    private static final double NORMAL_95 = 1.96;
    private static final float BAND = 0.25f; // opacity

    private final JFreeChart chart =
            ChartFactory.createBarChart(
                    null,
                    "",
                    "",
                    new DefaultCategoryDataset(),
                    PlotOrientation.VERTICAL,
                    true,
                    true,
                    false);
    private final ChartPanel panel = new ChartPanel(chart);

    /**
     * @param name of the component
     * @param title for screen readers
     */
    ProfileChart(String name, String title) {
        panel.setName(name);
        panel.getAccessibleContext().setAccessibleName(title);
        panel.setMinimumDrawWidth(0);
        panel.setMinimumDrawHeight(0);
        panel.setMaximumDrawWidth(Integer.MAX_VALUE);
        panel.setMaximumDrawHeight(Integer.MAX_VALUE);
        panel.addPropertyChangeListener("UI", event -> style());
        style();
    }

    ChartPanel component() {
        return panel;
    }

    /** What is said where there are no bars. */
    void instead(String sentence) {
        chart.getCategoryPlot().setNoDataMessage(sentence);
    }

    /**
     * Shows curves of the same title.
     *
     * @param labels one for each curve
     */
    void show(List<String> labels, List<Curve> curves) {
        CategoryPlot plot = chart.getCategoryPlot();
        plot.clearRangeMarkers();
        boolean one = curves.size() == 1;
        boolean errors = one && !curves.get(0).errors().isEmpty();
        BarRenderer renderer = errors ? new StatisticalBarRenderer() : new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        List<Color> colors = Palette.PETROFF.colors(Math.min(Palette.MOST_BY_COLOR, curves.size()));
        for (int i = 0; i < curves.size(); i++) {
            renderer.setSeriesPaint(i, colors.get(i % colors.size()));
        }
        if (renderer instanceof StatisticalBarRenderer bars) {
            bars.setErrorIndicatorPaint(color("Label.foreground", Color.BLACK));
        }
        plot.setRenderer(renderer);
        plot.setDataset(errors ? withErrors(curves.get(0)) : data(labels, curves));
        String title = curves.isEmpty() ? "" : curves.get(0).title();
        boolean angles = !curves.isEmpty() && curves.get(0).angles();
        plot.getRangeAxis().setLabel(title);
        plot.getDomainAxis().setLabel(angles ? "degrees" : "");
        plot.getDomainAxis()
                .setCategoryLabelPositions(
                        plot.getDataset().getColumnCount() > 6
                                ? CategoryLabelPositions.UP_45
                                : CategoryLabelPositions.STANDARD);
        chart.getLegend().setVisible(curves.size() > 1);
        if (one) {
            curves.get(0).chance().ifPresent(level -> mark(level, curves.get(0).chanceOf()));
        }
        String read = curves.isEmpty() ? "nothing" : title;
        panel.getAccessibleContext()
                .setAccessibleDescription("%s of %d units".formatted(read, curves.size()));
        style();
    }

    private void mark(Chance level, String of) {
        CategoryPlot plot = chart.getCategoryPlot();
        if (level.sd() > 0) {
            double half = NORMAL_95 * level.sd();
            IntervalMarker band = new IntervalMarker(level.mean() - half, level.mean() + half);
            band.setPaint(Color.GRAY);
            band.setAlpha(BAND);
            plot.addRangeMarker(band);
        }
        ValueMarker line = new ValueMarker(level.mean());
        line.setPaint(Color.GRAY);
        line.setStroke(
                new BasicStroke(
                        1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4}, 0));
        line.setLabel(of);
        Optional.ofNullable(UIManager.getFont("Label.font")).ifPresent(line::setLabelFont);
        line.setLabelPaint(color("Label.foreground", Color.BLACK));
        line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        line.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        plot.addRangeMarker(line);
    }

    private static CategoryDataset withErrors(Curve curve) {
        DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
        for (int at : shown(curve)) {
            data.add(curve.values().get(at), curve.errors().get(at), "", curve.names().get(at));
        }
        return data;
    }

    private static CategoryDataset data(List<String> labels, List<Curve> curves) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        if (curves.isEmpty()) {
            return data;
        }
        List<String> names = shown(curves.get(0)).stream().map(curves.get(0).names()::get).toList();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            for (String name : names) {
                int at = curve.names().indexOf(name);
                Double value = at < 0 ? null : curve.values().get(at);
                data.addValue(value, labels.get(i), name);
            }
        }
        return data;
    }

    /** The bars to draw, in their order. */
    private static List<Integer> shown(Curve curve) {
        return IntStream.range(0, curve.names().size())
                .boxed()
                .sorted(
                        (a, b) ->
                                curve.names().size() <= MOST
                                        ? Integer.compare(a, b)
                                        : Double.compare(
                                                curve.values().get(b), curve.values().get(a)))
                .limit(MOST)
                .sorted()
                .toList();
    }

    /** Takes on the colours and fonts of the window. */
    private void style() {
        Color back = color("Panel.background", Color.WHITE);
        Color ink = color("Label.foreground", Color.BLACK);
        Color grid = color("Separator.foreground", Color.LIGHT_GRAY);
        Optional<Font> font = Optional.ofNullable(UIManager.getFont("Label.font"));
        chart.setBackgroundPaint(back);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(back);
        plot.setOutlinePaint(grid);
        plot.setRangeGridlinePaint(grid);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(ink);
        plot.setNoDataMessagePaint(ink);
        for (Axis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setLabelPaint(ink);
            axis.setTickLabelPaint(ink);
            axis.setAxisLinePaint(ink);
            axis.setTickMarkPaint(ink);
            font.ifPresent(axis::setLabelFont);
            font.ifPresent(axis::setTickLabelFont);
        }
        chart.getLegend().setBackgroundPaint(back);
        chart.getLegend().setItemPaint(ink);
        font.ifPresent(chart.getLegend()::setItemFont);
    }

    private static Color color(String key, Color otherwise) {
        return Optional.ofNullable(UIManager.getColor(key)).orElse(otherwise);
    }
}
