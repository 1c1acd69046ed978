package org.topolab.metric.linearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;
import org.topolab.testkit.RandomImages;
import org.topolab.testkit.TestContext;

class LinearityMetricTest {

    private static final int IMAGES = 400;
    private static final Images PICTURES = new RandomImages(new ImageShape(1, 4, 4), IMAGES);
    private static final Targets.Classes ONE = new Targets.Classes(List.of("one"), new int[IMAGES]);

    /** What a unit makes of a sum of pixels, unit + 1 times the first less the second. */
    private static Activations units(int units, DoubleBinaryOperator rule) {
        return Activations.of(
                ONE,
                units,
                (image, unit) -> {
                    float[] pixels = new float[16];
                    new RandomImages(PICTURES.shape(), IMAGES)
                            .read(image, FloatBuffer.wrap(pixels));
                    return rule.applyAsDouble((unit + 1) * pixels[0] - pixels[1], unit);
                });
    }

    private static Results measured(Layout layout, Activations data, Map<String, Object> given) {
        TestContext context = TestContext.of(new LinearityMetric(), given, ONE);
        return Measured.on(
                new LinearityMetric(),
                layout,
                data,
                new TestContext(context.options(), ONE, PICTURES, 1, Map.of()));
    }

    @Test
    void linearUnits_areExplainedWholly() {
        Results results = measured(new Layout.Grid(1, 5), units(5, (sum, u) -> 3 + sum), Map.of());
        for (String name : List.of("r2", "r2-uniform", "pearson")) {
            Scalar scalar = results.get(name, Scalar.class);
            assertThat(scalar.value()).as(name).isCloseTo(1, within(1e-6));
            assertThat(scalar.chance()).contains(new Chance(0, 0, 0));
        }
        assertThat(Measured.scalar(results, "undefined")).isZero();
        Result.Interval interval = results.get("r2", Scalar.class).interval().orElseThrow();
        assertThat(interval.low()).isBetween(0.999, 1.0);
        assertThat(Measured.column(results, "targets", "r2")).hasSize(5);
    }

    @Test
    void constantUnits_areUndefinedAndCounted() {
        Results results =
                measured(new Layout.Grid(1, 5), units(5, (sum, u) -> u == 2 ? 7 : sum), Map.of());
        assertThat(Measured.scalar(results, "undefined")).isEqualTo(1);
        assertThat(Measured.scalar(results, "r2-uniform")).isCloseTo(1, within(1e-6));
        assertThat(Measured.column(results, "targets", "r2")[2]).isNaN();
        assertThat(Measured.column(results, "targets", "pearson")[2]).isNaN();
        Results dead = measured(new Layout.Grid(1, 5), units(5, (sum, u) -> 0), Map.of());
        assertThat(Measured.scalar(dead, "r2")).isNaN();
        assertThat(Measured.scalar(dead, "undefined")).isEqualTo(5);
    }

    @Test
    void unitThatIsNotFinite_isUndefinedAndSpoilsNoOther() {
        Activations data = units(5, (sum, u) -> sum).withUnit(1, Float.NaN);
        Results results = measured(new Layout.Grid(1, 5), data, Map.of());
        assertThat(Measured.scalar(results, "undefined")).isEqualTo(1);
        assertThat(Measured.scalar(results, "r2")).isCloseTo(1, within(1e-6));
        assertThat(Measured.scalar(results, "image-r2")).isFinite();
    }

    @Test
    void layerThatIsNotFinite_keepsNothingOfTheImage() {
        Activations broken = Activations.constant(Float.NaN, 1, IMAGES, 5);
        Results results = measured(new Layout.Grid(1, 5), broken, Map.of());
        assertThat(Measured.scalar(results, "r2")).isNaN();
        assertThat(Measured.scalar(results, "undefined")).isEqualTo(5);
        assertThat(Measured.scalar(results, "image-r2")).isBetween(-0.1, 0.0);
    }

    @Test
    void rectifiedUnits_areExplainedInPart() {
        Results results =
                measured(
                        new Layout.Grid(1, 5),
                        units(5, (sum, u) -> Math.abs(sum - u / 2)),
                        Map.of());
        assertThat(Measured.scalar(results, "r2")).isBetween(-0.2, 0.5);
    }

    @Test
    void noise_explainsNothing() {
        Activations noise = Activations.noise(4, ONE, 40);
        Results results = measured(new Layout.Grid(5, 8), noise, Map.of());
        assertThat(Measured.scalar(results, "r2")).isBetween(-0.1, 0.03);
        assertThat(Measured.scalar(results, "image-r2")).isBetween(-0.15, 0.05);
    }

