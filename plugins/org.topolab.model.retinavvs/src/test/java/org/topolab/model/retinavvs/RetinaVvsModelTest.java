package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Layout.FeatureMap;
import org.topolab.api.model.Layout.Grid;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;

/** What a built model promises; small layers wherever their size does not matter. */
class RetinaVvsModelTest {

    @Test
    void sheets_areTheConvolutionsAndTheDenseLayer() {
        try (Model model = Fixture.small(1, Map.of("bottleneck", 3, "dense", 32))) {
            assertThat(model.sheets())
                    .extracting(Sheet::id, Sheet::title, Sheet::layout)
                    .containsExactly(
                            tuple("retina-1", "the retina, layer 1", new FeatureMap(32, 32, 8)),
                            tuple("retina-2", "the retina, layer 2", new FeatureMap(32, 32, 3)),
                            tuple("vvs-1", "the cortex, layer 1", new FeatureMap(32, 32, 8)),
                            tuple("vvs-2", "the cortex, layer 2", new FeatureMap(32, 32, 8)),
                            tuple("dense-1", "the dense layer", new Grid(4, 8)));
            assertThat(model.capability(InputGradient.class)).isPresent();
        }
    }

    @Test
    void denseLayerOf1024Units_isASquare() {
        try (Model model = Fixture.small(1, Map.of("bottleneck", 1, "depth", 0, "dense", 1024))) {
            assertThat(model.sheets()).extracting(Sheet::layout).contains(new Grid(32, 32));
        }
    }

    @Test
    void parameters_haveTheNamesAndShapesOfTheLayers() {
        try (Model model = Fixture.small(3, Map.of("bottleneck", 2, "depth", 1))) {
            assertThat(model.parameters().names())
                    .containsExactly(
                            "retina_1.weight",
                            "retina_1.bias",
                            "retina_2.weight",
                            "retina_2.bias",
                            "vvs_1.weight",
                            "vvs_1.bias",
                            "dense1.weight",
                            "dense1.bias",
                            "dense2.weight",
                            "dense2.bias");
            assertThat(shape(model, "retina_1.weight")).containsExactly(8, 3, 9, 9);
            assertThat(shape(model, "retina_2.weight")).containsExactly(2, 8, 9, 9);
            assertThat(shape(model, "dense1.weight")).containsExactly(16, 8 * 1024);
            assertThat(shape(model, "dense2.weight")).containsExactly(10, 16);
        }
    }

    private static int[] shape(Model model, String name) {
        return model.parameters().get(name).shape();
    }

    @Test
    void retinaOfOneLayer_isItsOutputAlone() {
        try (Model model = Fixture.small(3, Map.of("retina-layers", 1, "bottleneck", 2))) {
            assertThat(Fixture.sheets(model))
                    .containsExactly("retina-1", "vvs-1", "vvs-2", "dense-1");
            assertThat(shape(model, "retina_1.weight")).containsExactly(2, 3, 9, 9);
            assertThat(model.train(Fixture.batch(3))).isPositive();
        }
    }

    @Test
    void withoutRetina_theCortexReadsTheImage() {
        try (Model model = Fixture.small(3, Map.of("retina-layers", 0))) {
            assertThat(Fixture.sheets(model)).containsExactly("vvs-1", "vvs-2", "dense-1");
            assertThat(shape(model, "vvs_1.weight")).containsExactly(8, 3, 9, 9);
        }
        try (Model nothing = Fixture.small(1, Map.of("retina-layers", 0, "depth", 0))) {
            assertThat(shape(nothing, "dense1.weight")).containsExactly(16, 1024);
        }
    }

    @Test
    void strideOfTheRetina_halvesAllThatFollows() {
        try (Model model = Fixture.small(1, Map.of("stride", 2, "bottleneck", 4))) {
            assertThat(model.sheets())
                    .extracting(Sheet::layout)
                    .startsWith(
                            new FeatureMap(32, 32, 8),
                            new FeatureMap(16, 16, 4),
                            new FeatureMap(16, 16, 8));
            assertThat(model.train(Fixture.batch(1))).isPositive();
        }
    }

    @Test
    void evenKernel_keepsTheSize() {
        try (Model model = Fixture.small(1, Map.of("kernel", 4))) {
            assertThat(model.sheets())
                    .extracting(Sheet::layout)
                    .contains(new FeatureMap(32, 32, 1));
            assertThat(Heard.of(model, Fixture.images(1, 1)).sheet("vvs-2")[0]).hasSize(8 * 1024);
        }
    }

