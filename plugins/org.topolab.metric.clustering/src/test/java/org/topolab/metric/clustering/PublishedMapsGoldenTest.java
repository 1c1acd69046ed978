package org.topolab.metric.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.UnitShuffle;
import org.topolab.testkit.Golden;
import org.topolab.testkit.ResetMaps;

/** Maps of labels, by formula and as published, against numbers made with numpy and OpenCV. */
class PublishedMapsGoldenTest {

    private static final double EXACT = 1e-5;

    private final Golden golden = Golden.read(PublishedMapsGoldenTest.class, "reset-networks.json");
    private final int[] unmoved = UnitShuffle.none(ResetMaps.GRID);

    @Test
    void labelMaps_componentsForBothConnectivities() {
        new ResetMaps(golden)
                .byFormula()
                .forEach(
                        (name, labels) -> {
                            int[][] units = Maps.units(labels, 10);
                            checkMap(golden.at("label_maps", name, "conn4"), units, 4);
                            checkMap(golden.at("label_maps", name, "conn8"), units, 8);
                        });
    }

    @Test
    void publishedMaps_componentSizes() {
        Golden maps = golden.at("published_number_maps_epoch20");
        for (String net : maps.keys()) {
            int[][] units = Maps.units(ResetMaps.labels(maps.at(net, "rows").texts()), 10);
            assertThat(sizes(units, 8))
                    .as(net)
                    .containsExactly(
                            maps.at(net, "label_map_cluster_size_conn8").numbers(), within(EXACT));
        }
    }

    @Test
    void publishedMaps_bothNullModels() {
        List<ResetMaps.Published> maps = new ResetMaps(golden).published();
        assertThat(maps).hasSize(10);
        for (ResetMaps.Published map : maps) {
            Layout.Grid grid = map.grid();
            int[][] units = Maps.units(map.labels(), 10);
            for (int connectivity : new int[] {8, 4}) {
                int at = connectivity == 8 ? 0 : 1;
                Settings settings = Nulls.settings(connectivity);
                assertThat(Aggregate.MEAN.of(sizes(units, connectivity)))
                        .isCloseTo(map.expected().at("observed", at).number(), within(1e-4));
                checkNull(Nulls.global(units, grid, settings), map.expected(), "global", at);
                checkNull(Nulls.within(units, grid, settings), map.expected(), "within", at);
            }
        }
    }

    private static void checkNull(NullModel model, Golden net, String kind, int at) {
        Result.Chance chance = model.aggregates().chance();
        double sd = net.at(kind + "_sd", at).number();
        // 200 permutations there and 400 here
        double room = 4 * sd * Math.sqrt(1 / 200.0 + 1.0 / Nulls.SHUFFLES);
        assertThat(chance.mean()).isCloseTo(net.at(kind + "_chance", at).number(), within(room));
        assertThat(chance.sd() / sd).isBetween(0.7, 1.4);
    }

    private void checkMap(Golden expected, int[][] units, int connectivity) {
        Components components = new Components(ResetMaps.GRID, connectivity);
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
        Components components = new Components(ResetMaps.GRID, connectivity);
        return Arrays.stream(units).mapToDouble(u -> components.meanSize(u, unmoved)).toArray();
    }
}
