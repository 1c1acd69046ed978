package org.topolab.metric.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.metric.clustering.Maps.column;
import static org.topolab.testkit.Measured.scalar;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.Discriminability;
import org.topolab.api.stat.UnitShuffle;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Golden;
import org.topolab.testkit.ResetMaps;

/** Against numbers made with numpy and OpenCV; origin and tolerances stand in the file. */
class ClusteringGoldenTest {

    private static final double EXACT = 1e-5;
    private static final int SHUFFLES = Nulls.SHUFFLES;
    private static final Discriminability PUBLISHED = Discriminability.published();

    private final Golden golden = Golden.read(ClusteringGoldenTest.class, "reset-networks.json");
    private final int[] unmoved = UnitShuffle.none(ResetMaps.GRID);

    @Test
    void classGrid10_componentsAndSizes() {
        checkSizes(golden.at("class_grid_10"), 8);
        checkSizes(golden.at("class_grid_10", "connectivity_4"), 4);
    }

    @Test
    void classGrid10_unitsAboveThreshold() {
        assertThat(column(measure(8, "median"), "units"))
                .isEqualTo(golden.at("class_grid_10", "units_above_threshold").numbers());
    }

    @Test
    void classGrid10_chanceWithinFourStandardErrors() {
        Golden block = golden.at("class_grid_10");
        double[] sds = block.at("chance_per_class_sd_single_shuffle").numbers();
        double[] found = column(measure(8, "median"), "chance");
        checkChance(found, block.at("chance_per_class_mean").numbers(), sds);
        checkChance(
                column(measure(4, "median"), "chance"),
                block.at("connectivity_4", "chance_per_class_mean").numbers(),
                column(measure(4, "median"), "chance-sd"));
        assertThat(Aggregate.MEDIAN.of(found))
                .isCloseTo(block.at("chance_median_over_classes").number(), within(0.05));
        assertThat(measure(8, "mean").get("size", Result.Scalar.class).chance())
                .hasValueSatisfying(
                        chance ->
                                assertThat(chance.mean())
                                        .isCloseTo(
                                                block.at("chance_mean_over_classes").number(),
                                                within(standardErrors(chance.sd()))));
    }

    @Test
    void classGrid10_chanceVariesAsMuch() {
        double[] sds = column(measure(8, "median"), "chance-sd");
        double[] expected =
                golden.at("class_grid_10", "chance_per_class_sd_single_shuffle").numbers();
        for (int k = 0; k < sds.length; k++) {
            // relative standard error of an SD from n samples: 1 / sqrt(2 n); two of them, four
            assertThat(sds[k] / expected[k]).isCloseTo(1, within(4 / Math.sqrt(SHUFFLES)));
        }
    }

    @Test
    void classGrid10_indices() {
        Golden block = golden.at("class_grid_10");
        // the reference subtracts the median of the classes' chance means, we the mean of medians
        assertThat(scalar(measure(8, "median"), "index"))
                .isCloseTo(block.at("index_corrected_median").number(), within(0.06));
        Results published =
                Maps.measure(
                        classGrids(10),
                        ResetMaps.GRID,
                        Map.of("dprime", "published", "index", "published"));
        // from 10 shuffles as published: 4 standard errors of half a median of about 0.2 SD
        assertThat(scalar(published, "index"))
                .isCloseTo(block.at("index_as_published_median").number(), within(0.13));
        assertThat(scalar(published, "z")).isGreaterThan(20);
    }

    @Test
    void classGrid100Macro_setsAtBothThresholds() {
        ClassMoments moments = Maps.moments(classGrids(100));
        Golden block = golden.at("class_grid_100_macro");
        Components eight = new Components(ResetMaps.GRID, 8);
        Golden half = block.at("at_threshold_0.5");
        for (int set = 0; set < 3; set++) {
            int[] labels =
                    Arrays.stream(block.at("sets", set).numbers()).mapToInt(v -> (int) v).toArray();
            double[] dprime = PUBLISHED.ofSet(moments, labels);
            assertThat(Arrays.stream(dprime).sum())
                    .isCloseTo(half.at("dprime_sum").numbers()[set], within(1e-3));
            assertThat(Arrays.copyOf(dprime, 4))
                    .containsExactly(half.at("dprime_first4_row0", set).numbers(), within(EXACT));
            int[] above = Nulls.criterion(0.5).above(dprime);
            assertThat(above).hasSize((int) half.at("units_above_threshold").numbers()[set]);
            assertThat(eight.count(above, unmoved))
                    .isEqualTo((int) half.at("n_components").numbers()[set]);
            assertThat(eight.meanSize(above, unmoved))
                    .isCloseTo(half.at("cluster_size_per_class").numbers()[set], within(EXACT));
            int[] aboveTwo = Nulls.criterion(2).above(dprime);
            Golden two = block.at("at_threshold_2");
            assertThat(aboveTwo).hasSize((int) two.at("units_above_threshold").numbers()[set]);
            assertThat(eight.meanSize(aboveTwo, unmoved))
                    .isCloseTo(two.at("cluster_size_per_class").numbers()[set], within(EXACT));
        }
    }

