package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.ImageShape;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.Sample;

/**
 * How oriented receptive fields are: by the published bank of bars, and by the power spectrum,
 * against white noise.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1901.00945">Lindsey, Ocko, Ganguli, Deny 2019</a>
 */
@Component
public final class OrientednessMetric implements Metric {

    private static final String ID = "orientedness";
    private static final double BIN_DEGREES = 360.0 / BarBank.ANGLES;

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Orientedness of receptive fields",
                            "How much more receptive fields answer to bars of one angle than to"
                                    + " others, and how much of their power has one orientation.",
                            List.of(Settings.LINDSEY),
                            "Apache-2.0",
                            specs()),
                    "ratio above 0, about 1 if no angle is preferred; spread, fourier and shares 0"
                            + " to 1",
                    Direction.HIGHER,
                    "mean and standard deviation over fields of white noise, sent through the same"
                            + " measures; for shares 0.05, the noise above its own 95th percentile",
                    Subject.NEEDS);

    private static List<OptionSpec> specs() {
        return Stream.concat(
                        Settings.fields(
                                Settings.faithful(
                                        "Angles as published, 36 degrees too small; nothing else"
                                                + " changes."))
                                .stream(),
                        Settings.noise().stream())
                .toList();
    }

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        ImageShape shape = context.images().shape();
        if (shape.height() != shape.width()) {
            throw new IllegalArgumentException(
                    "orientedness: images of shape %s, expected as many rows as columns; leave this"
                                    .formatted(shape)
                            + " metric out");
        }
        Subject subject = Subject.of(ID, sheet, context, Settings.point(context.options()));
        return new ProbeAccumulator(ID, sheet, () -> find(subject));
    }

    /** Both measures of some fields. */
    private record Measures(List<Tuning> tunings, List<FourierOrientation> spectra) {

        static Measures of(List<Field> fields) {
            BarBank bank = new BarBank(fields.get(0).rows());
            return new Measures(
                    fields.stream().map(bank::tuning).toList(),
                    fields.stream().map(FourierOrientation::of).toList());
        }

        double[] bars(ToDoubleFunction<Tuning> number) {
            return tunings.stream().mapToDouble(number).toArray();
        }

        double[] fourier(ToDoubleFunction<FourierOrientation> number) {
            return spectra.stream().mapToDouble(number).toArray();
        }
    }

    private static Results find(Subject subject) {
        MetricContext context = subject.context();
        List<Field> fields = subject.fields();
        Measures units = Measures.of(fields);
        Measures noise =
                Measures.of(
                        Noise.of(fields, context.options(), context.seed()).stream()
                                .map(Noise.Sample::noise)
                                .toList());
        double[] ratio = units.bars(Tuning::ratio);
        double[] spread = units.bars(Tuning::spread);
        double[] fourier = units.fourier(FourierOrientation::index);
        double[] noiseSpread = noise.bars(Tuning::spread);
        double[] noiseFourier = noise.fourier(FourierOrientation::index);
        List<Result> found = new ArrayList<>();
        found.add(Findings.mean("ratio", ratio, noise.bars(Tuning::ratio)));
        found.add(Findings.mean("spread", spread, noiseSpread));
        found.add(Findings.mean("fourier", fourier, noiseFourier));
        found.add(Findings.above("oriented", spread, noiseSpread));
        found.add(Findings.above("oriented-fourier", fourier, noiseFourier));
        found.addAll(Findings.census(fields));
        boolean published = context.options().flag(Settings.FAITHFUL);
        double[] angle =
                units.bars(t -> Math.toDegrees(published ? t.publishedAngle() : t.angle()));
        double[] fourierAngle = units.fourier(f -> Math.toDegrees(f.angle()));
        found.add(
                Findings.table(
                        subject.labels(),
                        List.of("ratio", "spread", "angle", "width", "fourier", "fourier-angle"),
                        List.of(
                                ratio,
                                spread,
                                angle,
                                units.bars(Tuning::width),
                                fourier,
                                fourierAngle)));
        found.add(tuning(units, noise));
        return new Results(found);
    }

    /** Mean scores against the distance from the preferred angle, over half a turn. */
    private static Series tuning(Measures units, Measures noise) {
        Series.Point[] points = new Series.Point[BarBank.HALF + 1];
        Arrays.setAll(
                points,
                bin -> {
                    double[] scores = units.bars(t -> t.score(bin));
                    Sample sample = Sample.of(Findings.defined(scores));
                    NullSamples chance = new NullSamples(noise.bars(t -> t.score(bin)));
                    return new Series.Point(
                            bin * BIN_DEGREES,
                            sample.mean(),
                            Optional.of(chance.chance()),
                            sample.interval());
                });
        return new Series("tuning", "degrees from the preferred angle", "score", List.of(points));
    }
}