    @Test
    void imageThatIsKept_isFoundAgain() {
        // all pixels times a matrix with inverse: each pixel plus a half of the next
        Activations copy =
                Activations.of(
                        ONE,
                        16,
                        (image, unit) -> {
                            float[] pixels = new float[16];
                            new RandomImages(PICTURES.shape(), IMAGES)
                                    .read(image, FloatBuffer.wrap(pixels));
                            return pixels[unit] + pixels[(unit + 1) % 16] / 2;
                        });
        Results kept = measured(new Layout.FeatureMap(4, 4, 1), copy, Map.of());
        assertThat(Measured.scalar(kept, "image-r2")).isCloseTo(1, within(1e-5));
        assertThat(Measured.column(kept, "image-places", "r2")).hasSize(9);
        // a half of the units: less of the image
        Results half = measured(new Layout.FeatureMap(4, 4, 1), copy, Map.of("reverse-units", 8));
        assertThat(Measured.scalar(half, "image-r2")).isBetween(0.3, 0.9);
        Results none = measured(new Layout.FeatureMap(4, 4, 1), copy, Map.of("reverse-images", 0));
        assertThat(none.items()).noneMatch(item -> item.name().startsWith("image-"));
    }

    @Test
    void faithful_takesOnePlaceAndPublishedPenalties() {
        Results results =
                measured(
                        new Layout.FeatureMap(2, 2, 2),
                        units(8, (sum, u) -> sum),
                        Map.of("faithful", true));
        assertThat(results.get("places", Result.Table.class).rows()).containsExactly("0,0");
        assertThat(results.get("targets", Result.Table.class).rows()).containsExactly("0", "1");
        assertThat(Measured.column(results, "penalties", "penalty")).containsExactly(0.1, 1, 10);
        assertThat(Measured.scalar(results, "penalty")).isEqualTo(0.1);
        assertThat(results.get("image-places", Result.Table.class).rows()).containsExactly("1,1");
    }

    @Test
    void numbers_areThoseOfTheFitTheyStandFor() {
        Activations data = units(3, (sum, u) -> Math.max(0, sum - 0.3));
        Map<String, Object> given = Map.of("split", "ordered", "penalties", List.of(0.1));
        Results results = measured(new Layout.Grid(1, 3), data, given);
        float[][] pixels = new float[IMAGES][16];
        double[][] units = new double[3][IMAGES];
        for (int image = 0; image < IMAGES; image++) {
            new RandomImages(PICTURES.shape(), IMAGES).read(image, FloatBuffer.wrap(pixels[image]));
            for (int unit = 0; unit < 3; unit++) {
                units[unit][image] = data.value(image, unit);
            }
        }
        Regression own =
                Regression.of(
                        Rows.of(Arrays.copyOf(pixels, 320), 16),
                        Rows.of(Arrays.copyOfRange(pixels, 320, IMAGES), 16),
                        cut(units, 0, 320),
                        cut(units, 320, IMAGES),
                        Penalties.relative(0.1));
        assertThat(Measured.scalar(results, "r2"))
                .isCloseTo(own.explained().weighted(0, 1, 2), within(1e-12));
        assertThat(Measured.scalar(results, "penalty")).isEqualTo(own.ridge().penalty());
    }

    private static double[][] cut(double[][] rows, int from, int end) {
        return Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, from, end))
                .toArray(double[][]::new);
    }

    @Test
    void interval_coversTheNumberOfManyImages() {
        RandomStream noise = RandomStream.of(9);
        Activations data =
                units(1, (sum, u) -> sum + 0.4 * noise.normal(Double.doubleToLongBits(sum)));
        Scalar few =
                measured(new Layout.Grid(1, 1), data, Map.of("images", 100))
                        .get("r2", Scalar.class);
        Scalar all = measured(new Layout.Grid(1, 1), data, Map.of()).get("r2", Scalar.class);
        Result.Interval wide = few.interval().orElseThrow();
        Result.Interval narrow = all.interval().orElseThrow();
        assertThat(wide.high() - wide.low()).isGreaterThan(narrow.high() - narrow.low());
        assertThat(all.value()).isBetween(wide.low(), wide.high());
        assertThat(
                        measured(new Layout.Grid(1, 1), data, Map.of("bootstrap", 0))
                                .get("r2", Scalar.class)
                                .interval())
                .isEmpty();
    }

    @Test
    void placesThatMakeNoSquare_areRefused() {
        Options odd = Options.of(new LinearityMetric().info().options(), Map.of("places", 8));
        assertThat(new LinearityMetric().check(odd))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.option()).isEqualTo("places");
                            assertThat(problem.message()).contains("found 8", "square");
                        });
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                measured(
                                        new Layout.Grid(1, 1),
                                        units(1, (sum, u) -> sum),
                                        Map.of("places", 8)))
                .withMessageStartingWith("linearity: places: found 8");
        Options none =
                Options.of(new LinearityMetric().info().options(), Map.of("penalties", List.of()));
        assertThat(new LinearityMetric().check(none)).hasSize(1);
    }
}