    @Test
    void retinaWithoutBias_hasNone() {
        try (Model model = Fixture.small(1, Map.of("retina-bias", false))) {
            assertThat(model.parameters().names())
                    .contains("retina_1.bias", "retina_2.weight", "vvs_1.bias")
                    .doesNotContain("retina_2.bias");
        }
    }

    @Test
    void noise_isInTrainingAlone() {
        Map<String, Object> options = Map.of("noise-start", 0.3, "noise-end", 0.3);
        try (Model noisy = Fixture.small(1, options);
                Model quiet = Fixture.small(1, Map.of())) {
            Heard seen = Heard.of(noisy, Fixture.images(1, 2));
            Heard known = Heard.of(quiet, Fixture.images(1, 2));
            assertThat(seen.predictions()).isEqualTo(known.predictions());
            assertThat(seen.sheet("retina-2")).isEqualTo(known.sheet("retina-2"));
            assertThat(noisy.train(Fixture.batch(1)))
                    .isNotCloseTo(quiet.train(Fixture.batch(1)), within(1e-6));
        }
    }

    @Test
    void eachNoise_changesTheTrainingInItsOwnWay() {
        Map<String, Double> losses = new HashMap<>();
        for (String noise : List.of("noise-start", "noise-end")) {
            try (Model model = Fixture.small(1, Map.of(noise, 0.3));
                    Model again = Fixture.small(1, Map.of(noise, 0.3))) {
                losses.put(noise, model.train(Fixture.batch(1)));
                assertThat(again.train(Fixture.batch(1))).isEqualTo(losses.get(noise));
            }
        }
        assertThat(losses.get("noise-start")).isNotEqualTo(losses.get("noise-end"));
    }

    /** Weights of every layer but the retina's output and the last are drawn towards 0. */
    @Test
    void l1_isOfTheWeightsOfTheOtherLayers() {
        double coefficient = 1e-2;
        try (Model plain = Fixture.small(1, Map.of("bottleneck", 2));
                Model penalised = Fixture.small(1, Map.of("bottleneck", 2, "l1", coefficient))) {
            Map<String, float[]> weights = Fixture.parameters(plain);
            Map<String, double[]> without = Fixture.gradients(plain, 1);
            Map<String, double[]> with = Fixture.gradients(penalised, 1);
            for (String name : weights.keySet()) {
                boolean drawn =
                        List.of("retina_1", "vvs_1", "vvs_2", "dense1").stream()
                                .anyMatch(layer -> name.equals(layer + ".weight"));
                float[] before = weights.get(name);
                for (int i = 0; i < before.length; i++) {
                    double expected = drawn ? coefficient * Math.signum(before[i]) : 0;
                    assertThat(with.get(name)[i] - without.get(name)[i])
                            .as(name)
                            .isCloseTo(expected, within(1e-6));
                }
            }
        }
    }

    /** With a penalty of its own, a layer keeps the weight decay of all. */
    @Test
    void l1_leavesTheWeightDecay() {
        Map<String, Object> decay =
                Map.of("name", "sgd", "rate", 1.0, "momentum", 0.0, "weight-decay", 0.1);
        Map<String, Object> options = Fixture.sized(Map.of("l1", 1e-2));
        try (Model plain = Fixture.small(1, Map.of());
                Model both =
                        new RetinaVvsFamily()
                                .create(Fixture.request(1, options, decay, Fixture.cpu()))) {
            float[] weights = plain.parameters().get("vvs_1.weight").toArray();
            double[] without = Fixture.gradients(plain, 1).get("vvs_1.weight");
            double[] with = Fixture.gradients(both, 1).get("vvs_1.weight");
            for (int i = 0; i < weights.length; i++) {
                assertThat(with[i] - without[i])
                        .isCloseTo(1e-2 * Math.signum(weights[i]) + 0.1 * weights[i], within(1e-6));
            }
        }
    }

    @Test
    void training_learnsThreeImagesByHeart() {
        Map<String, Object> options = Fixture.sized(Map.of("bottleneck", 2, "kernel", 5));
        Map<String, Object> adam = Map.of("name", "adam", "rate", 1e-3);
        try (Model model =
                new RetinaVvsFamily().create(Fixture.request(1, options, adam, Fixture.cpu()))) {
            double first = model.train(Fixture.batch(1));
            for (int step = 0; step < 100; step++) {
                model.train(Fixture.batch(1));
            }
            assertThat(model.train(Fixture.batch(1))).isLessThan(first / 3);
            double[] predictions = Heard.of(model, Fixture.images(1, 1)).predictions()[0];
            assertThat(Arrays.stream(predictions).sum()).isCloseTo(1, within(1e-5));
        }
    }
}
