package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Responses;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Model;
import org.topolab.api.model.Paced;
import org.topolab.api.model.Sheet;

class CoreTest {

    private static final ImageShape MOUSE = new ImageShape(1, 36, 64);

    /** Published numbers: 5,184 + 128 + 3 * (4,096 + 3,136 + 4,096 + 128), and that of 15/13. */
    @ParameterizedTest
    @CsvSource({
        "lurz-2020, 71936, 22, 50",
        "sensorium-2022, 39680, 28, 56",
        "klindt-factorised, 39680, 28, 56",
        "sinz-pooled, 39680, 28, 56",
        "modern, 39680, 28, 56",
        "ln, 28224, 28, 56",
        "tiny, 432, 32, 60"
    })
    void presets_haveThePublishedCores(String preset, long parameters, int height, int width) {
        Core core = Fixture.core(Map.of("preset", preset), MOUSE);
        assertThat(NetworkCost.of(core, false).parameters()).isEqualTo(parameters);
        assertThat(core.features().height()).isEqualTo(height);
        assertThat(core.features().width()).isEqualTo(width);
    }

    @Test
    void linearPreset_hasNoNonlinearity() {
        Core core = Fixture.core(Map.of("preset", "ln"), MOUSE);
        assertThat(core.stages()).hasSize(3);
        assertThat(core.options().linear()).isTrue();
    }

    @Test
    void emptyMap_isRefusedWithItsSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Fixture.core(Map.of("preset", "modern"), new ImageShape(1, 8, 12)))
                .withMessageContainingAll("kernels of 9", "0 x 4", "8 x 12", "pad-input");
    }

    @Test
    void padding_keepsTheSizeOfTheImage() {
        Core core = Fixture.core(Fixture.small(Map.of("pad-input", true)), MOUSE);
        assertThat(core.features().height()).isEqualTo(36);
        assertThat(core.places().column(0)).isZero();
    }

    /** A kernel of 4 has its middle half a pixel off, in each layer. */
    @Test
    void evenKernels_keepTheMapAndShiftItsPlaces() {
        Core core = Fixture.core(Fixture.small(Map.of("kernels", List.of(5, 4))), MOUSE);
        assertThat(core.features().height()).isEqualTo(32);
        assertThat(core.places().column(0)).isEqualTo(2.5);
    }

    @Test
    void layers_readThoseBeforeThem() {
        Map<String, Object> given =
                Fixture.small(Map.of("kernels", List.of(5, 3, 3, 3), "skip", 3, "stack", "from:3"));
        Core core = Fixture.core(given, MOUSE);
        assertThat(core.stages().stream().map(stage -> stage.in().channels()))
                .containsExactly(1, 4, 8, 12);
        assertThat(core.features().channels()).isEqualTo(8);
    }

    @Test
    void neurons_haveReceptiveFields() {
        Responses responses = Fixture.responses(2, 3);
        try (Model model = Fixture.model(Fixture.SMALL, responses)) {
            InputGradient gradient = model.capability(InputGradient.class).orElseThrow();
            float[] found =
                    gradient.gradients(
                            "neurons-2",
                            InputGradient.Point.AFTER_ACTIVATION,
                            new int[Fixture.IMAGES],
                            Fixture.images(responses));
            assertThat(found).hasSize(Fixture.IMAGES * Fixture.SHAPE.values());
            assertThat(IntStream.range(0, found.length).anyMatch(i -> found[i] != 0)).isTrue();
            assertThat(model.capability(Paced.class)).isPresent();
        }
    }

    @Test
    void linearCore_isLinear() {
        try (Model model =
                Fixture.model(Fixture.small(Map.of("linear", true)), Fixture.responses(2))) {
            assertThat(model.sheets().stream().map(Sheet::id))
                    .containsExactly("neurons", "core-1", "core-2");
            assertThat(model.parameters().names()).contains("core-1.weight", "core-2.bias");
        }
    }
}
