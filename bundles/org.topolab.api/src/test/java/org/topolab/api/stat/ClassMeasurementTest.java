package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

class ClassMeasurementTest {

    private static final Targets.Classes CLASSES = Parts.targets(3, 0, 1, 2);

    private final Metric metric = new Likes();

    @Test
    void options_standInOneOrder() {
        assertThat(metric.info().options().stream().map(OptionSpec::name))
                .containsExactly(
                        "dprime",
                        "threshold",
                        "legacy-offset",
                        "categories",
                        "shuffles",
                        "label-shuffles",
                        "bootstrap");
        Options usual = Options.of(metric.info().options(), Map.of());
        assertThat(Replication.of(usual)).isEqualTo(new Replication(2, 1));
        assertThat(UnitShuffle.shuffles(usual)).isEqualTo(200);
    }

    @Test
    void accumulator_fillsTheMoments() {
        Accumulator accumulator = start(Map.of("dprime", "published"), CLASSES);
        accumulator.add(new ActivationBatch(0, 3, 2, new float[] {0, 5, 0, 0, 9, 0}));
        Results found = accumulator.finish();
        assertThat(found.get("first", Result.Scalar.class).value()).isEqualTo(2);
        assertThat(found.get("second", Result.Scalar.class).value()).isZero();
        assertThat(found.get("repetitions", Result.Scalar.class).value()).isEqualTo(3);
    }

    @Test
    void randomNumbers_areThoseOfTheMetric() {
        ClassMeasurement measurement = ClassMeasurement.of(metric, context(Map.of(), CLASSES), 2);
        assertThat(measurement.stream().bits(0))
                .isEqualTo(RandomStream.of(8).split("likes").bits(0));
    }

    @Test
    void whatDoesNotGoTogether_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(Map.of("legacy-offset", true), CLASSES))
                .withMessage(
                        "likes: legacy-offset: found true with dprime: corrected, expected false;"
                                + " set dprime: published or leave legacy-offset out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(Map.of("categories", "groups"), CLASSES))
                .withMessageStartingWith("likes: categories: found groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(Map.of(), new Targets.Vectors(new float[6], 2)))
                .withMessage(
                        "likes: the data set has vectors as targets, expected classes; choose a"
                                + " labelled data set");
    }

    private Accumulator start(Map<String, Object> given, Targets targets) {
        ClassMeasurement measurement = ClassMeasurement.of(metric, context(given, targets), 2);
        return measurement.accumulator(
                moments -> {
                    Replicated<int[]> liked = moments.map(measurement::preferred);
                    int repetitions = liked.shuffled().size() + liked.resampled().size();
                    return Results.of(
                            scalar("first", liked.observed()[0]),
                            scalar("second", liked.observed()[1]),
                            scalar("repetitions", repetitions));
                });
    }

    private static Result scalar(String name, double value) {
        return new Result.Scalar(name, value, Optional.empty(), "");
    }

    private MetricContext context(Map<String, Object> given, Targets targets) {
        return new MetricContext() {
            @Override
            public Options options() {
                return Options.of(metric.info().options(), given);
            }

            @Override
            public Targets targets() {
                return targets;
            }

            @Override
            public Images images() {
                throw new AssertionError("images are not needed");
            }

            @Override
            public long seed() {
                return 8;
            }

            @Override
            public <T> Optional<T> capability(Class<T> type) {
                return Optional.empty();
            }
        };
    }

    private static final class Likes implements Metric {

        @Override
        public MetricInfo info() {
            List<OptionSpec> specs =
                    ClassMeasurement.specs(new Replication(2, 1), UnitShuffle.spec());
            return new MetricInfo(
                    new Facts("likes", "Likes", "What units like.", List.of(), "none", specs),
                    "any",
                    Direction.NEITHER,
                    "none",
                    Needs.classes());
        }

        @Override
        public List<OptionProblem> check(Options options) {
            return Criterion.check(options);
        }

        @Override
        public Accumulator start(Sheet sheet, MetricContext context) {
            throw new AssertionError("started by hand");
        }
    }
}
