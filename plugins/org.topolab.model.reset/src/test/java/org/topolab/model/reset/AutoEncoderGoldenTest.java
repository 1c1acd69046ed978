package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.model.Model;

/** Reset(1) with either decoder and weights by formula, against an independent implementation. */
class AutoEncoderGoldenTest {

    private static final double VALUE = 1e-4;
    private static final double SUM_OF_3072 = 3e-2;

    static Stream<String> kinds() {
        return Golden.block("formula_weights").at("autoencoder").list().stream()
                .map(each -> each.at("kind").text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void reconstruction_matchesGolden(String kind) {
        Golden golden =
                Golden.block("formula_weights").at("autoencoder").list().stream()
                        .filter(each -> each.at("kind").text().equals(kind))
                        .findFirst()
                        .orElseThrow();
        Map<String, Object> options = Map.of("n", 1, "decoder", kind);
        try (Model model =
                new ResetFamily().create(Fixture.request(options, Map.of(), Fixture.cpu()))) {
            assertThat(Fixture.trained(model)).isEqualTo(golden.at("parameters").integer());
            FormulaWeights.set(model.parameters());
            Map<String, double[]> heard = Fixture.infer(model, Fixture.images(1));
            assertThat(Arrays.stream(heard.get("grid")).sum())
                    .isCloseTo(golden.at("grid_sum").number(), within(2e-2));
            checkPicture(heard.get("reconstruction"), golden);
            checkLosses(heard, golden);
        }
    }

    private static void checkPicture(double[] picture, Golden golden) {
        Golden statistics = golden.at("reconstruction");
        double mean = Arrays.stream(picture).average().orElseThrow();
        double variance = Arrays.stream(picture).map(x -> (x - mean) * (x - mean)).sum() / 3072;
        assertThat(picture).hasSize(3072);
        assertThat(Arrays.stream(picture).sum())
                .isCloseTo(statistics.at("sum").number(), within(SUM_OF_3072));
        assertThat(Math.sqrt(variance)).isCloseTo(statistics.at("std").number(), within(VALUE));
        assertThat(Arrays.stream(picture).min().orElseThrow())
                .isCloseTo(statistics.at("min").number(), within(VALUE));
        assertThat(Arrays.stream(picture).max().orElseThrow())
                .isCloseTo(statistics.at("max").number(), within(VALUE));
        assertThat(Arrays.copyOf(picture, 8))
                .containsExactly(statistics.at("first8").numbers(), within(VALUE));
        Golden cells = golden.at("recon_cells");
        for (String cell : cells.keys()) {
            int[] at = Stream.of(cell.split(",")).mapToInt(Integer::parseInt).toArray();
            assertThat(picture[(at[0] * 32 + at[1]) * 32 + at[2]])
                    .as(cell)
                    .isCloseTo(cells.at(cell).number(), within(VALUE));
        }
    }

    /** The losses of the golden file, computed here from what the model says. */
    private static void checkLosses(Map<String, double[]> heard, Golden golden) {
        double c = -Math.log(heard.get("predictions")[golden.at("label").integer()]);
        assertThat(c).isCloseTo(golden.at("cross_entropy").number(), within(VALUE));
        FloatBuffer image = Fixture.images(1).pixels();
        double[] picture = heard.get("reconstruction");
        double b =
                IntStream.range(0, 3072)
                        .mapToDouble(i -> crossEntropy(picture[i], image.get(i)))
                        .average()
                        .orElseThrow();
        assertThat(b).isCloseTo(golden.at("bce_vs_input_as_published").number(), within(VALUE));
        Reconstruction published = Reconstruction.PUBLISHED;
        assertThat(
                        published.offset(0.5)
                                + published.picturesWeight(0.5) * b
                                + published.classifierWeight(0.5) * c)
                .isCloseTo(golden.at("combined_loss_as_published").number(), within(VALUE));
    }

    private static double crossEntropy(double p, double target) {
        return -target * Math.log(p) - (1 - target) * Math.log(1 - p);
    }
}
