package org.topolab.model.localityprior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.testkit.Golden;

/** Priors of the golden file, each under its id, against an independent implementation. */
class PriorGoldenTest {

    private static final String LARGE = "prior2d_64x64_rowsums";
    private static final Golden CASES =
            Golden.read(PriorGoldenTest.class, "golden.json").at("cases");

    static Stream<String> cases() {
        return CASES.keys().stream()
                .filter(id -> CASES.at(id, "kind").text().startsWith("prior_"))
                .filter(id -> !id.equals(LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void factors_matchGolden(String id) {
        Prior prior = prior(CASES.at(id, "inputs"), Map.of());
        Golden expected = CASES.at(id, "expected");
        double tolerance = CASES.at(id, "tolerance_abs").number();
        for (String key : expected.keys()) {
            double[] numbers = found(prior, key, CASES.at(id));
            double[] golden =
                    key.endsWith("s") || key.startsWith("row") || key.equals("shape")
                            ? numbers(expected, key)
                            : new double[] {expected.at(key).number()};
            for (int i = 0; i < golden.length; i++) {
                // the file states 12 digits
                double known = Math.max(tolerance, 1e-11 * golden[i]);
                assertThat(numbers[i]).as(key).isCloseTo(golden[i], within(known));
            }
        }
    }

    private static double[] numbers(Golden expected, String key) {
        return key.endsWith("_sum") || key.endsWith("_index")
                ? new double[] {expected.at(key).number()}
                : expected.at(key).numbers();
    }

    /** What the golden file calls so. */
    private static double[] found(Prior prior, String key, Golden golden) {
        int units = prior.to().units();
        int centre = prior.to().rows() / 2 * prior.to().columns() + prior.to().columns() / 2;
        Prior normalised = prior(golden.at("inputs"), Map.of("normalise", "row-sum"));
        return switch (key) {
            case "row0" -> prior.row(0);
            case "row3" -> prior.row(3);
            case "row_center_first8" -> prior.row(centre);
            case "row_last_first8" -> prior.row(units - 1);
            case "row0_normalised_first8" -> normalised.row(0);
            case "row_sums", "row_sums_first8" -> rowSums(prior).toArray();
            case "col_sums" -> columnSums(prior);
            case "row0_sum" -> new double[] {sum(prior, 0)};
            case "row26_sum" -> new double[] {sum(prior, 26)};
            case "row_center_index" -> new double[] {centre};
            case "row_center_sum" -> new double[] {sum(prior, centre)};
            case "total" -> new double[] {rowSums(prior).sum()};
            case "min" -> new double[] {all(prior).min().orElseThrow()};
            case "max" -> new double[] {all(prior).max().orElseThrow()};
            case "normalised_total" -> new double[] {rowSums(normalised).sum()};
            case "normalised_min" -> new double[] {all(normalised).min().orElseThrow()};
            case "normalised_max" -> new double[] {all(normalised).max().orElseThrow()};
            case "shape" -> new double[] {units, prior.from().units()};
            case "P[0][6]" -> new double[] {prior.row(0)[6]};
            case "P[6][0]" -> new double[] {prior.row(6)[0]};
            case "P[0][3]" -> new double[] {prior.row(0)[3]};
            case "P[3][0]" -> new double[] {prior.row(3)[0]};
            default -> throw new IllegalArgumentException("golden key " + key);
        };
    }

    @Test
    void prior2d_64x64_rowsums() {
        Golden expected = CASES.at(LARGE, "expected");
        for (String decay : List.of("linear", "sqrt", "quadratic")) {
            Extent sheet = new Extent(64, 64);
            Prior prior = new Prior(sheet, sheet, Priors.rule(Map.of("decay", decay)));
            for (int row : new int[] {0, 63, 2080}) {
                String key = "%s_row%d_sum".formatted(decay, row);
                assertThat(sum(prior, row))
                        .as(key)
                        .isCloseTo(expected.at(key).number(), within(1e-6));
            }
        }
        Prior linear = new Prior(new Extent(64, 64), new Extent(64, 64), Priors.rule(Map.of()));
        float[] values = linear.values();
        for (int row : new int[] {0, 2080}) {
            double printed = expected.at("linear_row%d_sum_published_f32".formatted(row)).number();
            double sum =
                    IntStream.range(row * 4096, (row + 1) * 4096).mapToDouble(i -> values[i]).sum();
            assertThat(sum).isCloseTo(printed, within(2e-4));
        }
    }

    @Test
    void asCoded_isRowSumOnSheetsOfOneSize() {
        for (String id : List.of("prior1d_7_linear_rownorm", "prior2d_5x10_linear")) {
            Golden inputs = CASES.at(id, "inputs");
            Prior sums = prior(inputs, Map.of("normalise", "row-sum"));
            Prior coded = prior(inputs, Map.of("normalise", "as-coded"));
            assertThat(coded.values()).containsExactly(sums.values());
        }
    }

    /** The prior of a case, with other options where said. */
    private static Prior prior(Golden inputs, Map<String, Object> other) {
        Map<String, Object> options = Priors.options(inputs);
        options.putAll(other);
        if (inputs.keys().contains("n_in")) {
            options.put("topology", "line");
            return new Prior(line(inputs, "n_in"), line(inputs, "n_out"), Priors.rule(options));
        }
        boolean two = inputs.keys().contains("in_rows");
        return new Prior(
                extent(inputs, two ? "in_" : ""),
                extent(inputs, two ? "out_" : ""),
                Priors.rule(options));
    }

    private static Extent line(Golden inputs, String key) {
        return new Extent(1, (int) inputs.at(key).number());
    }

    private static Extent extent(Golden inputs, String prefix) {
        return new Extent(
                (int) inputs.at(prefix + "rows").number(),
                (int) inputs.at(prefix + "cols").number());
    }

    private static double sum(Prior prior, int row) {
        return Arrays.stream(prior.row(row)).sum();
    }

    private static DoubleStream rowSums(Prior prior) {
        return IntStream.range(0, prior.to().units()).mapToDouble(row -> sum(prior, row));
    }

    private static DoubleStream all(Prior prior) {
        return IntStream.range(0, prior.to().units())
                .mapToObj(prior::row)
                .flatMapToDouble(Arrays::stream);
    }

    private static double[] columnSums(Prior prior) {
        double[] sums = new double[prior.from().units()];
        for (int row = 0; row < prior.to().units(); row++) {
            double[] factors = prior.row(row);
            Arrays.setAll(sums, i -> sums[i] + factors[i]);
        }
        return sums;
    }
}
