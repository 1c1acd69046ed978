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

/** Where neurons look in the image, from where they truly do to where a model says that they do. */
final class PlacesFigure {

    static final String NAME = "true-and-learnt-places";

    private static final int LONGER = 520; // side of the image, in pixels of the figure
    private static final int SHORTEST = 120;
    private static final int MOST = 500; // neurons whose lines can be told apart
    private static final double ROOM = 1; // around all places, in pixels of the image

    private final double[] columns;
    private final double[] rows;
    private final double[] trueColumns;
    private final double[] trueRows;
    private final double[] scored;

    private PlacesFigure(Columns table) {
        columns = table.column("column");
        rows = table.column("row");
        trueColumns = table.column("true-column");
        trueRows = table.column("true-row");
        scored = table.column("scored");
    }

    /** The figure, if true places are known. */
    static Optional<Figure> of(Results results, Named name) {
        return Found.table(
                        results,
                        "fields",
                        List.of("column", "row", "true-column", "true-row", "scored"))
                .map(PlacesFigure::new)
                .filter(figure -> figure.known().length > 0)
                .map(figure -> figure.drawn(results, name));
    }

    private int[] known() {
        return IntStream.range(0, columns.length)
                .filter(n -> Double.isFinite(columns[n] + rows[n] + trueColumns[n] + trueRows[n]))
                .toArray();
    }

    private static Axis axis(String label, int[] shown, double[] one, double[] other) {
        DoubleStream all = Arrays.stream(shown).mapToDouble(n -> one[n]);
        DoubleStream more = Arrays.stream(shown).mapToDouble(n -> other[n]);
        double[] sorted = DoubleStream.concat(all, more).sorted().toArray();
        return new Axis(
                label, Axis.Kind.LINEAR, sorted[0] - ROOM, sorted[sorted.length - 1] + ROOM);
    }

    private Figure drawn(Results results, Named name) {
        int[] known = known();
        int many = Math.min(MOST, known.length);
        int[] shown =
                IntStream.range(0, many)
                        .map(i -> known[(int) ((long) i * known.length / many)])
                        .toArray();
        Axis across = axis("column, px", shown, columns, trueColumns);
        Axis down = axis("row, px", shown, rows, trueRows);
        double scale = LONGER / Math.max(across.high() - across.low(), down.high() - down.low());
        int width = (int) Math.max(SHORTEST, scale * (across.high() - across.low()));
        int height = (int) Math.max(SHORTEST, scale * (down.high() - down.low()));
        Plot plot = new Plot(across, down, width, height, true);
        String some =
                many < known.length
                        ? "%d of %d neurons".formatted(many, known.length)
                        : "%d neurons".formatted(many);
        String more = some + said(results, "; median error %s px", "position-error");
        return new PanelFigure(
                name.file(),
                "%s: where neurons look in the image, truly and as the model says; %s."
                        .formatted(name.sentence(), more),
                name.heading(more),
                new Panels(
                        List.of(plot.panel("", (g, on) -> paint(g, on, shown))), PanelStyle.SINGLE),
                key(shown));
    }

    private static String said(Results results, String words, String number) {
        OptionalDouble found = Found.number(results, number);
        return found.isPresent() ? words.formatted(Ticks.number(found.getAsDouble(), 0.01)) : "";
    }

    private boolean aside(int neuron) {
        return scored[neuron] == 0;
    }

    private SampleKey key(int[] shown) {
        List<SampleKey.Sample> samples = new ArrayList<>();
        samples.add(SampleKey.Sample.dot("where the model says", Ink.MODEL));
        samples.add(SampleKey.Sample.line("from the true place", Ink.LIMIT, Ink.LINE));
        if (Arrays.stream(shown).anyMatch(this::aside)) {
            samples.add(SampleKey.Sample.dot("responds too unreliably to count", Ink.ASIDE));
        }
        return new SampleKey(samples);
    }

    /** Those that do not count lie behind the others. */
    private void paint(Graphics2D g, Plot plot, int[] shown) {
        double radius = Ink.radius(shown.length);
        int[] order =
                IntStream.concat(
                                Arrays.stream(shown).filter(this::aside),
                                Arrays.stream(shown).filter(n -> !aside(n)))
                        .toArray();
        for (int n : order) {
            Line2D line =
                    new Line2D.Double(
                            plot.x(trueColumns[n]),
                            plot.y(trueRows[n]),
                            plot.x(columns[n]),
                            plot.y(rows[n]));
            Ink.line(g, aside(n) ? Ink.faded(Ink.ASIDE, 0.6) : Ink.LIMIT, Ink.THIN, line);
        }
        for (int n : order) {
            g.setPaint(aside(n) ? Ink.ASIDE : Ink.MODEL);
            g.fill(Ink.dot(plot.x(columns[n]), plot.y(rows[n]), radius));
        }
    }
}
