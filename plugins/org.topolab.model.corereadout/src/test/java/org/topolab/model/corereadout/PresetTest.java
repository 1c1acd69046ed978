package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.Options;

class PresetTest {

    private static final ImageShape MOUSE = new ImageShape(1, 36, 64);

    @ParameterizedTest
    @EnumSource(Preset.class)
    void presets_fixOptionsThatThereAre(Preset preset) {
        assertKnown(Fixture.family().info().options(), preset.fixes());
        Options options = Fixture.options(Map.of("preset", Words.word(preset)));
        assertThat(Fixture.family().check(options)).isEmpty();
    }

    private static void assertKnown(List<OptionSpec> specs, Map<?, ?> fixes) {
        fixes.forEach(
                (name, value) -> {
                    OptionSpec spec =
                            specs.stream()
                                    .filter(each -> each.name().equals(name))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("no option " + name));
                    if (spec instanceof GroupOption group) {
                        assertKnown(group.members(), (Map<?, ?>) value);
                    } else {
                        assertThat(spec.check(value)).isEqualTo(value);
                    }
                });
    }

    /** Published numbers of parameters of each neuron; 69 and 6 for each scan with cortex. */
    @ParameterizedTest
    @CsvSource({
        "modern, 71, 0",
        "lurz-2020, 69, 6",
        "sensorium-2022, 69, 152",
        "klindt-factorised, 1633, 0",
        "sinz-pooled, 195, 0"
    })
    void readouts_haveThePublishedNumberOfParameters(String preset, long each, long more) {
        long core =
                NetworkCost.of(Fixture.core(Map.of("preset", preset), MOUSE), false).parameters();
        assertThat(
                        Fixture.family()
                                .estimate(
                                        Fixture.request(
                                                Map.of("preset", preset),
                                                Fixture.responses(10),
                                                MOUSE,
                                                Map.of("name", "adam"),
                                                1))
                                .orElseThrow()
                                .parameters())
                .isEqualTo(core + 10 * each + more);
    }

    @Test
    void otherValues_areRefusedWithWhatIsFixed() {
        List<OptionProblem> problems =
                Fixture.family()
                        .check(
                                Fixture.options(
                                        Map.of(
                                                "preset",
                                                "lurz-2020",
                                                "filters",
                                                32,
                                                "gaussian",
                                                Map.of("penalty", 1.0))));
        assertThat(problems)
                .extracting(OptionProblem::option)
                .containsExactly("filters", "gaussian.penalty");
        assertThat(problems.get(0).message()).contains("filters is 32", "fixes it to 64");
    }

    /** Published: 1 / sqrt(M * m); as they are otherwise. */
    @Test
    void penalties_countAsPublishedWherePresetsAre() {
        Map<String, Object> given = new HashMap<>(Map.of("preset", "sensorium-2022"));
        assertThat(Fixture.parsed(given).penalties().factor(400, 25)).isEqualTo(0.01);
        given.put("loss-scale", "all");
        given.put("trials", 900);
        assertThat(Fixture.parsed(given).penalties().factor(400, 25))
                .isCloseTo(1 / 150.0, within(1e-12));
        assertThat(Fixture.parsed(Map.of()).penalties().factor(400, 25)).isEqualTo(1);
        assertThat(Fixture.parsed(Map.of("loss-scale", "train")).penalties().factor(400, 25))
                .isEqualTo(0.01);
    }
}
