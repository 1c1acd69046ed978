package org.topolab.metric.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.UnitShuffle;
import org.topolab.testkit.Golden;

/** Maps of labels, by formula and as published, against numbers made with numpy and OpenCV. */
class PublishedMapsGoldenTest {

    private static final double EXACT = 1e-5;

    private final Golden golden = Golden.read(PublishedMapsGoldenTest.class, "reset-networks.json");
    private final int[] unmoved = UnitShuffle.none(Formulas.GRID);

    @Test
    void labelMaps_componentsForBothConnectivities() {
        Map<String, IntUnaryOperator> formulas =
                Map.of(
                        "constant", u -> 3,
                        "none", u -> -1,
                        "row_gradient", u -> 10 * row(u) / 32,
                        "checker", u -> (row(u) + column(u)) % 2 == 1 ? 9 : 0,
                        "diag_mod10", u -> (row(u) + column(u)) % 10,
                        "blocks4", u -> (row(u) / 4 + 2 * (column(u) / 4)) % 10,
                        "quadrants", u -> 2 * (row(u) / 16) + column(u) / 16);
        assertThat(golden.at("label_maps").keys()).hasSameElementsAs(formulas.keySet());
        formulas.forEach(
                (name, formula) -> {
                    int[] labels = new int[Formulas.GRID.units()];
                    Arrays.setAll(labels, formula);
                    int[][] units = Formulas.units(labels, 10);
                    checkMap(golden.at("label_maps", name, "conn4"), units, 4);
                    checkMap(golden.at("label_maps", name, "conn8"), units, 8);
                });
    }

    @Test
    void publishedMaps_componentSizes() {
        Golden maps = golden.at("published_number_maps_epoch20");
        for (String net : maps.keys()) {
            int[][] units = Formulas.units(Formulas.labels(maps.at(net, "rows").texts()), 10);
            assertThat(sizes(units, 8))
                    .as(net)
                    .containsExactly(
                            maps.at(net, "label_map_cluster_size_conn8").numbers(), within(EXACT));
        }
    }

    @Test
    void publishedMaps_bothNullModels() {
        Golden values = golden.at("published_maps_null_models", "values");
        int maps = 0;
        for (String net : values.keys()) {
            List<String> rows = rows(net);
            if (rows.isEmpty()) {
                continue;
            }
            maps++;
            int side = 32 / (net.charAt(net.length() - 2) - '0');
            Layout.Grid grid = new Layout.Grid(32, 32, side, side);
            int[][] units = Formulas.units(Formulas.labels(rows), 10);
            for (int connectivity : new int[] {8, 4}) {
                int at = connectivity == 8 ? 0 : 1;
                Settings settings = Nulls.settings(connectivity);
                Golden net8 = values.at(net);
                assertThat(Aggregate.MEAN.of(sizes(units, connectivity)))
                        .isCloseTo(net8.at("observed", at).number(), within(1e-4));
                checkNull(Nulls.global(units, grid, settings), net8, "global", at);
                checkNull(Nulls.within(units, grid, settings), net8, "within", at);
            }
        }
        assertThat(maps).isEqualTo(10);
    }

    private static void checkNull(NullModel model, Golden net, String kind, int at) {
        Result.Chance chance = model.aggregates().chance();
        double sd = net.at(kind + "_sd", at).number();
        // 200 permutations there and 400 here
        double room = 4 * sd * Math.sqrt(1 / 200.0 + 1.0 / Nulls.SHUFFLES);
        assertThat(chance.mean()).isCloseTo(net.at(kind + "_chance", at).number(), within(room));
        assertThat(chance.sd() / sd).isBetween(0.7, 1.4);
    }

    private List<String> rows(String net) {
        Golden numbers = golden.at("published_number_maps_epoch20");
        if (net.startsWith("numbers ")) {
            return numbers.at(net.substring("numbers ".length()), "rows").texts();
        }
        Golden figures = golden.at("published_maps_from_figures");
        return figures.keys().stream()
                .filter(key -> key.startsWith(net + " "))
                .findFirst()
                .map(key -> figures.at(key).texts())
                .orElse(List.of());
    }

    private void checkMap(Golden expected, int[][] units, int connectivity) {
        Components components = new Components(Formulas.GRID, connectivity);
        double[] counts =
                Arrays.stream(units).mapToDouble(u -> components.count(u, unmoved)).toArray();
        assertThat(counts).isEqualTo(expected.at("n_components").numbers());
        double[] sizes = sizes(units, connectivity);
        assertThat(sizes).containsExactly(expected.at("mean_size").numbers(), within(1e-6));
        assertThat(Aggregate.MEDIAN.of(sizes)).isEqualTo(expected.at("median_over_10").number());
        assertThat(Aggregate.MEAN.of(sizes))
                .isCloseTo(expected.at("mean_over_10").number(), within(1e-6));
    }

    private double[] sizes(int[][] units, int connectivity) {
        Components components = new Components(Formulas.GRID, connectivity);
        return Arrays.stream(units).mapToDouble(u -> components.meanSize(u, unmoved)).toArray();
    }

    private static int row(int unit) {
        return unit / 32;
    }

    private static int column(int unit) {
        return unit % 32;
    }
}
