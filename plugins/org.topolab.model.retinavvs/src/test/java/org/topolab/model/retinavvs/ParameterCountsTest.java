package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TinyTask;

/** Parameters of full-width networks, counted without building them. */
class ParameterCountsTest {

    private static final Golden COUNTS = Fixture.GOLDEN.at("parameter_counts");

    private static NetworkCost cost(int channels, int bottleneck, int depth) {
        Map<String, Object> given = Map.of("bottleneck", bottleneck, "depth", depth);
        return cost(channels, given);
    }

    private static NetworkCost cost(int channels, Map<String, Object> given) {
        Options options = Options.of(RetinaVvsOptions.specs(), given);
        ImageShape image = new ImageShape(channels, 32, 32);
        return NetworkCost.of(RetinaVvsOptions.of(options).network(image, 10));
    }

    /** One for each of the 60 rows: n of 1, 2, 4, 8, 16, 32, depth of 0 to 4, grey and colour. */
    static Stream<double[]> cells() {
        return IntStream.range(0, 60).mapToObj(row -> COUNTS.at("rows", row).numbers());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void total_matchesGolden(double[] cell) {
        int channels = (int) cell[0];
        int bottleneck = (int) cell[1];
        int depth = (int) cell[2];
        assertThat(cost(channels, bottleneck, depth).total())
                .as("%d channels, n = %d, depth %d", channels, bottleneck, depth)
                .isEqualTo((long) cell[3]);
    }

    @Test
    void cells_areAllThatTheSpecificationLists() {
        assertThat(COUNTS.at("rows").numbers()).hasSize(60 * 4);
        assertThat(cells().map(cell -> List.of(cell[0], cell[1], cell[2]))).doesNotHaveDuplicates();
    }

    @Test
    void layersOfGreyNarrowNetwork_matchGolden() {
        check(COUNTS.at("layers_gray_n1_d2"), cost(1, 1, 2));
    }

    @Test
    void layersOfColourNetwork_matchGolden() {
        check(COUNTS.at("layers_colour_n16_d4"), cost(3, 16, 4));
    }

    private static void check(Golden expected, NetworkCost cost) {
        Map<String, Long> layers = cost.parameters();
        for (String layer : List.of("retina_1", "retina_2", "dense1", "dense2")) {
            assertThat(layers).containsEntry(layer, (long) expected.at(layer).number());
        }
        double[] cortex = expected.at("vvs").numbers();
        for (int k = 0; k < cortex.length; k++) {
            assertThat(layers).containsEntry("vvs_" + (k + 1), (long) cortex[k]);
        }
        assertThat(layers).hasSize(4 + cortex.length);
        assertThat(cost.total()).isEqualTo((long) expected.at("total").number());
    }

    @Test
    void parts_matchTheSeedsPrintedTables() {
        Golden seed = COUNTS.at("seed_tables");
        assertThat(retina(cost(3, 10, 3).parameters()))
                .isEqualTo((long) seed.at("retina_only_n10_colour").number());
        NetworkCost ten = cost(3, 10, 3);
        assertThat(ten.total() - retina(ten.parameters()))
                .isEqualTo((long) seed.at("vvs_only_n10_d3").number());
        assertThat(cost(3, 16, 4).total())
                .isEqualTo((long) seed.at("combined_n16_d4_colour").number());
    }

    private static long retina(Map<String, Long> layers) {
        return layers.get("retina_1") + layers.get("retina_2");
    }

    @Test
    void biasRetinaLayersAndStride_areCounted() {
        long usual = cost(1, 4, 2).total();
        assertThat(cost(1, Map.of("bottleneck", 4, "retina-bias", false)).total())
                .isEqualTo(usual - 4);
        // one convolution of 81 x 4 weights and 4 biases
        assertThat(retinaOf(1)).containsExactly(81 * 4 + 4L);
        assertThat(retinaOf(3)).containsExactly(2624L, 81 * 32 * 32 + 32L, 81 * 32 * 4 + 4L);
        assertThat(retinaOf(0)).isEmpty();
        // half the rows and columns: a quarter of the dense weights
        assertThat(cost(1, Map.of("bottleneck", 4, "stride", 2)).parameters())
                .containsEntry("dense1", 16 * 16 * 32 * 1024 + 1024L);
    }

    private static List<Long> retinaOf(int layers) {
        Map<String, Long> all =
                cost(1, Map.of("bottleneck", 4, "retina-layers", layers)).parameters();
        return IntStream.rangeClosed(1, layers).mapToObj(k -> all.get("retina_" + k)).toList();
    }

    @Test
    void estimate_countsBytesAndOperations() {
        Estimate adam = cost(1, 1, 2).estimate(training("adam", "f32", 10));
        assertThat(adam.parameters()).isEqualTo(33_656_523);
        // weights, gradients, two moments; four bytes each
        assertThat(adam.stateBytes()).isEqualTo(33_656_523L * 16);
        for (String other : List.of("sgd", "rmsprop")) {
            assertThat(cost(1, 1, 2).estimate(training(other, "f32", 10)).stateBytes())
                    .isEqualTo(33_656_523L * 12);
        }
        assertThat(cost(1, 1, 2).estimate(training("adam", "bf16", 20)).activationBytes())
                .isEqualTo(adam.activationBytes());
        // about 126 million multiply-adds forward; two operations each, three passes
        assertThat(adam.flopsPerImage()).isCloseTo(2 * 3 * 126.4e6, within(2e6));
    }

    @Test
    void noiseAndActivityPenalty_costOperationsAndNoParameters() {
        Estimate plain = cost(1, 1, 0).estimate(training("sgd", "f32", 1));
        Estimate noisy =
                cost(
                                1,
                                Map.of(
                                        "bottleneck",
                                        1,
                                        "depth",
                                        0,
                                        "noise-start",
                                        0.1,
                                        "noise-end",
                                        0.1,
                                        "activity",
                                        0.1))
                        .estimate(training("sgd", "f32", 1));
        assertThat(noisy.parameters()).isEqualTo(plain.parameters());
        assertThat(noisy.activationBytes()).isEqualTo(plain.activationBytes() + 3 * 1024 * 4);
        assertThat(noisy.flopsPerImage()).isGreaterThan(plain.flopsPerImage());
    }

    private static Training training(String optimizer, String precision, int batch) {
        return new Training(
                TinyTask.optimizer(Map.of("name", optimizer)),
                batch,
                4,
                new Compute(precision, 1, false));
    }
}
