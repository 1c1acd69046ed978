package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/**
 * Receptive fields as pictures: how the answer of a unit changes with each pixel, or the image it
 * likes best.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1901.00945">Lindsey, Ocko, Ganguli, Deny 2019</a>
 */
@Component
public final class ReceptiveFieldMetric implements Metric {

    private static final String ID = "receptive-field";
    private static final String METHOD = "method";
    private static final String ASCENT = "ascent";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Receptive fields",
                            "Pictures of what units answer to: the gradient of each with respect"
                                    + " to the image, or the image it likes best.",
                            List.of(Settings.LINDSEY),
                            "Apache-2.0",
                            Settings.fields(
                                    new ChoiceOption(
                                            METHOD,
                                            "One normalised step along the gradient, or ascent to"
                                                    + " the image that is liked best.",
                                            "gradient",
                                            List.of("gradient", ASCENT)),
                                    new IntOption("steps", "Steps of the ascent.", 50, 1, 10_000),
                                    new DoubleOption(
                                            "rate",
                                            "Root mean square of what a step of the ascent adds.",
                                            0.05,
                                            1e-6,
                                            10),
                                    new DoubleOption(
                                            "decay",
                                            "Share of the image taken away at each step of the"
                                                    + " ascent (L2 penalty).",
                                            0.01,
                                            0,
                                            1),
                                    new DoubleOption(
                                            "blur",
                                            "Standard deviation in pixels of the Gaussian that"
                                                    + " blurs each step of the ascent; 0 for none.",
                                            0.5,
                                            0,
                                            100))),
                    "dead 0 to 1; support at least 1, in pixels",
                    Direction.NEITHER,
                    "none: pictures and counts; compare with the untrained network"
                            + " (measure.controls)",
                    Subject.NEEDS);

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return options.text(METHOD).equals(ASCENT)
                        && options.text(Settings.START).equals(Settings.IMAGES)
                ? List.of(
                        new OptionProblem(
                                Settings.START,
                                "found images with method: ascent, which climbs from one image; set"
                                        + " start: black, grey or mean"))
                : List.of();
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Subject subject = Subject.of(ID, sheet, context, Settings.point(context.options()));
        return new ProbeAccumulator(ID, sheet, () -> find(subject));
    }

    private static Results find(Subject subject) {
        List<double[]> gradients = subject.gradients();
        List<Field> extents =
                gradients.stream().map(gradient -> magnitude(subject, gradient)).toList();
        List<Result> found = new ArrayList<>(Findings.census(extents));
        double[] heights = sides(extents, true);
        double[] widths = sides(extents, false);
        double[] support = new double[heights.length];
        Arrays.setAll(support, u -> (heights[u] + widths[u]) / 2);
        found.add(Findings.mean("support", support, "pixels"));
        found.add(
                Findings.table(
                        subject.labels(),
                        List.of("support-height", "support-width", "gradient"),
                        List.of(
                                heights,
                                widths,
                                gradients.stream().mapToDouble(Subject::strength).toArray())));
        found.add(pictures(subject, extents, drawn(subject, gradients)));
        return new Results(found);
    }

    private static List<double[]> drawn(Subject subject, List<double[]> gradients) {
        Options options = subject.context().options();
        if (!options.text(METHOD).equals(ASCENT)) {
            return gradients.stream().map(Subject::step).toList();
        }
        float[] start = Starts.of(options, subject.context().images()).get(0);
        return Ascent.of(options).climb(subject.probe(), subject.indices(), start);
    }

    /** Mean magnitude over the channels, so that colours do not cancel. */
    private static Field magnitude(Subject subject, double[] gradient) {
        return Field.grey(subject.shape(), Arrays.stream(gradient).map(Math::abs).toArray());
    }

    private static double[] sides(List<Field> extents, boolean height) {
        return extents.stream()
                .mapToDouble(
                        field ->
                                field.dead()
                                        ? Double.NaN
                                        : height ? field.box().height() : field.box().width())
                .toArray();
    }

    private static Pictures pictures(Subject subject, List<Field> extents, List<double[]> drawn) {
        int size = subject.shape().values();
        float[] values = new float[drawn.size() * size];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) drawn.get(at / size)[at % size];
        }
        List<String> columns =
                IntStream.range(0, extents.size())
                        .mapToObj(
                                u ->
                                        subject.units().get(u).label()
                                                + (extents.get(u).dead() ? " (dead)" : ""))
                        .toList();
        return new Pictures(
                "receptive-fields",
                subject.shape(),
                List.of(subject.sheet().id()),
                columns,
                values);
    }
}
