package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.Sample;

/**
 * How far receptive fields have a middle and a surround of the other sign: the field in rings
 * around the unit's pixel, against white noise. An extension: the authors judge by eye.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1901.00945">Lindsey, Ocko, Ganguli, Deny 2019</a>
 */
@Component
public final class CentreSurroundMetric implements Metric {

    private static final String ID = "centre-surround";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Centre and surround of receptive fields",
                            "How far receptive fields are round, with a surround of the other sign"
                                    + " than their middle.",
                            List.of(Settings.LINDSEY),
                            "Apache-2.0",
                            Stream.concat(Settings.fields().stream(), Settings.noise().stream())
                                    .toList()),
                    "rotational and shares 0 to 1; surround at least 0; zero-crossing at least 1,"
                            + " in pixels",
                    Direction.HIGHER,
                    "mean and standard deviation over fields of white noise, in rings around the"
                            + " same pixel; of surround the median, as its mean has no limit",
                    Subject.NEEDS);

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Subject subject = Subject.of(ID, sheet, context, Settings.point(context.options()));
        return new ProbeAccumulator(ID, sheet, () -> find(subject));
    }

    private static Results find(Subject subject) {
        List<Field> fields = subject.fields();
        MetricContext context = subject.context();
        List<Rings> units = fields.stream().map(field -> rings(subject, field, field)).toList();
        List<Rings> live =
                IntStream.range(0, fields.size())
                        .filter(u -> !fields.get(u).dead())
                        .mapToObj(units::get)
                        .toList();
        List<Rings> noise =
                Noise.of(fields, context.options(), context.seed()).stream()
                        .map(sample -> rings(subject, sample.noise(), sample.like()))
                        .toList();
        double level = Noise.percentile(numbers(noise, Rings::rotational));
        List<Result> found = new ArrayList<>();
        found.add(surround(live, noise));
        found.add(mean("rotational", live, noise, Rings::rotational));
        found.add(mean("sign-change", live, noise, r -> r.changesSign() ? 1 : 0));
        found.add(mean("centre-surround", live, noise, r -> both(r, level)));
        found.add(
                Findings.mean(
                        "zero-crossing", numbers(live, CentreSurroundMetric::radius), "pixels"));
        found.addAll(Findings.census(fields));
        found.add(
                Findings.table(
                        subject.labels(),
                        List.of("surround", "zero-crossing", "rotational"),
                        List.of(
                                numbers(units, Rings::surround),
                                numbers(units, CentreSurroundMetric::radius),
                                numbers(units, Rings::rotational))));
        found.add(profile(live, noise));
        return new Results(found);
    }

    private static Rings rings(Subject subject, Field field, Field about) {
        int[] middle = subject.middle(about);
        return Rings.of(field, middle[0], middle[1]);
    }

    private static double both(Rings rings, double level) {
        if (Double.isNaN(level)) {
            return level;
        }
        return rings.changesSign() && rings.rotational() > level ? 1 : 0;
    }

    private static double radius(Rings rings) {
        return rings.changesSign() ? rings.crossing() : Double.NaN;
    }

    private static double[] numbers(List<Rings> rings, ToDoubleFunction<Rings> number) {
        return rings.stream().mapToDouble(number).toArray();
    }

    private static Scalar mean(
            String name, List<Rings> live, List<Rings> noise, ToDoubleFunction<Rings> number) {
        return Findings.mean(name, numbers(live, number), numbers(noise, number));
    }

    /** Medians: the middle of noise may be near zero, and then its surround has no limit. */
    private static Scalar surround(List<Rings> live, List<Rings> noise) {
        double chance = median(numbers(noise, Rings::surround));
        return new Scalar(
                "surround",
                median(numbers(live, Rings::surround)),
                Optional.of(new Chance(chance, Double.NaN, noise.size())),
                "");
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(Findings.defined(values)).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Mean profile over the units that have such a ring, their middles made positive. */
    private static Series profile(List<Rings> live, List<Rings> noise) {
        int rings =
                Stream.concat(live.stream(), noise.stream())
                        .mapToInt(Rings::count)
                        .max()
                        .orElseThrow();
        List<Series.Point> points = new ArrayList<>();
        for (int ring = 0; ring < rings; ring++) {
            Sample sample = Sample.of(at(live, ring));
            Chance chance = new NullSamples(at(noise, ring)).chance();
            points.add(
                    new Series.Point(ring, sample.mean(), Optional.of(chance), sample.interval()));
        }
        return new Series("ring-profile", "radius in pixels", "mean of the ring", points);
    }

    private static double[] at(List<Rings> all, int ring) {
        return all.stream()
                .filter(rings -> ring < rings.count())
                .mapToDouble(rings -> rings.signed(ring))
                .toArray();
    }
}
