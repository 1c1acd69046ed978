package org.topolab.metric.topography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Golden;

/** Against printed numbers and numbers made with numpy; origin and tolerances stand in the file. */
class TopographyGoldenTest {

    private static final Layout.Grid GRID = new Layout.Grid(32, 32);
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
            int[] labels = Maps.labels(maps.at(net, "rows").texts());
            double printed = maps.at(net, "printed_topography").number();
            assertThat(new PublishedLikeness(GRID).of(labels))
                    .as(net)
                    .isCloseTo(printed, within(PRINTED));
            Results found = Maps.measure(Maps.of(labels, 10), GRID, PUBLISHED);
            assertThat(Maps.scalar(found, "proximity")).as(net).isCloseTo(printed, within(PRINTED));
            // printed from 20 permutations of SD 0.005: 4 standard errors
            assertThat(Maps.chance(found, "proximity").mean())
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
        Map<String, IntUnaryOperator> formulas =
                Map.of(
                        "constant", u -> 3,
                        "none", u -> -1,
                        "row_gradient", u -> 10 * (u / 32) / 32,
                        "checker", u -> (u / 32 + u % 32) % 2 == 1 ? 9 : 0,
                        "diag_mod10", u -> (u / 32 + u % 32) % 10,
                        "blocks4", u -> (u / 32 / 4 + 2 * (u % 32 / 4)) % 10,
                        "quadrants", u -> 2 * (u / 32 / 16) + u % 32 / 16);
        assertThat(golden.at("label_maps").keys()).hasSameElementsAs(formulas.keySet());
        formulas.forEach(
                (name, formula) -> {
                    int[] labels = new int[GRID.units()];
                    Arrays.setAll(labels, formula);
                    assertThat(new PublishedLikeness(GRID).of(labels))
                            .as(name)
                            .isCloseTo(
                                    golden.at("label_maps", name, "topography").number(),
                                    within(1e-6));
                });
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
            Results found = Maps.measure(Maps.of(Maps.labels(rows), 10), grid, PUBLISHED);
            Golden expected = values.at(net);
            double observed = expected.at("observed", 2).number();
            assertThat(Maps.scalar(found, "proximity")).isCloseTo(observed, within(1e-4));
            double global = expected.at("global_chance", 2).number();
            assertThat(Maps.chance(found, "proximity").mean())
                    .as(net)
                    .isCloseTo(global, within(CHANCE));
            assertThat(Maps.chance(found, "proximity").sd() / expected.at("global_sd", 2).number())
                    .isBetween(0.75, 1.3);
            if (grid.divided()) {
                double within = expected.at("within_chance", 2).number();
                assertThat(Maps.scalar(found, "index-within"))
                        .as(net)
                        .isCloseTo(observed - within, within(CHANCE));
                assertThat(Maps.scalar(found, "z-within")).as(net).isBetween(-2.8, 2.8);
            }
        }
        assertThat(maps).isEqualTo(10);
    }

    @Test
    void numberCheckpoint_topographyAndChance() {
        Golden block = golden.at("numbers_test");
        int[] labels = Maps.labels(block.at("label_map").texts());
        Results found = Maps.measure(Maps.of(labels, 10), GRID, PUBLISHED);
        check(found, block);
    }

    @Test
    void classGrid10_topographyAndChance() {
        check(
                Maps.measure(classGrids(Maps.oneEach(10)), GRID, PUBLISHED),
                golden.at("class_grid_10"));
    }

    @Test
    void classGrid100Macro_topographyAndChance() {
        Golden block = golden.at("class_grid_100_macro");
        List<Targets.Group> groups =
                IntStream.range(0, 3)
                        .mapToObj(
                                set ->
                                        new Targets.Group(
                                                "set " + set,
                                                Arrays.stream(block.at("sets", set).numbers())
                                                        .mapToObj(label -> (int) label)
                                                        .toList()))
                        .toList();
        Targets.Classes classes =
                new Targets.Classes(
                        Maps.oneEach(100).names(), IntStream.range(0, 100).toArray(), groups);
        Activations data = classGrids(classes);
        check(Maps.measure(data, GRID, macro(0.5)), block.at("at_threshold_0.5"));
        assertThat(Maps.scalar(Maps.measure(data, GRID, macro(2)), "proximity"))
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
        assertThat(Maps.scalar(found, "proximity"))
                .isCloseTo(block.at("topography").number(), within(PRINTED));
        assertThat(Maps.chance(found, "proximity").mean())
                .isCloseTo(block.at("topography_chance_mean").number(), within(CHANCE));
        // from few permutations in the file: 2,000 give 0.0083 where it has 0.0067
        assertThat(Maps.chance(found, "proximity").sd() / block.at("topography_chance_sd").number())
                .isBetween(0.65, 1.5);
    }

    private static Activations classGrids(Targets.Classes classes) {
        return Activations.of(
                classes,
                GRID.units(),
                (k, unit) -> {
                    int r = unit / GRID.columns();
                    int c = unit % GRID.columns();
                    return Math.sin(0.35 * r + 0.8 * k) * Math.cos(0.27 * c - 0.5 * k)
                            + 0.3 * Math.sin(1.7 * (r + 1) * (c + 1) + 2.3 * k * k);
                });
    }

    private List<String> rows(String net) {
        if (net.startsWith("numbers ")) {
            String name = net.substring("numbers ".length());
            return golden.at("published_number_maps_epoch20", name, "rows").texts();
        }
        Golden figures = golden.at("published_maps_from_figures");
        return figures.keys().stream()
                .filter(key -> key.startsWith(net + " "))
                .findFirst()
                .map(key -> figures.at(key).texts())
                .orElse(List.of());
    }
}
