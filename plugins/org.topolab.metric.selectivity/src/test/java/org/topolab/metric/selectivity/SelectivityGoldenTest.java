package org.topolab.metric.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Golden;
import org.topolab.testkit.Measured;
import org.topolab.testkit.ResetMaps;

/** Against numbers made with numpy; origin and tolerances stand in the file. */
class SelectivityGoldenTest {

    private final Golden golden = Golden.read(SelectivityGoldenTest.class, "reset-networks.json");

    @Test
    void classGrid10_dprime() {
        Golden block = golden.at("class_grid_10");
        Result.NumberMap map =
                Maps.on(
                                ResetMaps.GRID,
                                ResetMaps.classGrids(Activations.oneEach(10)),
                                Maps.PUBLISHED)
                        .get("dprime", Result.NumberMap.class);
        for (int k = 0; k < 10; k++) {
            double sum = 0;
            for (int unit = 0; unit < ResetMaps.GRID.units(); unit++) {
                sum += map.value(k, unit);
            }
            // printed to 4 digits, summed over 1024 units of float32
            assertThat(sum).isCloseTo(block.at("dprime_sum").numbers()[k], within(1e-3));
            double[] first = block.at("dprime_first4_row0", k).numbers();
            for (int unit = 0; unit < 4; unit++) {
                assertThat((double) map.value(k, unit)).isCloseTo(first[unit], within(1e-5));
            }
        }
    }

    @Test
    void classGrid10_sumsInTheTable() {
        Golden block = golden.at("class_grid_10");
        Results found =
                Maps.on(
                        ResetMaps.GRID,
                        ResetMaps.classGrids(Activations.oneEach(10)),
                        Maps.PUBLISHED);
        assertThat(Maps.column(found, "dprime-sum"))
                .containsExactly(block.at("dprime_sum").numbers(), within(1e-3));
        assertThat(Maps.column(found, "nonfinite"))
                .isEqualTo(block.at("dprime_nonfinite").numbers());
    }

    @Test
    void classGrid10_preferenceMap() {
        Golden block = golden.at("class_grid_10");
        Results found =
                Maps.on(
                        ResetMaps.GRID,
                        ResetMaps.classGrids(Activations.oneEach(10)),
                        Maps.PUBLISHED);
        assertThat(rows(Maps.preference(found))).isEqualTo(block.at("label_map").texts());
        double[] counts = block.at("label_counts_minus1_to_last").numbers();
        assertThat(Maps.column(found, "preferring")).isEqualTo(Arrays.copyOfRange(counts, 1, 11));
        assertThat(Measured.scalar(found, "selective")).isEqualTo(1 - counts[0] / 1024);
        assertThat(Maps.column(found, "above-threshold"))
                .isEqualTo(block.at("units_above_threshold").numbers());
    }

    @Test
    void classGrid100Macro_preferenceMapAtBothThresholds() {
        Golden block = golden.at("class_grid_100_macro");
        Results half = macro(0.5);
        Golden low = block.at("at_threshold_0.5");
        assertThat(rows(Maps.preference(half))).isEqualTo(low.at("label_map").texts());
        assertThat(counts(half)).isEqualTo(low.at("label_counts_minus1_to_last").numbers());
        assertThat(Maps.column(half, "above-threshold"))
                .isEqualTo(low.at("units_above_threshold").numbers());
        assertThat(Maps.column(half, "dprime-sum"))
                .containsExactly(low.at("dprime_sum").numbers(), within(1e-3));
        assertThat(Maps.column(half, "nonfinite")).isEqualTo(low.at("dprime_nonfinite").numbers());
        assertThat(counts(macro(2)))
                .isEqualTo(block.at("at_threshold_2", "label_counts_minus1_to_last").numbers());
    }

    @Test
    void edgeCaseZeroVariance_keepsNanSemanticsAsPublished() {
        Golden block = golden.at("edge_case_zero_variance");
        double[] means = block.at("class_means_per_unit").numbers();
        Activations data =
                Activations.of(Activations.oneEach(3), 6, (k, unit) -> means[unit * 3 + k]);
        Results found = Maps.on(new Layout.Grid(2, 3), data, Maps.PUBLISHED);
        assertThat(IntStream.of(Maps.preference(found)).asDoubleStream().toArray())
                .isEqualTo(block.at("label_map_T2_numpy_semantics").numbers());
        float[] map = found.get("dprime", Result.NumberMap.class).toArray();
        assertThat(IntStream.range(0, map.length).mapToDouble(at -> map[at]).toArray())
                .isEqualTo(block.at("dprime").numbers());
    }

    private Results macro(double threshold) {
        return Maps.on(
                ResetMaps.GRID,
                ResetMaps.classGrids(new ResetMaps(golden).macro()),
                Map.of("dprime", "published", "categories", "groups", "threshold", threshold));
    }

    private static double[] counts(Results found) {
        double[] counts = new double[4];
        Arrays.stream(Maps.preference(found)).forEach(label -> counts[label + 1]++);
        return counts;
    }

    private static List<String> rows(int[] labels) {
        return IntStream.range(0, 32)
                .mapToObj(
                        r ->
                                IntStream.range(0, 32)
                                        .map(c -> labels[32 * r + c])
                                        .mapToObj(l -> l < 0 ? "." : Integer.toString(l))
                                        .collect(Collectors.joining()))
                .toList();
    }
}
