package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;

class CompositionTest {

    private static final Map<String, ImageShape> IMAGES =
            Map.of(
                    "mnist", new ImageShape(1, 28, 28),
                    "fashion_mnist", new ImageShape(1, 28, 28),
                    "cifar10", new ImageShape(3, 32, 32),
                    "cifar100", new ImageShape(3, 32, 32),
                    "numbers", new ImageShape(3, 32, 32));

    private static Composition reset(ImageShape image, int n, int classes) {
        Level level = new Level(n, 32, ResNet.RESNET20, 0.2);
        return new Composition(image, List.of(level), ResNet.RESNET20, new Task(classes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void parameterCounts_matchGoldenForAllDataSets(int n) {
        Golden counts = Golden.block("parameter_counts");
        assertThat(counts.keys()).containsExactlyInAnyOrderElementsOf(IMAGES.keySet());
        for (String data : counts.keys()) {
            int classes = List.of("cifar100", "numbers").contains(data) ? 100 : 10;
            assertThat(
                            NetworkCost.of(reset(IMAGES.get(data), n, classes), Compute.f32(1))
                                    .parameters())
                    .as("%s, n = %d", data, n)
                    .isEqualTo(counts.at(data).at("Reset(%d)".formatted(n)).integer());
        }
    }

    @Test
    void withoutLevels_theMasterAloneIsTheBaseline() {
        Golden counts = Golden.block("parameter_counts");
        for (String data : counts.keys()) {
            int classes = List.of("cifar100", "numbers").contains(data) ? 100 : 10;
            Composition alone =
                    new Composition(
                            IMAGES.get(data), List.of(), ResNet.RESNET20, new Task(classes));
            assertThat(NetworkCost.of(alone, Compute.f32(1)).parameters())
                    .isEqualTo(counts.at(data).at("ResNet20_baseline").integer());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void decoders_addTheirParametersAsInGolden(int n) {
        Golden counts = Golden.block("parameter_counts");
        for (String data : List.of("cifar10", "cifar100", "numbers")) {
            Composition plain = reset(IMAGES.get(data), n, data.equals("cifar10") ? 10 : 100);
            for (Decoder decoder : Decoder.values()) {
                String name = decoder.name().toLowerCase(Locale.ROOT);
                Composition both =
                        new Composition(
                                plain.image(),
                                plain.levels(),
                                plain.master(),
                                plain.task(),
                                Optional.of(new AutoEncoder(decoder, Reconstruction.BCE, 0.5)));
                assertThat(NetworkCost.of(both, Compute.f32(1)).parameters())
                        .as("%s, n = %d, %s", data, n, name)
                        .isEqualTo(
                                counts.at(data)
                                        .at("Reset(%d)+decoder_%s".formatted(n, name))
                                        .integer());
            }
        }
    }

    @Test
    void estimate_countsBytesAndOperations() {
        NetworkCost cost = NetworkCost.of(reset(new ImageShape(3, 32, 32), 1, 10), Compute.f32(1));
        Estimate adam = cost.estimate(Fixture.training("adam", 10));
        assertThat(adam.parameters()).isEqualTo(605_068);
        // weights, gradients, two moments; four bytes each
        assertThat(adam.stateBytes()).isEqualTo(605_068L * 16);
        assertThat(adam.activationBytes())
                .isEqualTo(10 * cost.estimate(Fixture.training("adam", 1)).activationBytes());
        // ResNet-20 has about 41 million multiply-adds forward; two of them here, three passes
        assertThat(adam.flopsPerImage()).isCloseTo(2 * 2 * 3 * 41e6, within(0.2e8));
    }

    @Test
    void activations_areHalfInBfloat16AndFewIfComputedAgain() {
        Composition sixteen = reset(new ImageShape(1, 32, 32), 4, 10);
        long kept = activations(sixteen, new Compute("f32", 1, false));
        assertThat(activations(sixteen, new Compute("bf16", 1, false))).isEqualTo(kept / 2);
        // 16 sub-networks and a master of one kind: two of 17 are left, and what is in flight
        long again = activations(sixteen, new Compute("f32", 1, true));
        assertThat((double) again / kept).isBetween(2.0 / 17, 4.0 / 17);
        // a second thread computes a second sub-network
        long twice = activations(sixteen, new Compute("f32", 2, true));
        assertThat((double) twice / kept).isBetween(3.0 / 17, 6.0 / 17);
        // a single sub-network is not computed again
        Composition one = reset(new ImageShape(1, 32, 32), 1, 10);
        assertThat(activations(one, new Compute("f32", 1, true)))
                .isEqualTo(activations(one, new Compute("f32", 1, false)));
    }

    private static long activations(Composition composition, Compute compute) {
        Training plain = Fixture.training("sgd", 10);
        Training training = new Training(plain.optimizer(), plain.batch(), plain.steps(), compute);
        return NetworkCost.of(composition, compute).estimate(training).activationBytes();
    }

    @Test
    void secondLevel_readsTheGridOfTheFirst() {
        Composition deep =
                new Composition(
                        new ImageShape(3, 32, 32),
                        List.of(
                                new Level(2, 32, ResNet.RESNET20, 0.2),
                                new Level(4, 16, ResNet.SMALL, 0)),
                        ResNet.TINY,
                        new Task(10));
        // 8/16/32 channels, one block a stage, one channel in: convolutions, then 2 numbers a norm
        long body = 9 * (8 + 2 * 64 + 128 + 256 + 512 + 1024) + 2 * (8 + 2 * 8 + 2 * 16 + 2 * 32);
        long resnet20Master = 268_784 + 65 * 10;
        long secondLevel = 16 * (body + 33 * 16) + 2;
        long master = body + 33 * 10;
        assertThat(NetworkCost.of(deep, Compute.f32(1)).parameters())
                .isEqualTo(1_412_284 - resnet20Master + secondLevel + master);
    }
}
