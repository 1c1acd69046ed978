package org.topolab.metric.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Golden;
import org.topolab.testkit.Measured;

/** Against numbers made with numpy; the origin stands in the file. */
class LocalityGoldenTest {

    private static final double EXACT = 1e-9;

    /** Activations are float32. */
    private static final double FLOAT = 1e-6;

    private final Golden golden =
            Golden.read(LocalityGoldenTest.class, "locality-prior.json").at("cases");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spatial_variance_5x10",
                "spatial_variance_64x64",
                "spatial_variance_uniform_7x7",
                "spatial_variance_uniform_64x64",
                "spatial_variance_two_corners",
                "spatial_variance_two_adjacent"
            })
    void spatialVariance(String id) {
        Golden expected = golden.at(id, "expected");
        Layout.Grid grid = grid(golden.at(id, "inputs"));
        SpatialVariance found = SpatialVariance.of(grid, map(id, grid));
        close(found.meanRow(), expected, "mean_row");
        close(found.meanColumn(), expected, "mean_col");
        close(found.raw(), expected, "raw_variance");
        close(found.squares(), expected, "sum_p_squared");
        close(found.factor(), expected, "factor");
        close(found.value(), expected, "variance");
    }

    @Test
    void spatialVariance_ofASinglePeakIsUndefined() {
        String id = "spatial_variance_single_peak";
        Layout.Grid grid = grid(golden.at(id, "inputs"));
        assertThat(golden.at(id, "expected", "variance").number()).isNaN();
        assertThat(SpatialVariance.of(grid, map(id, grid)).value()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spatial_variance_5x10", "spatial_variance_64x64"})
    void neighbours(String id) {
        Golden expected = golden.at(id, "expected");
        Layout.Grid grid = grid(golden.at(id, "inputs"));
        Neighbours found = Neighbours.of(grid, map(id, grid));
        close(found.moran(), expected, "moran_I_rook");
        close(found.geary(), expected, "geary_C_rook");
        close(found.difference(), expected, "neighbour_mean_sq_diff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spatial_variance_uniform_7x7", "spatial_variance_uniform_64x64"})
    void evenMap_hasTheEvenVariance(String id) {
        Layout.Grid grid = grid(golden.at(id, "inputs"));
        close(SpatialVariance.even(grid), golden.at(id, "expected"), "variance");
    }

    @Test
    void classAverage() {
        Golden expected = golden.at("class_average", "expected");
        int[] labels = {0, 1, 0, 2, 1, 0};
        Activations data =
                Activations.of(
                        new Targets.Classes(List.of("a", "b", "c", "absent"), labels),
                        9,
                        (s, k) -> 0.5 + 0.5 * Math.sin(0.3 * (s + 1) * (k + 1)));
        Results found = Measured.on(new LocalityMetric(), new Layout.Grid(3, 3), data, Map.of());
        Result.NumberMap maps = found.get("class-average", Result.NumberMap.class);
        assertThat(maps.layers()).containsExactly("a", "b", "c");
        for (int label = 0; label < 3; label++) {
            double[] mean = expected.at("mean_class" + label).numbers();
            for (int unit = 0; unit < 9; unit++) {
                assertThat(maps.value(label, unit)).isCloseTo((float) mean[unit], within(1e-6f));
            }
        }
        double[] classes = Measured.column(found, "classes", "variance");
        assertThat(classes).hasSize(3);
        assertThat(classes[0]).isCloseTo(number(expected, "variance_class0"), within(FLOAT));
        assertThat(classes[1]).isCloseTo(number(expected, "variance_class1"), within(FLOAT));
        assertThat(Measured.column(found, "classes", "count")).containsExactly(3, 2, 1);
        assertThat(Measured.column(found, "items", "variance"))
                .containsExactly(expected.at("per_sample_variance").numbers(), within(FLOAT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prior_rect_4x4_to_2x2",
                "prior_rect_3x5_to_5x10",
                "prior_rect_5x10_to_5x10"
            })
    void places_areThoseOfThePrior(String id) {
        Golden inputs = golden.at(id, "inputs");
        Layout.Grid to = grid(inputs, "out_rows", "out_cols");
        Places from = Places.of(grid(inputs, "in_rows", "in_cols"), to).orElseThrow();
        Places places = Places.of(to, to).orElseThrow();
        double[] row = golden.at(id, "expected", "row0").numbers();
        double total = 0;
        for (int unit = 0; unit < places.units(); unit++) {
            for (int source = 0; source < from.units(); source++) {
                double prior = 1 / (places.distances(unit, from)[source] + 1);
                total += prior;
                if (unit == 0 && source < row.length) {
                    assertThat(prior).isCloseTo(row[source], within(EXACT));
                }
            }
        }
        assertThat(total).isCloseTo(golden.at(id, "expected", "total").number(), within(1e-6));
    }

    private static double[] map(String id, Layout.Grid grid) {
        double[] map = new double[grid.units()];
        for (int unit = 0; unit < map.length; unit++) {
            int row = unit / grid.columns();
            int column = unit % grid.columns();
            boolean corner = row == column && (row == 0 || row == 6);
            map[unit] =
                    switch (id) {
                        case "spatial_variance_single_peak" -> row == 2 && column == 3 ? 5 : 0;
                        case "spatial_variance_two_corners" -> corner ? 1 : 0;
                        case "spatial_variance_two_adjacent" ->
                                row == 3 && (column == 3 || column == 4) ? 1 : 0;
                        case "spatial_variance_uniform_7x7", "spatial_variance_uniform_64x64" -> 1;
                        default -> 1 + Math.sin(0.7 * row + 0.3 * column);
                    };
        }
        return map;
    }

    private static Layout.Grid grid(Golden inputs) {
        return grid(inputs, "rows", "cols");
    }

    private static Layout.Grid grid(Golden inputs, String rows, String columns) {
        return new Layout.Grid((int) inputs.at(rows).number(), (int) inputs.at(columns).number());
    }

    private static double number(Golden expected, String key) {
        return expected.at(key).number();
    }

    private static void close(double found, Golden expected, String key) {
        assertThat(found).as(key).isCloseTo(number(expected, key), within(EXACT));
    }
}
