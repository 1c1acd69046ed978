package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;

/** A decoder beside the master; the smallest preset wherever the size does not matter. */
class AutoEncoderTest {

    private static ModelRequest request(Map<String, Object> options) {
        Map<String, Object> all = new HashMap<>(Map.of("subnet", "tiny"));
        all.putAll(options);
        return Fixture.request(all, Map.of(), Fixture.cpu());
    }

    private static Model model(Map<String, Object> options) {
        return new ResetFamily().create(request(options));
    }

    /** The images of the fixture, moved into 0 to 1. */
    private static Batch unit() {
        FloatBuffer pixels = Fixture.images(4).pixels();
        FloatBuffer moved = FloatBuffer.allocate(pixels.capacity());
        while (pixels.hasRemaining()) {
            moved.put((pixels.get() + 1) / 2);
        }
        return new Batch(
                new ImageBatch(Fixture.COLOUR, 4, moved),
                Fixture.classes(4),
                new int[] {0, 1, 2, 3});
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp", "deconv"})
    void estimate_isTheNumberOfParametersOfTheModel(String decoder) {
        ModelRequest request = request(Map.of("decoder", decoder));
        try (Model model = new ResetFamily().create(request)) {
            assertThat(new ResetFamily().estimate(request).orElseThrow().parameters())
                    .isEqualTo(Fixture.trained(model));
        }
    }

    @Test
    void reconstruction_isASheetOfPixelsBesideTheGrid() {
        try (Model model = model(Map.of("decoder", "mlp"))) {
            assertThat(model.sheets())
                    .extracting(Sheet::id, Sheet::layout)
                    .containsExactly(
                            tuple("grid", new Layout.Grid(32, 32, 16, 16)),
                            tuple("reconstruction", new Layout.Pixels(3, 32, 32)));
            assertThat(Fixture.infer(model, Fixture.images(2)).get("predictions")).hasSize(10);
        }
    }

    @Test
    void tensors_areThoseOfPublishedFiles() {
        try (Model mlp = model(Map.of("decoder", "mlp"));
                Model deconv = model(Map.of("decoder", "deconv"))) {
            List<String> names = mlp.parameters().names();
            assertThat(names.subList(names.size() - 9, names.size()))
                    .containsExactly(
                            "Classifier.linear.bias",
                            "Decoder.1.weight",
                            "Decoder.1.bias",
                            "Decoder.3.weight",
                            "Decoder.3.bias",
                            "BN0.weight",
                            "BN0.bias",
                            "BN0.running_mean",
                            "BN0.running_var");
            assertThat(shape(mlp, "Decoder.1.weight")).containsExactly(500, 1024);
            assertThat(shape(mlp, "Decoder.3.weight")).containsExactly(3072, 500);
            assertThat(shape(deconv, "Decoder.1.weight")).containsExactly(256, 128, 4, 4);
            assertThat(shape(deconv, "Decoder.3.weight")).containsExactly(128, 64, 4, 4);
            assertThat(shape(deconv, "Decoder.5.weight")).containsExactly(64, 32, 4, 4);
            assertThat(shape(deconv, "Decoder.7.weight")).containsExactly(32, 3, 4, 4);
            assertThat(shape(deconv, "Decoder.7.bias")).containsExactly(3);
        }
    }

    private static int[] shape(Model model, String name) {
        return model.parameters().get(name).shape();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp", "deconv"})
    void fourImages_areLearntByHeart(String decoder) {
        try (Model model = model(Map.of("decoder", decoder, "alpha", 0.9, "dropout", 0.0))) {
            double before = model.train(unit());
            for (int step = 0; step < 60; step++) {
                model.train(unit());
            }
            // the entropy of the images themselves, about 0.5, is the least that can be reached
            assertThat(model.train(unit())).isLessThan(0.85 * before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bce", "mse", "published"})
    void loss_isTheSumOfItsPartsByAlpha(String reconstruction) {
        double classes = loss(Map.of());
        double first = loss(withAlpha(reconstruction, 0));
        double second = loss(withAlpha(reconstruction, 1));
        double both = loss(withAlpha(reconstruction, 0.25));
        boolean published = reconstruction.equals("published");
        assertThat(first).isCloseTo(published ? classes / 3 : classes, within(1e-5));
        assertThat(both).isCloseTo(0.75 * first + 0.25 * second, within(1e-5));
        if (published) {
            double bce = loss(withAlpha("bce", 1));
            assertThat(second).isCloseTo(2 + bce / 50, within(1e-5));
        }
    }

    private static Map<String, Object> withAlpha(String reconstruction, double alpha) {
        return Map.of("decoder", "mlp", "reconstruction", reconstruction, "alpha", alpha);
    }

    /** Of the first step; the same weights in all models. */
    private static double loss(Map<String, Object> options) {
        try (Model model = model(options)) {
            return model.train(unit());
        }
    }

    @Test
    void crossEntropyOfImagesOutsideTheUnitInterval_isRefusedWhenTheyCome() {
        try (Model model = model(Map.of("decoder", "mlp"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.train(Fixture.batch(4)))
                    .withMessageContainingAll("images to be reconstructed", "from 0 to 1", "mse");
        }
        try (Model model = model(Map.of("decoder", "mlp", "reconstruction", "mse"))) {
            assertThat(model.train(Fixture.batch(4))).isPositive();
        }
    }

    @Test
    void imagesOfMnist_areDrawnByTheMlpAndRefusedByTheDeconvolution() {
        ImageShape mnist = new ImageShape(1, 28, 28);
        Level level = new Level(2, 32, ResNet.TINY, 0.2);
        Composition drawn = composition(mnist, level, Decoder.MLP);
        Composition plain = new Composition(mnist, List.of(level), ResNet.TINY, new Task(10));
        assertThat(cost(drawn) - cost(plain)).isEqualTo(1025 * 500 + 501 * 784);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> composition(mnist, level, Decoder.DECONV))
                .withMessageContainingAll("28 x 28", "4, 8, 16, 32", "use decoder: mlp");
    }

    @Test
    void deconvolution_drawsOtherPowersOfTwoFromOtherGrids() {
        Level level = new Level(2, 8, ResNet.TINY, 0.2);
        // 8 x 8 units are 16 maps of 2 x 2: 16 -> 8 -> 4 -> 2 -> 1 -> 3 for images of 64 x 64
        ImageShape large = new ImageShape(3, 64, 64);
        long expected =
                16L * (16 * 8 + 8 * 4 + 4 * 2 + 2 * 1 + 1 * 3) + IntStream.of(8, 4, 2, 1, 3).sum();
        Composition plain = new Composition(large, List.of(level), ResNet.TINY, new Task(10));
        assertThat(cost(composition(large, level, Decoder.DECONV)) - cost(plain))
                .isEqualTo(expected);
    }

    private static Composition composition(ImageShape image, Level level, Decoder decoder) {
        return new Composition(
                image,
                List.of(level),
                ResNet.TINY,
                new Task(10),
                Optional.of(new AutoEncoder(decoder, Reconstruction.BCE, 0.5)));
    }

    private static long cost(Composition composition) {
        return NetworkCost.of(composition, Compute.f32(1)).parameters();
    }
}
