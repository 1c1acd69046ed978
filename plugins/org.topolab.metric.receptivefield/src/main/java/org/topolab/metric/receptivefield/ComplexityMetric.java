package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
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
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.stat.RandomStream;

/**
 * How much the receptive field of a unit depends on where it is taken: near 0 for simple cells,
 * which are linear where they answer, more for complex ones.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1901.00945">Lindsey, Ocko, Ganguli, Deny 2019</a>
 */
@Component
public final class ComplexityMetric implements Metric {

    private static final String ID = "complexity";
    private static final String STARTS = "starts";

    /** Standard deviation of the published starts. */
    private static final double SPREAD = 0.1;

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Complexity of units",
                            "How much receptive fields differ between random images they are taken"
                                    + " at.",
                            List.of(Settings.LINDSEY),
                            "Apache-2.0",
                            List.of(
                                    new IntOption(
                                            STARTS,
                                            "Random images the field of each unit is taken at.",
                                            10,
                                            2,
                                            10_000),
                                    Settings.units(),
                                    Settings.faithful(
                                            "As published: fields as 8-bit pictures, and a unit"
                                                    + " that answers to one start only counts"
                                                    + " 0."))),
                    "0 to about 1, faithful to about 0.1",
                    Direction.HIGHER,
                    "none: 0 for a linear unit; with ten starts about 0.92 for fields that have"
                            + " nothing in common; compare with the untrained network"
                            + " (measure.controls)",
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
        boolean faithful = subject.context().options().flag(Settings.FAITHFUL);
        int units = subject.units().size();
        double[] complexity = new double[units];
        double[] kept = new double[units];
        for (int u = 0; u < units; u++) {
            Complexity of = Complexity.of(fields(subject, subject.units().get(u)), faithful);
            complexity[u] = of.value();
            kept[u] = of.kept();
        }
        List<Result> found = new ArrayList<>();
        found.add(Findings.mean("complexity", complexity, ""));
        found.add(Findings.plain("single-start", count(kept, 1), "units"));
        found.add(Findings.plain("dead", count(kept, 0) / units, ""));
        found.add(Findings.plain("count", units, "units"));
        found.add(
                Findings.table(
                        subject.labels(),
                        List.of("complexity", "starts"),
                        List.of(complexity, kept)));
        return new Results(found);
    }

    private static double count(double[] kept, int starts) {
        return Arrays.stream(kept).filter(k -> k == starts).count();
    }

    /** Fields at random images of the unit's own, the images taken off again. */
    private static List<double[]> fields(Subject subject, Unit unit) {
        MetricContext context = subject.context();
        RandomStream stream = RandomStream.of(context.seed()).split(ID).split(unit.index());
        int starts = context.options().integer(STARTS);
        List<float[]> images = new ArrayList<>();
        for (int s = 0; s < starts; s++) {
            RandomStream noise = stream.split(s);
            float[] image = new float[subject.shape().values()];
            for (int at = 0; at < image.length; at++) {
                image[at] = (float) (SPREAD * noise.normal(at));
            }
            images.add(image);
        }
        int[] same = new int[starts];
        Arrays.fill(same, unit.index());
        return subject.probe().gradients(same, images).stream().map(Subject::step).toList();
    }
}
