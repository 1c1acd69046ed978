package org.topolab.model.alltnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.topolab.api.option.Options;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;

class AllTnnTrialsTest {

    private final AllTnnReproduction reproduction = new AllTnnReproduction();

    private List<Trial> trials(Scale scale, Map<String, Object> given) {
        return reproduction.trials(scale, Options.of(reproduction.info().options(), given));
    }

    private static Map<?, ?> section(Trial trial, String name) {
        Map<?, ?> recipe =
                (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(trial.recipe());
        return (Map<?, ?>) recipe.get(name);
    }

    @Test
    void laptop_hasControlsAndThreeAlphasOfThreeSeeds() {
        List<Trial> trials = trials(Scale.LAPTOP, Map.of());
        assertThat(trials)
                .hasSize(5 * 3)
                .extracting(Trial::name)
                .startsWith(
                        "cnn-s1", "lcn-s1", "alpha-1-s1", "alpha-10-s1", "alpha-100-s1", "cnn-s2");
        assertThat(trials.get(0).overrides()).isEmpty();
        assertThat(section(trials.get(3), "model"))
                .isEqualTo(
                        Map.of(
                                "family",
                                "all-tnn",
                                "preset",
                                "tiny32",
                                "kind",
                                "all-tnn",
                                "start",
                                "published",
                                "alpha",
                                10));
    }

    @Test
    void givenSeedsAndFolder_areTaken() {
        List<Trial> trials = trials(Scale.LAPTOP, Map.of("seeds", 2L, "folder", "here"));
        assertThat(trials).hasSize(5 * 2);
        assertThat(trials.get(0).overrides()).containsExactly("data.folder=here");
    }

    @Test
    void full_isThePublishedNetwork() {
        List<Trial> trials = trials(Scale.FULL, Map.of());
        assertThat(trials).hasSize(5 * 5);
        assertThat(section(trials.get(0), "model").get("preset")).isEqualTo("full");
        assertThat(section(trials.get(0), "train").get("batch")).isEqualTo(512);
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void models_areWhatTheFamilyTakes(Scale scale) {
        AllTnnFamily family = new AllTnnFamily();
        for (Trial trial : trials(scale, Map.of())) {
            Map<String, Object> model = new HashMap<>();
            section(trial, "model").forEach((key, value) -> model.put((String) key, value));
            assertThat(model.remove("family")).isEqualTo(family.info().id());
            model.computeIfPresent("alpha", (key, value) -> ((Number) value).doubleValue());
            Options options = Options.of(family.info().options(), model);
            assertThat(family.check(options)).isEmpty();
        }
    }
}