    @Test
    void classGrid100Macro_throughTheMetric() {
        Golden block = golden.at("class_grid_100_macro");
        Targets.Classes grouped = new ResetMaps(golden).macro();
        Results found =
                Maps.measure(
                        ResetMaps.classGrids(grouped),
                        ResetMaps.GRID,
                        Map.of(
                                "dprime",
                                "published",
                                "categories",
                                "groups",
                                "threshold",
                                0.5,
                                "shuffles",
                                SHUFFLES));
        Golden half = block.at("at_threshold_0.5");
        assertThat(column(found, "components")).isEqualTo(half.at("n_components").numbers());
        assertThat(column(found, "size"))
                .containsExactly(half.at("cluster_size_per_class").numbers(), within(EXACT));
        assertThat(scalar(found, "size"))
                .isCloseTo(half.at("cluster_size_median").number(), within(EXACT));
        assertThat(found.get("classes", Result.Table.class).rows())
                .containsExactly("set 0", "set 1", "set 2");
    }

    @Test
    void classGrid100Macro_chanceWithinFourStandardErrors() {
        ClassMoments moments = Maps.moments(classGrids(100));
        Golden block = golden.at("class_grid_100_macro");
        int[][] selected = new int[3][];
        for (int set = 0; set < 3; set++) {
            int[] labels =
                    Arrays.stream(block.at("sets", set).numbers()).mapToInt(v -> (int) v).toArray();
            selected[set] = Nulls.criterion(0.5).above(PUBLISHED.ofSet(moments, labels));
        }
        NullModel chance = Nulls.global(selected, ResetMaps.GRID, Nulls.settings(8));
        double[] means = new double[3];
        Arrays.setAll(means, at -> chance.chance(at).mean());
        Golden half = block.at("at_threshold_0.5");
        checkChance(
                means,
                half.at("chance_per_class_mean").numbers(),
                half.at("chance_per_class_sd_single_shuffle").numbers());
    }

    @Test
    void edgeCaseZeroVariance_binaryMaps() {
        Golden block = golden.at("edge_case_zero_variance");
        double[] means = block.at("class_means_per_unit").numbers();
        ClassMoments moments =
                Maps.moments(
                        Activations.of(
                                Activations.oneEach(3), 6, (k, unit) -> means[unit * 3 + k]));
        double[] expected = block.at("binary_above_T2").numbers();
        PUBLISHED.eachClass(
                moments,
                (label, dprime) -> {
                    double[] binary = new double[6];
                    for (int unit : Nulls.criterion(2).above(dprime)) {
                        binary[unit] = 1;
                    }
                    assertThat(binary)
                            .isEqualTo(Arrays.copyOfRange(expected, label * 6, label * 6 + 6));
                });
    }

    private void checkSizes(Golden expected, int connectivity) {
        Results found = measure(connectivity, "median");
        assertThat(column(found, "components")).isEqualTo(expected.at("n_components").numbers());
        assertThat(column(found, "size"))
                .containsExactly(expected.at("cluster_size_per_class").numbers(), within(EXACT));
        assertThat(scalar(found, "size"))
                .isCloseTo(expected.at("cluster_size_median").number(), within(EXACT));
        assertThat(scalar(measure(connectivity, "mean"), "size"))
                .isCloseTo(expected.at("cluster_size_mean").number(), within(EXACT));
    }

    private static void checkChance(double[] found, double[] expected, double[] sds) {
        for (int k = 0; k < found.length; k++) {
            assertThat(found[k])
                    .as("chance of class %d", k)
                    .isCloseTo(expected[k], within(standardErrors(sds[k]) + 1e-4));
        }
    }

    /** Four standard errors of the difference of two means of 400 shuffles. */
    private static double standardErrors(double sd) {
        return 4 * sd * Math.sqrt(2.0 / SHUFFLES);
    }

    private static Results measure(int connectivity, String aggregate) {
        return Maps.measure(
                classGrids(10),
                ResetMaps.GRID,
                Map.of(
                        "dprime", "published",
                        "connectivity", connectivity,
                        "aggregate", aggregate,
                        "shuffles", SHUFFLES));
    }

    private static Activations classGrids(int classes) {
        return ResetMaps.classGrids(Activations.oneEach(classes));
    }
}
