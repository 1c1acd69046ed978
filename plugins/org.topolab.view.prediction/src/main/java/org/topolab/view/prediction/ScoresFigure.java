package org.topolab.view.prediction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Named;
import org.topolab.chart.Panel;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;
import org.topolab.chart.Ticks;
import org.topolab.chart.Typeface;

/** How scores are distributed over neurons. */
final class ScoresFigure {

    static final String NAME = "scores-of-neurons";

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int FEWEST_BARS = 8;
    private static final int MOST_BARS = 40;
    private static final String SCORE = "correlation";
    private static final String ORACLE = "oracle";

    private ScoresFigure() {}

    private record Curve(String words, Color color, Numbers numbers, boolean limit) {

        String said() {
            return "%s, median %s".formatted(words, Ticks.number(numbers.median(), 0.001));
        }

        SampleKey.Sample sample() {
            return SampleKey.Sample.line(said(), color, limit ? Ink.DASHED : Ink.LINE);
        }
    }

    private static Optional<Numbers> numbers(Results results, String column) {
        return Found.table(results, "neurons", List.of(column))
                .map(table -> Numbers.of(table.column(column)))
                .filter(numbers -> numbers.size() > 0);
    }

    /** Histogram and cumulative distribution of scores, with oracles where they are known. */
    static Optional<Figure> of(Results results, Named name) {
        return numbers(results, SCORE)
                .map(
                        scores -> {
                            List<Curve> curves = new ArrayList<>();
                            curves.add(new Curve(SCORE, Ink.MODEL, scores, false));
                            numbers(results, ORACLE)
                                    .ifPresent(
                                            oracles ->
                                                    curves.add(
                                                            new Curve(
                                                                    ORACLE,
                                                                    Ink.RECORDED,
                                                                    oracles,
                                                                    true)));
                            Axis across = across(curves);
                            return figure(
                                    name,
                                    List.of(histogram(curves, across), shares(curves, across)),
                                    curves);
                        });
    }

    /** Cumulative distributions of several in one chart. */
    static Optional<Figure> of(List<Subject> subjects, Named name) {
        List<Curve> curves = new ArrayList<>();
        for (Subject subject : subjects) {
            numbers(subject.results(), SCORE)
                    .ifPresent(
                            scores ->
                                    curves.add(
                                            new Curve(
                                                    subject.label(),
                                                    Ink.line(curves.size()),
                                                    scores,
                                                    false)));
        }
        return curves.size() < 2
                ? Optional.empty()
                : Optional.of(figure(name, List.of(shares(curves, across(curves))), curves));
    }

    private static Axis across(List<Curve> curves) {
        DoubleStream ends =
                curves.stream()
                        .flatMapToDouble(
                                c ->
                                        DoubleStream.of(
                                                c.numbers().quantile(0), c.numbers().quantile(1)));
        return Axis.linear(
                "correlation of a neuron", DoubleStream.concat(DoubleStream.of(0), ends));
    }

    private static Figure figure(Named name, List<Panel> panels, List<Curve> curves) {
        String said = String.join("; ", curves.stream().map(Curve::said).toList());
        return new PanelFigure(
                name.file(),
                "%s: distribution over neurons of %s.".formatted(name.sentence(), said),
                name.heading("%s neurons".formatted(sizes(curves))),
                new Panels(panels, panels.size() > 1 ? PanelStyle.ROOMY : PanelStyle.SINGLE),
                new SampleKey(curves.stream().map(Curve::sample).toList()));
    }

    private static String sizes(List<Curve> curves) {
        return String.join(
                ", ", curves.stream().map(c -> "" + c.numbers().size()).distinct().toList());
    }

    private static Panel histogram(List<Curve> curves, Axis across) {
        int bars =
                (int)
                        Math.max(
                                FEWEST_BARS,
                                Math.min(MOST_BARS, Math.sqrt(curves.get(0).numbers().size())));
        int most =
                curves.stream()
                        .flatMapToInt(c -> Arrays.stream(counts(c, across, bars)))
                        .max()
                        .orElse(1);
        Axis up = new Axis("neurons", Axis.Kind.LINEAR, 0, 1.18 * most);
        return new Plot(across, up, WIDTH, HEIGHT)
                .panel("Histogram", (g, plot) -> paintBars(g, plot, curves, bars));
    }

    private static int[] counts(Curve curve, Axis across, int bars) {
        return curve.numbers().counts(across.low(), across.high(), bars);
    }

    private static void paintBars(Graphics2D g, Plot plot, List<Curve> curves, int bars) {
        double wide = (plot.across().high() - plot.across().low()) / bars;
        double bottom = plot.y(0);
        int[] scores = counts(curves.get(0), plot.across(), bars);
        for (int bar = 0; bar < bars; bar++) {
            double x = plot.x(plot.across().low() + bar * wide);
            double end = plot.x(plot.across().low() + (bar + 1) * wide);
            double y = plot.y(scores[bar]);
            g.setPaint(Ink.faded(Ink.MODEL, 0.55));
            g.fill(new Rectangle2D.Double(x + 0.5, y, end - x - 1, bottom - y));
        }
        for (Curve curve : curves.subList(1, curves.size())) {
            Path2D outline = new Path2D.Double();
            outline.moveTo(plot.x(plot.across().low()), bottom);
            int[] counts = counts(curve, plot.across(), bars);
            for (int bar = 0; bar < bars; bar++) {
                double y = plot.y(counts[bar]);
                outline.lineTo(plot.x(plot.across().low() + bar * wide), y);
                outline.lineTo(plot.x(plot.across().low() + (bar + 1) * wide), y);
            }
            outline.lineTo(plot.x(plot.across().high()), bottom);
            Ink.line(g, curve.color(), Ink.DASHED, outline);
        }
        double median = curves.get(0).numbers().median();
        double x = plot.x(median);
        Ink.line(
                g,
                Ink.LIMIT,
                Ink.LINE,
                new Line2D.Double(x, plot.area().getMinY() + 18, x, bottom));
        g.setPaint(Color.BLACK);
        g.setFont(FigureStyle.smallFont());
        String words = "median " + Ticks.number(median, 0.001);
        double half = Typeface.width(words, g.getFont()) / 2;
        double at =
                Math.max(
                        plot.area().getMinX() + 4 + half,
                        Math.min(plot.area().getMaxX() - half, x));
        g.drawString(words, (float) (at - half), (float) plot.area().getMinY() + 12);
    }

    private static Panel shares(List<Curve> curves, Axis across) {
        Axis up = new Axis("share of neurons with at most so much", Axis.Kind.LINEAR, 0, 1);
        return new Plot(across, up, WIDTH, HEIGHT)
                .panel(
                        "Cumulative",
                        (g, plot) -> curves.forEach(curve -> paintShare(g, plot, curve)));
    }

    private static void paintShare(Graphics2D g, Plot plot, Curve curve) {
        int size = curve.numbers().size();
        Path2D line = new Path2D.Double();
        line.moveTo(plot.x(plot.across().low()), plot.y(0));
        for (int i = 0; i < size; i++) {
            double x = plot.x(curve.numbers().at(i));
            line.lineTo(x, plot.y((double) i / size));
            line.lineTo(x, plot.y((i + 1.0) / size));
        }
        line.lineTo(plot.x(plot.across().high()), plot.y(1));
        Ink.line(g, curve.color(), curve.limit() ? Ink.DASHED : Ink.LINE, line);
    }
}
