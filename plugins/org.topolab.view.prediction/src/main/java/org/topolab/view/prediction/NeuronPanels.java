package org.topolab.view.prediction;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Figure;
import org.topolab.chart.Named;
import org.topolab.chart.Panel;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;
import org.topolab.chart.Ticks;
import org.topolab.view.prediction.Found.Columns;

/**
 * What some neurons did for each test image, in order of what was predicted: the mean of repeats
 * with its standard error, and the prediction.
 */
final class NeuronPanels {

    private static final int WIDTH = 230;
    private static final int HEIGHT = 120;
    private static final int MOST = 24; // panels of a figure
    private static final int MOST_LARGE = 40; // images whose dots have room

    private final Columns table;
    private final Optional<Columns> neurons;

    private NeuronPanels(Columns table, Results results) {
        this.table = table;
        this.neurons = Found.table(results, "neurons", List.of("correlation"));
    }

    private record Trace(List<Double> predicted, List<Double> recorded, List<Double> errors) {
        Trace() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        double low(int image) {
            return recorded.get(image) - error(image);
        }

        double high(int image) {
            return recorded.get(image) + error(image);
        }

        private double error(int image) {
            return Double.isFinite(errors.get(image)) ? errors.get(image) : 0;
        }

        private DoubleStream numbers() {
            DoubleStream.Builder all = DoubleStream.builder();
            all.add(0);
            for (int image = 0; image < predicted.size(); image++) {
                all.add(predicted.get(image)).add(low(image)).add(high(image));
            }
            return all.build();
        }
    }

    /**
     * The figure of a table, if there is one.
     *
     * @param list name of the table
     * @param words what its neurons are
     */
    static Optional<Figure> of(Results results, String list, String words, Named name) {
        return Found.table(results, list, List.of("neuron", "predicted", "recorded", "error"))
                .map(table -> new NeuronPanels(table, results).drawn(words, name));
    }

    private Figure drawn(String words, Named name) {
        Map<Integer, Trace> traces = new LinkedHashMap<>();
        double[] neuron = table.column("neuron");
        double[] predicted = table.column("predicted");
        double[] recorded = table.column("recorded");
        double[] errors = table.column("error");
        Map<Integer, String> labels = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            int number = (int) neuron[row];
            Trace trace = traces.computeIfAbsent(number, n -> new Trace());
            trace.predicted().add(predicted[row]);
            trace.recorded().add(recorded[row]);
            trace.errors().add(errors[row]);
            labels.putIfAbsent(number, label(number, table.row(row)));
        }
        List<Panel> panels = new ArrayList<>();
        traces.forEach(
                (number, trace) -> {
                    if (panels.size() < MOST) {
                        panels.add(panel(labels.get(number), trace));
                    }
                });
        return new PanelFigure(
                name.file(),
                "%s: recorded and predicted responses of the %d neurons that are predicted %s."
                        .formatted(name.sentence(), panels.size(), words),
                name.heading("the neurons that are predicted " + words),
                new Panels(panels, PanelStyle.DENSE),
                new SampleKey(
                        List.of(
                                SampleKey.Sample.line("predicted", Ink.MODEL, Ink.LINE),
                                SampleKey.Sample.dot("recorded, mean ± s.e.", Ink.RECORDED))));
    }

    /** The neuron's name, with its score if that is known. */
    private String label(int number, String row) {
        int space = row.lastIndexOf(' ');
        String name = space > 0 ? row.substring(0, space) : row;
        return neurons.filter(all -> number >= 0 && number < all.size())
                .map(all -> all.cell("correlation", number))
                .map(score -> "%s: r = %s".formatted(name, Ticks.number(score, 0.01)))
                .orElse(name);
    }

    private static Panel panel(String label, Trace trace) {
        int images = trace.predicted().size();
        Axis across = new Axis("image, by prediction", Axis.Kind.LINEAR, 0, images + 1.0);
        Axis up = Axis.linear("response", trace.numbers());
        return new Plot(across, up, WIDTH, HEIGHT).panel(label, (g, plot) -> paint(g, plot, trace));
    }

    private static void paint(Graphics2D g, Plot plot, Trace trace) {
        int images = trace.predicted().size();
        double radius = images <= MOST_LARGE ? 2.5 : 1.6;
        Path2D line = new Path2D.Double();
        for (int image = 0; image < images; image++) {
            double x = plot.x(image + 1.0);
            Line2D bar =
                    new Line2D.Double(x, plot.y(trace.low(image)), x, plot.y(trace.high(image)));
            Ink.line(g, Ink.ASIDE, Ink.THIN, bar);
            if (image == 0) {
                line.moveTo(x, plot.y(trace.predicted().get(image)));
            } else {
                line.lineTo(x, plot.y(trace.predicted().get(image)));
            }
        }
        g.setPaint(Ink.RECORDED);
        for (int image = 0; image < images; image++) {
            g.fill(Ink.dot(plot.x(image + 1.0), plot.y(trace.recorded().get(image)), radius));
        }
        Ink.line(g, Ink.MODEL, Ink.LINE, line);
    }
}
