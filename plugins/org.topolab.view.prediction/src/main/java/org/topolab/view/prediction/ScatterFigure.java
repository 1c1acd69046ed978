package org.topolab.view.prediction;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Figure;
import org.topolab.chart.Named;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;
import org.topolab.view.prediction.Found.Columns;

/** Recorded against predicted responses, a dot for a neuron and an image. */
final class ScatterFigure {

    static final String NAME = "recorded-against-predicted";

    private static final int SIDE = 360;
    private static final double FEW = 0.05; // of the numbers, at either end
    private static final double DECADES = 100; // between these, from which roots do not suffice
    private static final int BANDS = 12;
    private static final int FEWEST_IN_BAND = 10;

    private final double[] predicted;
    private final double[] recorded;

    private ScatterFigure(Columns table) {
        predicted = table.column("predicted");
        recorded = table.column("recorded");
    }

    /**
     * The figure, if there is a table of them.
     *
     * @param wanted how numbers become places; empty for what suits them
     */
    static Optional<Figure> of(Results results, Named name, Optional<Axis.Kind> wanted) {
        return Found.table(results, "scatter", List.of("predicted", "recorded"))
                .map(ScatterFigure::new)
                .map(figure -> figure.drawn(name, wanted));
    }

    private Figure drawn(Named name, Optional<Axis.Kind> wanted) {
        Axis.Kind kind = kind(wanted);
        Axis across = axis("predicted", kind);
        Axis up = new Axis("recorded, mean over repeats", kind, across.low(), across.high());
        List<SampleKey.Sample> key = new ArrayList<>();
        key.add(SampleKey.Sample.dot("a neuron and an image", Ink.MODEL));
        key.add(SampleKey.Sample.line("mean recorded for a prediction", Ink.LIMIT, Ink.LINE));
        key.add(SampleKey.Sample.line("recorded = predicted", Ink.RECORDED, Ink.DASHED));
        String more = "%d pairs of a neuron and an image; %s axes".formatted(size(), kind.word());
        return new PanelFigure(
                name.file(),
                "%s: recorded against predicted responses, %s.".formatted(name.sentence(), more),
                name.heading(more + rim(across)),
                new Panels(
                        List.of(new Plot(across, up, SIDE, SIDE).panel("", this::paint)),
                        PanelStyle.SINGLE),
                new SampleKey(key));
    }

    private int size() {
        return predicted.length;
    }

    private DoubleStream all() {
        return DoubleStream.concat(Arrays.stream(predicted), Arrays.stream(recorded))
                .filter(Double::isFinite);
    }

    /** Roots, which counts want; logarithms where numbers span decades; linear below 0. */
    private Axis.Kind kind(Optional<Axis.Kind> wanted) {
        boolean negative = all().anyMatch(number -> number < 0);
        Numbers positive = Numbers.of(all().filter(number -> number > 0).toArray());
        if (positive.size() == 0) {
            return Axis.Kind.LINEAR;
        }
        boolean decades = positive.quantile(1 - FEW) > DECADES * positive.quantile(FEW);
        Axis.Kind suits =
                negative ? Axis.Kind.LINEAR : decades ? Axis.Kind.LOGARITHMIC : Axis.Kind.ROOT;
        return wanted.orElse(suits);
    }

    private Axis axis(String label, Axis.Kind kind) {
        if (kind == Axis.Kind.LINEAR) {
            return Axis.linear(label, all());
        }
        double high = all().max().orElse(1) * 1.05;
        Numbers positive = Numbers.of(all().filter(number -> number > 0).toArray());
        double low = kind == Axis.Kind.ROOT ? 0 : positive.quantile(FEW / 5);
        return new Axis(label, kind, Math.min(low, high / 2), high);
    }

    /** How many lie on the rim of a logarithmic axis, in words. */
    private String rim(Axis axis) {
        long below =
                IntStream.range(0, size())
                        .filter(i -> predicted[i] < axis.low() || recorded[i] < axis.low())
                        .count();
        return below == 0 ? "" : "; %d are smaller and lie on the rim".formatted(below);
    }

    private void paint(Graphics2D g, Plot plot) {
        double radius = Ink.radius(size());
        g.setPaint(Ink.faded(Ink.MODEL, Ink.strength(size())));
        for (int i = 0; i < size(); i++) {
            if (Double.isFinite(predicted[i]) && Double.isFinite(recorded[i])) {
                g.fill(Ink.dot(plot.x(predicted[i]), plot.y(recorded[i]), radius));
            }
        }
        double low = plot.across().low();
        double high = plot.across().high();
        Line2D same = new Line2D.Double(plot.x(low), plot.y(low), plot.x(high), plot.y(high));
        Ink.line(g, Ink.RECORDED, Ink.DASHED, same);
        paintMeans(g, plot);
    }

    /** Means of what was recorded for predictions of equally many, from low to high. */
    private void paintMeans(Graphics2D g, Plot plot) {
        int[] order =
                IntStream.range(0, size())
                        .filter(i -> Double.isFinite(predicted[i]) && Double.isFinite(recorded[i]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> predicted[i]))
                        .mapToInt(i -> i)
                        .toArray();
        int bands = Math.min(BANDS, order.length / FEWEST_IN_BAND);
        Path2D line = new Path2D.Double();
        for (int band = 0; band < bands; band++) {
            int from = band * order.length / bands;
            int end = (band + 1) * order.length / bands;
            double x =
                    Arrays.stream(order, from, end)
                            .mapToDouble(i -> predicted[i])
                            .average()
                            .orElseThrow();
            double y =
                    Arrays.stream(order, from, end)
                            .mapToDouble(i -> recorded[i])
                            .average()
                            .orElseThrow();
            if (band == 0) {
                line.moveTo(plot.x(x), plot.y(y));
            } else {
                line.lineTo(plot.x(x), plot.y(y));
            }
        }
        if (bands > 1) {
            Ink.line(g, Ink.LIMIT, Ink.LINE, line);
        }
    }
}
