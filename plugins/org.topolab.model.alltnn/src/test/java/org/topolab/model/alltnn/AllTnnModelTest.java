package org.topolab.model.alltnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Layout.Grid;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Transmission;
import org.topolab.testkit.Golden;

/** What a built model promises. */
class AllTnnModelTest {

    @Test
    void sheets_areTheLayersInBlocksOfAPlace() {
        for (String kind : List.of("all-tnn", "cnn")) {
            try (Model model = Fixture.model(Map.of("kind", kind))) {
                assertThat(model.sheets())
                        .extracting(Sheet::id, Sheet::title, Sheet::layout)
                        .containsExactly(
                                tuple(
                                        "sheet-1",
                                        "layer 1, a block of 2 x 2 for each place",
                                        new Grid(12, 12, 2, 2)),
                                tuple(
                                        "sheet-2",
                                        "layer 2, a block of 3 x 3 for each place",
                                        new Grid(6, 6, 3, 3)));
                assertThat(model.capability(InputGradient.class)).isPresent();
                assertThat(model.capability(IncomingWeights.class)).isPresent();
                assertThat(model.capability(Transmission.class)).isPresent();
            }
        }
    }

    @Test
    void parameters_haveTheNamesAndShapesOfTheLayers() {
        try (Model model = Fixture.model(Map.of())) {
            assertThat(model.parameters().names())
                    .containsExactly(
                            "sheet_1.weight",
                            "sheet_1.bias",
                            "norm_1.weight",
                            "norm_1.bias",
                            "sheet_2.weight",
                            "sheet_2.bias",
                            "norm_2.weight",
                            "norm_2.bias",
                            "readout.weight",
                            "readout.bias");
            assertThat(shape(model, "sheet_1.weight")).containsExactly(36, 4, 75);
            assertThat(shape(model, "sheet_2.weight")).containsExactly(4, 9, 16);
            assertThat(shape(model, "readout.weight")).containsExactly(10, 36);
        }
        try (Model control = Fixture.model(Map.of("kind", "cnn"))) {
            assertThat(shape(control, "sheet_1.weight")).containsExactly(4, 3, 5, 5);
            assertThat(shape(control, "readout.weight")).containsExactly(10, 36);
        }
    }

    private static int[] shape(Model model, String name) {
        return model.parameters().get(name).shape();
    }

    @Test
    void convReadout_readsTheMeanOverPlaces() {
        try (Model model = Fixture.model(Map.of("conv-readout", true))) {
            assertThat(shape(model, "readout.weight")).containsExactly(10, 9);
            assertThat(model.train(Fixture.batch(16))).isPositive();
        }
    }

    @Test
    void lcn_isAlphaZero() {
        try (Model lcn = Fixture.model(Map.of("kind", "lcn"));
                Model none = Fixture.model(Map.of("alpha", 0))) {
            for (int step = 0; step < 3; step++) {
                assertThat(none.train(Fixture.batch(16))).isEqualTo(lcn.train(Fixture.batch(16)));
            }
            assertThat(Fixture.parameters(none))
                    .usingRecursiveComparison()
                    .isEqualTo(Fixture.parameters(lcn));
        }
    }

    @Test
    void alpha_makesNeighboursAlike() {
        Map<String, Object> adam = Map.of("name", "adam", "rate", 0.01);
        try (Model lcn = Fixture.model(Map.of("kind", "lcn"), adam);
                Model smooth = Fixture.model(Map.of("alpha", 10), adam);
                Model second = Fixture.model(Map.of("factors", List.of(0, 1)), adam)) {
            double before = Alike.neighbours(smooth, 1);
            assertThat(before).isCloseTo(0, within(0.05));
            for (int step = 0; step < 30; step++) {
                lcn.train(Fixture.batch(16));
                smooth.train(Fixture.batch(16));
                second.train(Fixture.batch(16));
            }
            for (int layer = 1; layer <= 2; layer++) {
                assertThat(Alike.neighbours(smooth, layer))
                        .as("layer %d", layer)
                        .isGreaterThan(Alike.neighbours(lcn, layer) + 0.3);
            }
            assertThat(Alike.neighbours(second, 1))
                    .isCloseTo(Alike.neighbours(lcn, 1), within(0.1));
            assertThat(Alike.neighbours(second, 2)).isGreaterThan(Alike.neighbours(lcn, 2) + 0.3);
        }
    }

