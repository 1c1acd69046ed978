package org.topolab.view.prediction;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Figure;
import org.topolab.chart.Named;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;
import org.topolab.chart.Ticks;
import org.topolab.view.prediction.Found.Columns;

/** The score of each neuron against its oracle, with what a perfect model reaches. */
final class OracleFigure {

    static final String NAME = "scores-against-oracles";

    private static final int SIDE = 360;
    private static final int MOST_BARS = 60; // neurons whose intervals can be told apart

    private final double[] scores;
    private final double[] oracles;
    private final double[] lows;
    private final double[] highs;
    private final OptionalDouble slope;
    private final OptionalDouble ceiling;

    private OracleFigure(Columns table, Results results) {
        scores = table.column("correlation");
        oracles = table.column("oracle");
        lows = table.column("low");
        highs = table.column("high");
        slope = Found.number(results, "fraction-oracle");
        ceiling = Found.number(results, "fraction-oracle-ceiling");
    }

    /** The figure, if there are neurons with an oracle. */
    static Optional<Figure> of(Results results, Named name) {
        return Found.table(results, "neurons", List.of("correlation", "oracle", "low", "high"))
                .map(table -> new OracleFigure(table, results))
                .filter(figure -> figure.shown() > 0)
                .map(figure -> figure.drawn(name));
    }

    private boolean known(int neuron) {
        return Double.isFinite(scores[neuron]) && Double.isFinite(oracles[neuron]);
    }

    private int shown() {
        return (int) IntStream.range(0, scores.length).filter(this::known).count();
    }

    private boolean bars() {
        return shown() <= MOST_BARS && Arrays.stream(lows).anyMatch(Double::isFinite);
    }

    private Figure drawn(Named name) {
        DoubleStream numbers =
                IntStream.range(0, scores.length)
                        .filter(this::known)
                        .mapToObj(
                                n ->
                                        bars()
                                                ? DoubleStream.of(
                                                        scores[n], oracles[n], lows[n], highs[n])
                                                : DoubleStream.of(scores[n], oracles[n]))
                        .flatMapToDouble(each -> each);
        Axis across = Axis.linear("oracle", DoubleStream.concat(DoubleStream.of(0), numbers));
        Axis up = new Axis("correlation", Axis.Kind.LINEAR, across.low(), across.high());
        String more = "%d neurons".formatted(shown());
        return new PanelFigure(
                name.file(),
                "%s: single-trial correlation of each neuron against its oracle, %s%s%s."
                        .formatted(
                                name.sentence(),
                                more,
                                said(", fraction of the oracle ", slope),
                                said(", of a perfect model ", ceiling)),
                name.heading(more + (bars() ? "; bars are 95 % intervals" : "")),
                new Panels(
                        List.of(new Plot(across, up, SIDE, SIDE).panel("", this::paint)),
                        PanelStyle.SINGLE),
                key());
    }

    private static String said(String words, OptionalDouble number) {
        return number.isPresent() ? words + rounded(number.getAsDouble()) : "";
    }

    private static String rounded(double number) {
        return Ticks.number(number, 0.001);
    }

    private SampleKey key() {
        List<SampleKey.Sample> samples = new ArrayList<>();
        samples.add(SampleKey.Sample.dot("a neuron", Ink.MODEL));
        slope.ifPresent(
                s ->
                        samples.add(
                                SampleKey.Sample.line(
                                        "this model: %s of the oracle".formatted(rounded(s)),
                                        Ink.MODEL,
                                        Ink.LINE)));
        ceiling.ifPresent(
                c ->
                        samples.add(
                                SampleKey.Sample.line(
                                        "a perfect model: %s of it".formatted(rounded(c)),
                                        Ink.LIMIT,
                                        Ink.LONG_DASHES)));
        samples.add(SampleKey.Sample.line("correlation = oracle", Ink.RECORDED, Ink.DASHED));
        return new SampleKey(samples);
    }

    private void paint(Graphics2D g, Plot plot) {
        int shown = shown();
        g.setStroke(Ink.THIN);
        g.setPaint(Ink.faded(Ink.MODEL, 0.4));
        for (int n = 0; bars() && n < scores.length; n++) {
            if (known(n) && Double.isFinite(lows[n]) && Double.isFinite(highs[n])) {
                double x = plot.x(oracles[n]);
                g.draw(new Line2D.Double(x, plot.y(lows[n]), x, plot.y(highs[n])));
            }
        }
        g.setPaint(Ink.faded(Ink.MODEL, Ink.strength(shown)));
        for (int n = 0; n < scores.length; n++) {
            if (known(n)) {
                g.fill(Ink.dot(plot.x(oracles[n]), plot.y(scores[n]), Ink.radius(shown)));
            }
        }
        Ink.line(g, Ink.RECORDED, Ink.DASHED, through(plot, 1));
        ceiling.ifPresent(c -> Ink.line(g, Ink.LIMIT, Ink.LONG_DASHES, through(plot, c)));
        slope.ifPresent(s -> Ink.line(g, Ink.MODEL, Ink.LINE, through(plot, s)));
    }

    /** The line of a slope through the origin, as far as it lies in the plot. */
    private static Line2D through(Plot plot, double slope) {
        double low = plot.across().low();
        double high = plot.across().high();
        double from = Math.max(low, slope > 1 ? low / slope : low);
        double end = slope > 1 ? high / slope : high;
        return new Line2D.Double(
                plot.x(from), plot.y(slope * from), plot.x(end), plot.y(slope * end));
    }
}
