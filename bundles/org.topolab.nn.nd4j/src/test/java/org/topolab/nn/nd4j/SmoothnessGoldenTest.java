package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.nn.Filters;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Smoothness.Neighbours;
import org.topolab.testkit.Golden;

/**
 * The dissimilarity of neighbours against the cases {@code smoothness_loss}, {@code
 * smoothness_zero_unit} and {@code total_spatial} of the specification of All-TNN, computed in
 * float64; of {@code total_spatial} the third sheet is one hypercolumn of 5 x 5 units on 3 x 3 x 2
 * inputs.
 */
class SmoothnessGoldenTest {

    /** The specification's tolerance for float32: 2e-5 relative plus 2e-6. */
    private static final double RELATIVE = 2e-5;

    private static final double ABSOLUTE = 2e-6;

    private static final Golden ALL =
            Golden.read(SmoothnessGoldenTest.class, "all-tnn.golden.json");

    private static final List<SmoothSheet> SHEETS =
            IntStream.range(0, 3).mapToObj(SmoothnessGoldenTest::made).toList();

    private static SmoothSheet made(int sheet) {
        return switch (sheet) {
            case 0 -> new SmoothSheet(2, 3, 2, 2, 2);
            case 1 -> new SmoothSheet(3, 3, 1, 2, 3);
            default -> new SmoothSheet(1, 3, 2, 5, 5);
        };
    }

    static Stream<Arguments> dissimilarities() {
        return IntStream.range(0, 2)
                .boxed()
                .flatMap(
                        sheet ->
                                Stream.of(Neighbours.values())
                                        .flatMap(each -> variants(sheet, each)));
    }

    private static Stream<Arguments> variants(int sheet, Neighbours neighbours) {
        return Stream.of(true, false)
                .flatMap(
                        torus ->
                                Stream.of(true, false)
                                        .map(bias -> Arguments.of(sheet, neighbours, torus, bias)));
    }

    private static String name(Neighbours neighbours, boolean torus, boolean bias) {
        String kind =
                switch (neighbours) {
                    case FOUR -> "D4";
                    case EIGHT -> "D8correct";
                    case EIGHT_AS_PUBLISHED -> "D8ref";
                };
        return kind + (bias ? "_bias" : "_nobias") + (torus ? "_circular" : "_open");
    }

    @ParameterizedTest(name = "smoothness_loss {0} {1} torus {2} bias {3}")
    @MethodSource("dissimilarities")
    void dissimilarity_isThatOfTheCase(
            int sheet, Neighbours neighbours, boolean torus, boolean bias) {
        SmoothSheet of = SHEETS.get(sheet);
        Smoothness asked = of.smoothness(neighbours, torus, bias);
        double expected = ALL.at("smoothness_loss", sheet, name(neighbours, torus, bias)).number();
        assertThat(of.value(asked)).isCloseTo(expected, within(1e-7));
        assertThat(of.defined(asked)).isCloseTo(expected, within(1e-10));
    }

    @Test
    void gradients_areThoseOfTheCases() {
        for (int sheet = 0; sheet < 2; sheet++) {
            SmoothSheet of = SHEETS.get(sheet);
            Golden golden = ALL.at("smoothness_loss", sheet);
            Filters found = of.gradient(of.smoothness(Neighbours.FOUR, true, true), 1, 1);
            double[] weights = Made.values(found.weights());
            close(Math.sqrt(sum(weights, 2)), golden.at("grad_w_l2").number());
            close(sum(weights, 1), golden.at("grad_w_sum").number());
            double[] first = golden.at("grad_w_first6").numbers();
            for (int i = 0; i < first.length; i++) { // in the order [place, input, filter]
                int filter = i % of.spec.out();
                int input = i / of.spec.out();
                close(weights[filter * of.spec.fanIn() + input], first[i]);
            }
            double[] biases = Made.values(found.bias().orElseThrow());
            double[] firstBiases = golden.at("grad_b_first4").numbers();
            for (int i = 0; i < firstBiases.length; i++) {
                close(biases[i], firstBiases[i]);
            }
        }
    }

    @Test
    void unitWithoutWeights_resemblesNothing() {
        SmoothSheet sheet = made(0);
        Arrays.fill(sheet.weights, 0, sheet.spec.fanIn(), 0);
        sheet.biases[0] = 0;
        double expected = ALL.at("smoothness_zero_unit", "D4_bias_circular").number();
        Smoothness asked = sheet.smoothness(Neighbours.FOUR, true, true);
        assertThat(sheet.value(asked)).isCloseTo(expected, within(1e-7));
    }

    @Test
    void sizesOfWeights_areLessDissimilar() {
        for (int sheet = 0; sheet < 2; sheet++) {
            SmoothSheet of = made(sheet);
            Arrays.setAll(of.weights, i -> Math.abs(of.weights[i]));
            Arrays.fill(of.biases, 0);
            double expected =
                    ALL.at("smoothness_loss", sheet, "D4_absweights_zerobias_circular").number();
            Smoothness asked = of.smoothness(Neighbours.FOUR, true, true);
            assertThat(of.value(asked)).isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void total_isAlphaTimesTheSumOfLayers() {
        double alpha = ALL.at("total_spatial", "alpha").number();
        double[] factors = ALL.at("total_spatial", "factors").numbers();
        double total = 0;
        double sum = 0;
        for (int sheet = 0; sheet < SHEETS.size(); sheet++) {
            SmoothSheet of = SHEETS.get(sheet);
            double d = of.value(of.smoothness(Neighbours.FOUR, true, true));
            total += alpha * factors[sheet] * d;
            sum += d;
        }
        assertThat(total).isCloseTo(ALL.at("total_spatial", "value").number(), within(1e-6));
        assertThat(1 / sum)
                .isCloseTo(ALL.at("total_spatial", "smoothness_index").number(), within(1e-7));
    }

    private static double sum(double[] values, int power) {
        return Arrays.stream(values).map(value -> Math.pow(value, power)).sum();
    }

    private static void close(double found, double expected) {
        Offset<Double> tolerance = within(RELATIVE * Math.abs(expected) + ABSOLUTE);
        assertThat(found).isCloseTo(expected, tolerance);
    }
}
