package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.model.Model;

/** Reset(1), (2), (8) with weights by formula, against an independent implementation. */
class ForwardGoldenTest {

    /** Stated in the golden file. */
    private static final double VALUE = 1e-4;

    private static final double SUM_OF_1024 = 2e-2;

    static Stream<Integer> cases() {
        return Golden.block("formula_weights").at("forward").list().stream()
                .map(c -> c.at("n").integer());
    }

    @ParameterizedTest(name = "Reset({0}), input A")
    @MethodSource("cases")
    void forward_matchesGolden(int n) {
        Golden golden =
                Golden.block("formula_weights").at("forward").list().stream()
                        .filter(c -> c.at("n").integer() == n)
                        .findFirst()
                        .orElseThrow();
        try (Model model =
                new ResetFamily()
                        .create(Fixture.request(Map.of("n", n), Map.of(), Fixture.cpu()))) {
            assertThat(model.parameters().names()).hasSize(golden.at("float_tensors").integer());
            assertThat(Fixture.trained(model)).isEqualTo(golden.at("parameters").integer());
            FormulaWeights.set(model.parameters());
            Map<String, double[]> heard = Fixture.infer(model, Fixture.images(1));
            double[] grid = heard.get("grid");
            checkGrid(grid, golden);
            checkLogits(heard.get("predictions"), golden);
        }
    }

    private static void checkGrid(double[] grid, Golden golden) {
        Golden statistics = golden.at("grid");
        double mean = Arrays.stream(grid).average().orElseThrow();
        double variance = Arrays.stream(grid).map(x -> (x - mean) * (x - mean)).sum() / 1024;
        assertThat(Arrays.stream(grid).sum())
                .isCloseTo(statistics.at("sum").number(), within(SUM_OF_1024));
        assertThat(Math.sqrt(variance)).isCloseTo(statistics.at("std").number(), within(VALUE));
        assertThat(Arrays.copyOf(grid, 8))
                .containsExactly(statistics.at("first8").numbers(), within(VALUE));
        Golden cells = golden.at("grid_cells");
        for (String cell : cells.keys()) {
            int comma = cell.indexOf(',');
            int row = Integer.parseInt(cell.substring(0, comma));
            int column = Integer.parseInt(cell.substring(comma + 1));
            assertThat(grid[row * 32 + column])
                    .as(cell)
                    .isCloseTo(cells.at(cell).number(), within(VALUE));
        }
        double[] quadrants = new double[4];
        IntStream.range(0, 1024).forEach(i -> quadrants[2 * (i / 512) + (i % 32) / 16] += grid[i]);
        assertThat(quadrants)
                .containsExactly(golden.at("quadrant_sums").numbers(), within(SUM_OF_1024));
    }

    /** Probabilities give the logits up to one constant. */
    private static void checkLogits(double[] probabilities, Golden golden) {
        double[] logits = golden.at("logits").numbers();
        double[] logs = Arrays.stream(probabilities).map(Math::log).toArray();
        double shift = Arrays.stream(logits).sum() / 10 - Arrays.stream(logs).sum() / 10;
        assertThat(Arrays.stream(logs).map(x -> x + shift).toArray())
                .containsExactly(logits, within(VALUE));
        int best =
                IntStream.range(0, 10)
                        .reduce((a, b) -> probabilities[a] >= probabilities[b] ? a : b)
                        .orElseThrow();
        assertThat(best).isEqualTo(golden.at("argmax").integer());
    }
}
