package org.topolab.model.localityprior;

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

class LocalityTrialsTest {

    private final LocalityReproduction reproduction = new LocalityReproduction();

    private List<Trial> trials(Scale scale, Map<String, Object> given) {
        return reproduction.trials(scale, Options.of(reproduction.info().options(), given));
    }

    private static Map<?, ?> recipe(Trial trial) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(trial.recipe());
    }

    private static Map<?, ?> section(Map<?, ?> of, String name) {
        return (Map<?, ?>) of.get(name);
    }

    @Test
    void laptop_hasThreeConditionsAndFiveSeeds() {
        List<Trial> trials = trials(Scale.LAPTOP, Map.of());
        assertThat(trials).extracting(Trial::name).hasSize(3 * 5).doesNotHaveDuplicates();
        assertThat(trials.subList(0, 4))
                .extracting(Trial::name)
                .containsExactly(
                        "control-s1", "local-linear-s1", "local-quadratic-s1", "control-s2");
        assertThat(trials.get(13).group()).isEqualTo("local-linear");
        assertThat(recipe(trials.get(13)).get("seed")).isEqualTo(5);
    }

    @Test
    void laptop_trainsAsPublished() {
        Map<?, ?> recipe = recipe(trials(Scale.LAPTOP, Map.of()).get(1));
        assertThat(section(recipe, "data")).isEqualTo(Map.of("provider", "mnist"));
        Map<?, ?> train = section(recipe, "train");
        assertThat(train.get("epochs")).isEqualTo(10);
        assertThat(train.get("batch")).isEqualTo(64);
        assertThat(train.get("optimizer"))
                .isEqualTo(
                        Map.of("name", "sgd", "rate", 0.01, "momentum", 0.5, "weight-decay", 0.01));
        assertThat(train.get("augment"))
                .isEqualTo(
                        Map.of(
                                "normalise",
                                "given",
                                "mean",
                                List.of(0.1307),
                                "sd",
                                List.of(0.3081)));
    }

    @Test
    void measurement_isMadeAtTheEndOnBothSheets() {
        Map<?, ?> measure = section(recipe(trials(Scale.FULL, Map.of()).get(0)), "measure");
        assertThat(measure.get("every")).isEqualTo("end");
        assertThat(measure.get("start")).isEqualTo(false);
        assertThat(measure.get("kept")).isEqualTo(List.of(0.02, 0.05, 0.1, 0.2, 0.5));
        List<Map<?, ?>> metrics =
                ((List<?>) measure.get("metrics"))
                        .stream().<Map<?, ?>>map(Map.class::cast).toList();
        assertThat(metrics)
                .contains(
                        Map.of(
                                "locality",
                                Map.of(
                                        "as",
                                        "locality-input-without-3",
                                        "on",
                                        List.of("fc1"),
                                        "shuffles",
                                        200,
                                        "without",
                                        List.of("3"))),
                        Map.of("wiring", Map.of("on", List.of("fc15"), "shuffles", 200)));
        assertThat(metrics).hasSize(4);
    }

    @Test
    void full_hasAllDecaysAndTenSeeds() {
        assertThat(trials(Scale.FULL, Map.of()))
                .hasSize(4 * 10)
                .extracting(Trial::group)
                .startsWith("control", "local-linear", "local-sqrt", "local-quadratic");
    }

    @Test
    void miniature_isSmallAndHasTwoSeeds() {
        List<Trial> trials = trials(Scale.MINIATURE, Map.of());
        assertThat(trials)
                .extracting(Trial::name)
                .containsExactly("control-s1", "local-linear-s1", "control-s2", "local-linear-s2");
        Map<?, ?> recipe = recipe(trials.get(0));
        assertThat(section(recipe, "data").get("train-images")).isEqualTo(600);
        assertThat(section(recipe, "train").get("epochs")).isEqualTo(1);
    }

    @Test
    void givenSeedsAndFolder_areTaken() {
        List<Trial> trials = trials(Scale.FULL, Map.of("seeds", 3L, "mnist", "where"));
        assertThat(trials).hasSize(4 * 3);
        assertThat(trials.get(0).overrides()).containsExactly("data.folder=where");
        assertThat(trials(Scale.FULL, Map.of()).get(0).overrides()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void models_areWhatTheFamilyTakes(Scale scale) {
        LocalityPriorFamily family = new LocalityPriorFamily();
        for (Trial trial : trials(scale, Map.of())) {
            Map<String, Object> model = new HashMap<>();
            section(recipe(trial), "model").forEach((key, value) -> model.put((String) key, value));
            assertThat(model.remove("family")).isEqualTo(family.info().id());
            Options options = Options.of(family.info().options(), model);
            assertThat(family.check(options)).isEmpty();
            assertThat(options.text("prior"))
                    .isEqualTo(trial.group().equals("control") ? "control" : "local");
        }
    }
}
