package org.topolab.metric.topography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Golden;
import org.topolab.testkit.Measured;
import org.topolab.testkit.ResetMaps;

/** Against printed numbers and numbers made with numpy; origin and tolerances stand in the file. */
class TopographyGoldenTest {

    private static final Map<String, Object> PUBLISHED =
            Map.of("definition", "published", "dprime", "published");
    private static final double PRINTED = 1e-8;
    private static final double CHANCE = 0.002;

    private final Golden golden = Golden.read(TopographyGoldenTest.class, "reset-networks.json");

    @Test
    void publishedNumberMaps_haveThePrintedTopography() {
        Golden maps = golden.at("published_number_maps_epoch20");
        assertThat(maps.keys()).hasSize(4);
        for (String net : maps.keys()) {
            int[] labels = ResetMaps.labels(maps.at(net, "rows").texts());
            double printed = maps.at(net, "printed_topography").number();
            assertThat(new PublishedLikeness(ResetMaps.GRID).of(labels))
                    .as(net)
                    .isCloseTo(printed, within(PRINTED));
            Results found =
                    Maps.measure(Activations.preferring(labels, 10), ResetMaps.GRID, PUBLISHED);
            assertThat(Measured.scalar(found, "proximity"))
                    .as(net)
                    .isCloseTo(printed, within(PRINTED));
            // printed from 20 permutations of SD 0.005: 4 standard errors
            assertThat(Measured.chance(found, "proximity").mean())
                    .as(net)
                    .isCloseTo(maps.at(net, "printed_topography_chance").number(), within(0.0045));
        }
    }

    @Test
    void authorsOwnCheck() {
        int[] map =
                Arrays.stream(golden.at("authors_4x4_check", "map").numbers())
                        .mapToInt(v -> (int) v)
                        .toArray();
        assertThat(new PublishedLikeness(new Layout.Grid(4, 4)).of(map))
                .isCloseTo(golden.at("authors_4x4_check", "topography").number(), within(1e-9));
    }

    @Test
    void labelMaps_byFormula() {
        new ResetMaps(golden)
                .byFormula()
                .forEach(
                        (name, labels) -> {
                            assertThat(new PublishedLikeness(ResetMaps.GRID).of(labels))
                                    .as(name)
                                    .isCloseTo(
                                            golden.at("label_maps", name, "topography").number(),
                                            within(1e-6));
                        });
    }

    @Test
    void publishedMaps_bothNullModels() {
        List<ResetMaps.Published> maps = new ResetMaps(golden).published();
        assertThat(maps).hasSize(10);
        for (ResetMaps.Published map : maps) {
            Layout.Grid grid = map.grid();
            Results found = Maps.measure(Activations.preferring(map.labels(), 10), grid, PUBLISHED);
            Golden expected = map.expected();
            double observed = expected.at("observed", 2).number();
            assertThat(Measured.scalar(found, "proximity")).isCloseTo(observed, within(1e-4));
            double global = expected.at("global_chance", 2).number();
            assertThat(Measured.chance(found, "proximity").mean())
                    .as(map.net())
                    .isCloseTo(global, within(CHANCE));
            assertThat(
                            Measured.chance(found, "proximity").sd()
                                    / expected.at("global_sd", 2).number())
                    .isBetween(0.75, 1.3);
            if (grid.divided()) {
                double within = expected.at("within_chance", 2).number();
                assertThat(Measured.scalar(found, "index-within"))
                        .as(map.net())
                        .isCloseTo(observed - within, within(CHANCE));
                assertThat(Measured.scalar(found, "z-within")).as(map.net()).isBetween(-2.8, 2.8);
            }
        }
    }

    @Test
    void numberCheckpoint_topographyAndChance() {
        Golden block = golden.at("numbers_test");
        int[] labels = ResetMaps.labels(block.at("label_map").texts());
        Results found = Maps.measure(Activations.preferring(labels, 10), ResetMaps.GRID, PUBLISHED);
        check(found, block);
    }

    @Test
    void classGrid10_topographyAndChance() {
        check(
                Maps.measure(
                        ResetMaps.classGrids(Activations.oneEach(10)), ResetMaps.GRID, PUBLISHED),
                golden.at("class_grid_10"));
    }

    @Test
    void classGrid100Macro_topographyAndChance() {
        Golden block = golden.at("class_grid_100_macro");
        Activations data = ResetMaps.classGrids(new ResetMaps(golden).macro());
        check(Maps.measure(data, ResetMaps.GRID, macro(0.5)), block.at("at_threshold_0.5"));
        assertThat(Measured.scalar(Maps.measure(data, ResetMaps.GRID, macro(2)), "proximity"))
                .isCloseTo(block.at("at_threshold_2", "topography").number(), within(1e-6));
    }

    private static Map<String, Object> macro(double threshold) {
        return Map.of(
                "definition", "published",
                "dprime", "published",
                "categories", "groups",
                "threshold", threshold);
    }

    private static void check(Results found, Golden block) {
        assertThat(Measured.scalar(found, "proximity"))
                .isCloseTo(block.at("topography").number(), within(PRINTED));
        assertThat(Measured.chance(found, "proximity").mean())
                .isCloseTo(block.at("topography_chance_mean").number(), within(CHANCE));
        // from few permutations in the file: 2,000 give 0.0083 where it has 0.0067
        assertThat(
                        Measured.chance(found, "proximity").sd()
                                / block.at("topography_chance_sd").number())
                .isBetween(0.65, 1.5);
    }
}