    /** The gradient is 2 l2 w for weights of sheets, and as it was for all else. */
    @Test
    void l2_isOfTheWeightsOfTheSheetsAlone() {
        Map<String, Object> plain = Map.of("name", "sgd", "rate", 1.0, "momentum", 0.0);
        double l2 = 0.01;
        for (String kind : List.of("all-tnn", "cnn")) {
            try (Model without = Fixture.model(Map.of("kind", kind, "l2", 0), plain);
                    Model with = Fixture.model(Map.of("kind", kind, "l2", l2), plain)) {
                Map<String, float[]> before = Fixture.parameters(with);
                without.train(Fixture.batch(16));
                with.train(Fixture.batch(16));
                Map<String, float[]> one = Fixture.parameters(without);
                Map<String, float[]> other = Fixture.parameters(with);
                before.forEach(
                        (name, weights) -> {
                            boolean kernel = name.matches("sheet_\\d.weight");
                            for (int i = 0; i < weights.length; i++) {
                                double expected = kernel ? 2 * l2 * weights[i] : 0;
                                assertThat((double) one.get(name)[i] - other.get(name)[i])
                                        .as(name)
                                        .isCloseTo(expected, within(1e-6));
                            }
                        });
            }
        }
    }

    static Stream<Map<String, Object>> variants() {
        return Stream.of(
                Map.of("norm", "layer", "norm-first", true),
                Map.of("norm", "layer-all", "centre", false),
                Map.of("norm", "layer", "scale", false, "centre", false),
                Map.of("norm", "batch"),
                Map.of("norm", "group", "groups", 1),
                Map.of("norm", "none"),
                Map.of("kind", "cnn", "norm-first", true, "mask", true),
                Map.of("mask", true, "dropout", 0.2),
                Map.of("neighbours", "eight-as-published", "torus", true),
                Map.of("bias-in-loss", false, "course", "gaussian"),
                Map.of("faithful", true, "neighbours", "eight"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void variants_learnAndAreCounted(Map<String, Object> given) {
        try (Model model = Fixture.model(given, Map.of("name", "adam", "rate", 0.01))) {
            double before = model.train(Fixture.batch(16));
            for (int step = 0; step < 30; step++) {
                model.train(Fixture.batch(16));
            }
            assertThat(model.train(Fixture.batch(16))).isLessThan(0.8 * before);
            long trained =
                    model.parameters().names().stream()
                            .filter(model.parameters()::trained)
                            .mapToLong(name -> model.parameters().get(name).size())
                            .sum();
            assertThat(NetworkCost.of(Fixture.network(Fixture.two(given), 16)).parameters())
                    .isEqualTo(trained);
        }
    }

    /** The largest of many uniform numbers is just below their limit. */
    @ParameterizedTest
    @MethodSource("starts")
    void weights_beginWithinTheLimitsOfTheSpecification(String preset, int side) {
        Golden rows = Fixture.GOLDEN.at("architecture_" + preset, "rows");
        Map<String, Object> given = new HashMap<>(Map.of("preset", preset, "start", "published"));
        try (Model published =
                new AllTnnFamily().create(Fixture.request(given, side, Fixture.cpu()))) {
            check(published, rows, "glorot_limit_lc");
        }
        given.put("kind", "cnn");
        try (Model control =
                new AllTnnFamily().create(Fixture.request(given, side, Fixture.cpu()))) {
            check(control, rows, "glorot_limit_conv");
        }
    }

    static Stream<Arguments> starts() {
        return Stream.of(Arguments.of("small64", 64), Arguments.of("tiny32", 32));
    }

    private static void check(Model model, Golden rows, String limits) {
        for (int layer = 1; layer <= model.sheets().size(); layer++) {
            double limit = rows.at(layer - 1, limits).number();
            double largest = 0;
            for (float w : model.parameters().get("sheet_%d.weight".formatted(layer)).toArray()) {
                largest = Math.max(largest, Math.abs(w));
            }
            assertThat(largest).as("layer %d", layer).isBetween(0.98 * limit, 1.00001 * limit);
            for (float b : model.parameters().get("sheet_%d.bias".formatted(layer)).toArray()) {
                assertThat(b).isZero();
            }
        }
    }
}
