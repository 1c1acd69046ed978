package org.topolab.view.curve;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.topolab.chart.ChartStyle;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Palette;
import org.topolab.chart.Ticks;
import org.topolab.chart.Typeface;

/** Makes the chart of curves: bands, chance and values, in this order from behind. */
final class CurveChart {

    /** Of the values of a single curve: blue, dark enough for a thin line. */
    static final Color VALUES = Palette.OKABE_ITO.colors(5).get(4);

    /** Of the chance level. */
    static final Color CHANCE = new Color(0x595959);

    private static final Color BAND = new Color(0x59, 0x59, 0x59, 56); // shows what lies behind
    private static final Color NOTHING = new Color(0, true);
    private static final int TICKS_ACROSS = 10;
    private static final int TICKS_UP = 6;
    private static final double LONGEST_NAME = 250; // what fits beside the shortest axis
    private static final double LONGEST_HEADING = 530;
    private static final Shape SAMPLE = new Line2D.Double(-12, 0, 12, 0);
    private static final Shape AREA = new Rectangle2D.Double(-12, -5, 24, 10);

    private CurveChart() {}

    static JFreeChart of(Lines lines) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(across(lines));
        plot.setRangeAxis(up(lines));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        Layers layers = new Layers(plot);
        layers.band(lines.chance(), BAND);
        lines.all().forEach(line -> layers.band(line.curve().intervals(), line.shade()));
        if (lines.oneChance()) {
            layers.dashed(lines.chance(), CHANCE);
        } else {
            lines.all().forEach(line -> layers.dashed(line.curve().chance(), line.color()));
        }
        lines.all().forEach(layers::values);
        LegendItemCollection legend = legend(lines);
        plot.setFixedLegendItems(legend);
        String heading = Typeface.fitted(lines.heading(), FigureStyle.titleFont(), LONGEST_HEADING);
        JFreeChart chart = ChartStyle.chart(heading, plot, legend.getItemCount() > 1);
        notes(chart, lines);
        return chart;
    }

    private static void notes(JFreeChart chart, Lines lines) {
        if (lines.curves().allMatch(curve -> curve.lines().isEmpty())) {
            note(chart, "no finite value");
        }
        long left = lines.curves().mapToLong(Curve::notAboveZero).sum();
        if (left > 0) {
            note(chart, "not above 0 and left out: " + left);
        }
        lines.curves()
                .flatMap(curve -> curve.series().points().stream())
                .flatMap(point -> point.interval().stream())
                .findFirst()
                .ifPresent(
                        i ->
                                note(
                                        chart,
                                        "shaded around a line: %s %% interval"
                                                .formatted(Ticks.number(100 * i.level()))));
        if (!lines.about().isEmpty()) {
            note(chart, lines.about());
        }
    }

    private static void note(JFreeChart chart, String text) {
        TextTitle note = new TextTitle(text, FigureStyle.smallFont());
        note.setPaint(FigureStyle.QUIET);
        note.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.addSubtitle(0, note);
    }

    private static NumberAxis across(Lines lines) {
        Optional<Decades> decades = lines.decades();
        if (decades.isPresent()) {
            double[] places = lines.places().distinct().sorted().toArray();
            return new DecadesAxis(lines.first().xName(), decades.get(), places);
        }
        return ChartStyle.axis(
                lines.first().xName(),
                Span.of(lines.across()).roomyAcross(lines.step()),
                TICKS_ACROSS,
                lines.curves().allMatch(Curve::wholeNumbersAcross));
    }

    private static ValueAxis up(Lines lines) {
        Span span = lines.up();
        if (lines.look().log() && span.low() > 0) {
            LogarithmicAxis axis = new LogarithmicAxis(upName(lines));
            axis.setRange(span.roomyLogarithmic());
            return axis;
        }
        return ChartStyle.axis(upName(lines), span.roomy(), TICKS_UP, false);
    }

    private static String upName(Lines lines) {
        return Typeface.fitted(lines.first().yName(), FigureStyle.labelFont(), LONGEST_NAME);
    }

    private static LegendItemCollection legend(Lines lines) {
        LegendItemCollection items = new LegendItemCollection();
        for (Line line : lines.all()) {
            boolean shaded = !line.curve().intervals().isEmpty();
            items.add(
                    item(
                            Typeface.fitted(line.words(), FigureStyle.labelFont(), LONGEST_NAME),
                            shaded ? AREA : Layers.MARKER,
                            shaded ? line.shade() : line.reference() ? NOTHING : line.color(),
                            line.reference() ? Layers.LONG_DASHES : Layers.LINE,
                            line.color()));
        }
        if (!lines.chance().isEmpty()) {
            double width = lines.look().band();
            boolean band = width > 0 && lines.curves().anyMatch(Curve::hasSpread);
            items.add(
                    item(
                            band ? bandLabel(width) : "chance",
                            AREA,
                            band ? BAND : NOTHING,
                            Layers.DASHED,
                            CHANCE));
        }
        return items;
    }

    private static String bandLabel(double width) {
        String sd = String.format(Locale.ROOT, width == Math.rint(width) ? "%.0f" : "%.2g", width);
        return "chance, mean ± %s sd".formatted(sd);
    }

    private static LegendItem item(
            String label, Shape shape, Color fill, Stroke stroke, Color paint) {
        return new LegendItem(
                label,
                null,
                null,
                null,
                true,
                shape,
                true,
                fill,
                false,
                fill,
                Layers.LINE,
                true,
                SAMPLE,
                stroke,
                paint);
    }
}
