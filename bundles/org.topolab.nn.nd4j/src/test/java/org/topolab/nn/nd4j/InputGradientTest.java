package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.Kernels;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.TinyTask;

/** Units and their gradients, at every kind of layer, on both sets of kernels. */
class InputGradientTest {

    private static final ImageShape SHAPE = GradientGraphs.task().shape();
    private static final Compute ONE_THREAD = Compute.f32(1);
    private static final double STEP = 1e-3;
    private static final int UNITS = 8;

    static Stream<Arguments> kernels() {
        return Stream.of(
                Arguments.of("ND4J", new Nd4jKernels()),
                Arguments.of("oneDNN", new OneDnnKernels()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void gradients_areThoseOfDifferencesOfTheValues(String name, Kernels kernels) {
        try (Model model = GradientGraphs.of(kernels, ONE_THREAD)) {
            InputGradient units = units(model);
            float[] image = image(1);
            ImageBatch moved = moved(image);
            for (Sheet sheet : model.sheets()) {
                for (Point point : Point.values()) {
                    float[] values = units.values(sheet.id(), point, moved);
                    check(units, sheet, point, image, values);
                }
            }
        }
    }

    private static void check(
            InputGradient units, Sheet sheet, Point point, float[] image, float[] values) {
        int all = sheet.layout().units();
        int[] some = IntStream.range(0, UNITS).map(i -> i * (all - 1) / (UNITS - 1)).toArray();
        float[] gradients = units.gradients(sheet.id(), point, some, images(image, UNITS));
        assertThat(gradients).hasSize(UNITS * image.length);
        for (int i = 0; i < UNITS; i++) {
            for (int pixel = 0; pixel < image.length; pixel++) {
                double up = values[2 * pixel * all + some[i]];
                double down = values[(2 * pixel + 1) * all + some[i]];
                double slope = (up - down) / (2 * STEP);
                assertThat((double) gradients[i * image.length + pixel])
                        .as("%s, %s, unit %d, pixel %d", sheet.id(), point, some[i], pixel)
                        .isCloseTo(slope, within(3e-3 + 3e-3 * Math.abs(slope)));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void valuesAfter_areThoseOfInference(String name, Kernels kernels) {
        try (Model model = GradientGraphs.of(kernels, ONE_THREAD)) {
            ImageBatch images = images(image(2), 3);
            Map<String, float[]> inferred = Heard.all(model, images);
            for (Sheet sheet : model.sheets()) {
                assertThat(units(model).values(sheet.id(), Point.AFTER_ACTIVATION, images))
                        .as(sheet.id())
                        .isEqualTo(inferred.get(sheet.id()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void valuesBefore_areThoseOfWhichTheActivationIsTheFunction(String name, Kernels kernels) {
        try (Model model = GradientGraphs.of(kernels, ONE_THREAD)) {
            ImageBatch images = images(image(2), 3);
            for (String rectified : List.of("conv", "norm", "sum", "places", "spread", "part0")) {
                float[] after = units(model).values(rectified, Point.AFTER_ACTIVATION, images);
                float[] before = units(model).values(rectified, Point.BEFORE_ACTIVATION, images);
                int below = 0;
                for (int i = 0; i < after.length; i++) {
                    below += before[i] < 0 ? 1 : 0;
                    assertThat(Math.max(before[i], 0))
                            .as(rectified)
                            .isCloseTo(after[i], within(1e-5f));
                }
                assertThat(below).as(rectified).isPositive();
            }
            for (String linear : List.of("linear", "plain-norm", "max", "mean", "dropout")) {
                assertThat(units(model).values(linear, Point.BEFORE_ACTIVATION, images))
                        .as(linear)
                        .isEqualTo(units(model).values(linear, Point.AFTER_ACTIVATION, images));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void deadUnit_hasNoGradientAfterAndOneBefore(String name, Kernels kernels) {
        try (Model model = GradientGraphs.of(kernels, ONE_THREAD)) {
            ImageBatch image = images(image(3), 1);
            for (String sheet : List.of("conv", "norm", "part0")) {
                float[] before = units(model).values(sheet, Point.BEFORE_ACTIVATION, image);
                int dead =
                        IntStream.range(0, before.length)
                                .filter(unit -> before[unit] < -0.01)
                                .findFirst()
                                .orElseThrow();
                assertThat(gradient(model, sheet, Point.AFTER_ACTIVATION, dead, image))
                        .as(sheet)
                        .containsOnly(0);
                assertThat(squares(gradient(model, sheet, Point.BEFORE_ACTIVATION, dead, image)))
                        .as(sheet)
                        .isGreaterThan(1e-6);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void training_goesOnAsIfNobodyHadLooked(String name, Kernels kernels) {
        for (Compute compute : List.of(ONE_THREAD, Compute.f32(2), new Compute("f32", 2, true))) {
            TinyTask task = GradientGraphs.task();
            try (Model looked = GradientGraphs.of(kernels, compute);
                    Model alone = GradientGraphs.of(kernels, compute)) {
                for (int step = 0; step < 2; step++) {
                    for (Sheet sheet : looked.sheets()) {
                        for (Point point : Point.values()) {
                            units(looked).values(sheet.id(), point, images(image(4), 3));
                            units(looked)
                                    .gradients(sheet.id(), point, new int[3], images(image(4), 3));
                        }
                    }
                    assertThat(looked.train(task.batch())).isEqualTo(alone.train(task.batch()));
                }
                for (String parameter : alone.parameters().names()) {
                    assertThat(looked.parameters().get(parameter).toArray())
                            .as(parameter)
                            .isEqualTo(alone.parameters().get(parameter).toArray());
                }
                assertThat(looked.state().step()).isEqualTo(alone.state().step());
                assertThat(looked.state().tensors().get("moments").toArray())
                        .isEqualTo(alone.state().tensors().get("moments").toArray());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void gradientOfOneImage_isThatInABatch(String name, Kernels kernels) {
        try (Model model = GradientGraphs.of(kernels, ONE_THREAD)) {
            float[] image = image(7);
            for (Sheet sheet : model.sheets()) {
                for (Point point : Point.values()) {
                    float[] batch =
                            units(model).gradients(sheet.id(), point, new int[2], images(image, 2));
                    float[] alone = gradient(model, sheet.id(), point, 0, images(image, 1));
                    assertThat(alone)
                            .as("%s, %s", sheet.id(), point)
                            .containsExactly(
                                    Arrays.copyOf(batch, image.length), Offset.offset(1e-5f));
                }
            }
        }
    }

    @Test
    void threadsAndRecomputation_leaveTheGradients() {
        ImageBatch image = images(image(5), 2);
        try (Model one = GradientGraphs.of(new Nd4jKernels(), ONE_THREAD);
                Model two = GradientGraphs.of(new Nd4jKernels(), new Compute("f32", 2, true))) {
            for (Sheet sheet : one.sheets()) {
                assertThat(
                                units(two)
                                        .gradients(
                                                sheet.id(),
                                                Point.AFTER_ACTIVATION,
                                                new int[] {1, 1},
                                                image))
                        .as(sheet.id())
                        .isEqualTo(
                                units(one)
                                        .gradients(
                                                sheet.id(),
                                                Point.AFTER_ACTIVATION,
                                                new int[] {1, 1},
                                                image));
            }
        }
    }

    @Test
    void whatIsNotThere_isRefused() {
        try (Model model = GradientGraphs.of(new Nd4jKernels(), ONE_THREAD)) {
            ImageBatch images = images(image(6), 2);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> units(model).values("other", Point.AFTER_ACTIVATION, images))
                    .withMessageContainingAll("no sheet 'other'", "conv");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    units(model)
                                            .gradients(
                                                    "part0",
                                                    Point.AFTER_ACTIVATION,
                                                    new int[] {0, 4},
                                                    images))
                    .withMessage("sheet 'part0' has no unit 4, expected 0 to 3");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    units(model)
                                            .gradients(
                                                    "part0",
                                                    Point.AFTER_ACTIVATION,
                                                    new int[] {0},
                                                    images))
                    .withMessage("1 units for 2 images, expected one for each");
        }
    }

    private static InputGradient units(Model model) {
        return model.capability(InputGradient.class).orElseThrow();
    }

    private static float[] gradient(
            Model model, String sheet, Point point, int unit, ImageBatch image) {
        return units(model).gradients(sheet, point, new int[] {unit}, image);
    }

    private static double squares(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).sum();
    }

    private static float[] image(long seed) {
        RandomStream stream = RandomStream.of(seed);
        float[] pixels = new float[SHAPE.values()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) stream.uniform(i);
        }
        return pixels;
    }

    private static ImageBatch images(float[] image, int copies) {
        FloatBuffer pixels = FloatBuffer.allocate(copies * image.length);
        for (int copy = 0; copy < copies; copy++) {
            pixels.put(image);
        }
        return new ImageBatch(SHAPE, copies, pixels);
    }

    /** For each pixel two images: with a step up there, and with a step down. */
    private static ImageBatch moved(float[] image) {
        FloatBuffer pixels = FloatBuffer.allocate(2 * image.length * image.length);
        for (int pixel = 0; pixel < image.length; pixel++) {
            for (double step : new double[] {STEP, -STEP}) {
                float[] other = Arrays.copyOf(image, image.length);
                other[pixel] += (float) step;
                pixels.put(other);
            }
        }
        return new ImageBatch(SHAPE, 2 * image.length, pixels);
    }
}
