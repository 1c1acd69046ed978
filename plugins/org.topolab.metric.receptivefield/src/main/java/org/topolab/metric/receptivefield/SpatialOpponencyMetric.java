package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionSpec.ChoiceOption;

/**
 * Which units are excited by some gratings and inhibited by others, as cells with centre and
 * surround are.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1910.11086">Harris, Mihai, Hare 2019</a>
 */
@Component
public final class SpatialOpponencyMetric implements Metric {

    private static final String ID = "spatial-opponency";
    private static final String BASELINE = "baseline";
    private static final float MIDDLE = 0.5f;

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Spatial opponency",
                            "Shares of units that gratings both excite and inhibit, do only one of"
                                    + " both to, or leave alone.",
                            List.of(
                                    new Citation(
                                            "Harris, Mihai, Hare 2019, Spatial and colour opponency"
                                                    + " in anatomically constrained deep networks,"
                                                    + " arXiv",
                                            "10.48550/arXiv.1910.11086"),
                                    Settings.LINDSEY),
                            "Apache-2.0",
                            List.of(
                                    new ChoiceOption(
                                            BASELINE,
                                            "Image whose answer gratings are held against: black as"
                                                    + " published, or grey, their mean.",
                                            Settings.BLACK,
                                            List.of(Settings.BLACK, Settings.GREY)),
                                    Settings.units())),
                    "0 to 1, all three sum to 1",
                    Direction.HIGHER,
                    "none: a network without biases is never opponent against black; compare with"
                            + " the untrained network (measure.controls)",
                    Subject.NEEDS);

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Subject subject = Subject.of(ID, sheet, context, Point.AFTER_ACTIVATION);
        return new ProbeAccumulator(ID, sheet, () -> find(subject));
    }

    private static Results find(Subject subject) {
        float level = subject.context().options().text(BASELINE).equals(Settings.GREY) ? MIDDLE : 0;
        float[] uniform = Starts.uniform(subject.shape().values(), level);
        int[] units = subject.indices();
        double[] spontaneous = subject.probe().values(units, List.of(uniform)).get(0);
        double[] lowest = spontaneous.clone();
        double[] highest = spontaneous.clone();
        for (double[] answers : answers(subject, units)) {
            for (int u = 0; u < units.length; u++) {
                lowest[u] = Math.min(lowest[u], answers[u]);
                highest[u] = Math.max(highest[u], answers[u]);
            }
        }
        double[] kinds = new double[units.length];
        Arrays.setAll(kinds, u -> Opponency.of(spontaneous[u], lowest[u], highest[u]).code());
        List<Result> found = new ArrayList<>();
        for (Opponency kind : Opponency.values()) {
            double many = Arrays.stream(kinds).filter(k -> k == kind.code()).count();
            found.add(Findings.plain(kind.id(), many / units.length, ""));
        }
        found.add(Findings.plain("count", units.length, "units"));
        found.add(
                Findings.table(
                        subject.labels(),
                        List.of("opponency", "spontaneous", "lowest", "highest"),
                        List.of(kinds, spontaneous, lowest, highest)));
        return new Results(found);
    }

    /** Answers to all gratings; few of the images are there at a time. */
    private static List<double[]> answers(Subject subject, int[] units) {
        List<Grating> gratings = Grating.all(subject.shape());
        List<double[]> answers = new ArrayList<>();
        for (int from = 0; from < gratings.size(); from += Probe.AT_A_TIME) {
            int end = Math.min(gratings.size(), from + Probe.AT_A_TIME);
            List<float[]> images =
                    gratings.subList(from, end).stream()
                            .map(grating -> grating.image(subject.shape()))
                            .toList();
            answers.addAll(subject.probe().values(units, images));
        }
        return answers;
    }
}
