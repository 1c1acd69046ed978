package org.topolab.metric.smoothness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.chance;
import static org.topolab.testkit.Measured.scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Golden;

/** Against the published loss in double precision; weights are read as 32-bit floats here. */
class SmoothnessGoldenTest {

    private static final Offset<Double> ROOM = within(2e-7);

    private static Golden golden(Object... path) {
        return Golden.read(SmoothnessGoldenTest.class, "all-tnn.json").at(path);
    }

    /** A layer by the formula of the golden file, on its sheet. */
    private record Case(Layout.Grid grid, int filters, int length, int zeroed) {

        static Case of(int number) {
            Golden of = golden("smoothness_loss", number, "params");
            double[] block = of.at("block").numbers();
            int rows = (int) (of.at("out_h").number() * block[0]);
            int columns = (int) (of.at("out_w").number() * block[1]);
            int kernel = (int) of.at("kernel").number();
            return new Case(
                    new Layout.Grid(rows, columns, (int) block[0], (int) block[1]),
                    (int) of.at("filters").number(),
                    kernel * kernel * (int) of.at("channels").number(),
                    -1);
        }

        FixedWeights weights() {
            return FixedWeights.of(grid.units(), length, true, this::value);
        }

        private double value(int unit, int at) {
            int row = unit / grid.columns();
            int column = unit % grid.columns();
            int place = grid.block(unit);
            int filter =
                    row % grid.blockRows() * grid.blockColumns() + column % grid.blockColumns();
            if (place * filters + filter == zeroed) {
                return 0;
            }
            if (at == length) {
                return 0.1 * Math.cos(0.9 * (place * filters + filter + 1));
            }
            double k = (place * length + at) * filters + filter + 1;
            return Math.sin(0.7 * k) + 0.25 * Math.cos(0.011 * k * k);
        }

        Results measure(String neighbours, boolean torus, boolean bias) {
            return weights()
                    .measure(grid, Map.of("neighbours", neighbours, "torus", torus, "bias", bias));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "D4, four",
        "D8correct, eight",
        "D8ref, eight-as-published",
    })
    void smoothness_loss(String key, String neighbours) {
        for (int number = 0; number < 2; number++) {
            for (boolean torus : new boolean[] {true, false}) {
                for (boolean bias : new boolean[] {true, false}) {
                    String name =
                            key + (bias ? "_bias" : "_nobias") + (torus ? "_circular" : "_open");
                    Results found = Case.of(number).measure(neighbours, torus, bias);
                    assertThat(scalar(found, "dissimilarity"))
                            .as("%s of case %d", name, number)
                            .isCloseTo(golden("smoothness_loss", number, name).number(), ROOM);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void smoothness_loss_asPublishedBesideIt(int number) {
        Results found = Case.of(number).measure("four", false, true);
        Golden expected = golden("smoothness_loss", number);
        assertThat(scalar(found, "published-dissimilarity"))
                .isCloseTo(expected.at("D4_absweights_zerobias_circular").number(), ROOM);
        Results torus = Case.of(number).measure("four", true, true);
        assertThat(scalar(SmoothnessIndex.of(List.of(torus)), "smoothness-index"))
                .isCloseTo(expected.at("smoothness_index_single_layer").number(), within(5e-6));
    }

    @Test
    void smoothness_loss_similarityMaps() {
        Golden expected = golden("smoothness_loss", 0);
        double[] down = expected.at("down_sim_bias_circular").numbers();
        double[] right = expected.at("right_sim_bias_circular").numbers();
        Case layer = Case.of(0);
        float[] map =
                layer.measure("four", true, true)
                        .get("neighbour-similarity", Result.NumberMap.class)
                        .toArray();
        for (int unit = 0; unit < map.length; unit++) {
            int above = (unit + 12) % 16;
            int left = unit / 4 * 4 + (unit + 3) % 4;
            assertThat((double) map[unit])
                    .isCloseTo((down[unit] + down[above] + right[unit] + right[left]) / 4, ROOM);
        }
    }

    @Test
    void smoothness_zero_unit() {
        Case layer = Case.of(0);
        Case zeroed = new Case(layer.grid(), layer.filters(), layer.length(), 0);
        Results found = zeroed.measure("four", true, true);
        assertThat(scalar(found, "dissimilarity"))
                .isCloseTo(golden("smoothness_zero_unit", "D4_bias_circular").number(), ROOM);
        assertThat(scalar(found, "weightless")).isEqualTo(1 / 16.0);
    }

    @Test
    void total_spatial() {
        // the third layer's D follows from alpha * sum of factor * D
        Golden expected = golden("total_spatial");
        double[] factors = expected.at("factors").numbers();
        double rest = expected.at("value").number() / expected.at("alpha").number();
        List<Results> sheets = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            sheets.add(Case.of(number).measure("four", true, true));
            rest -= factors[number] * scalar(sheets.get(number), "dissimilarity");
        }
        sheets.add(
                Results.of(
                        new Result.Scalar(
                                "dissimilarity", rest / factors[2], Optional.empty(), "")));
        assertThat(scalar(SmoothnessIndex.of(sheets), "smoothness-index"))
                .isCloseTo(expected.at("smoothness_index").number(), within(1e-6));
    }

    @Test
    void random_weight_reference() {
        Layout.Grid grid = new Layout.Grid(40, 40);
        RandomStream stream = RandomStream.of(3);
        FixedWeights gaussian =
                FixedWeights.of(1600, 100, false, (u, at) -> stream.normal(u * 100L + at));
        FixedWeights uniform =
                FixedWeights.of(1600, 100, false, (u, at) -> stream.uniform(u * 100L + at) - 0.5);
        Golden expected = golden("random_weight_reference");
        Results found = gaussian.measure(grid, Map.of("torus", true));
        double signed = expected.at("gaussian_signed_D").number();
        double absolute = expected.at("gaussian_abs_D").number();
        assertThat(scalar(found, "dissimilarity")).isCloseTo(signed, within(2e-3));
        assertThat(chance(found, "dissimilarity").mean()).isCloseTo(signed, within(2e-3));
        assertThat(scalar(found, "published-dissimilarity")).isCloseTo(absolute, within(2e-3));
        assertThat(chance(found, "published-dissimilarity").mean())
                .isCloseTo(absolute, within(2e-3));
        assertThat(scalar(uniform.measure(grid, Map.of()), "published-dissimilarity"))
                .isCloseTo(expected.at("uniform_abs_D").number(), within(2e-3));
    }
}
