package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.topolab.api.option.Options;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;

class RetinaVvsTrialsTest {

    private final RetinaVvsReproduction reproduction = new RetinaVvsReproduction();

    private List<Trial> trials(Scale scale, Map<String, Object> given) {
        return reproduction.trials(scale, Options.of(reproduction.info().options(), given));
    }

    private static Map<?, ?> parsed(Trial trial) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(trial.recipe());
        return (Map<?, ?>) read;
    }

    private static Map<?, ?> part(Map<?, ?> recipe, String name) {
        return (Map<?, ?>) recipe.get(name);
    }

    /** Options of the metrics of a recipe, by the names under which they are found. */
    private static Map<String, Map<?, ?>> metrics(Trial trial) {
        Map<String, Map<?, ?>> metrics = new LinkedHashMap<>();
        for (Object entry : (List<?>) part(parsed(trial), "measure").get("metrics")) {
            ((Map<?, ?>) entry)
                    .forEach(
                            (id, options) -> {
                                Map<?, ?> map = (Map<?, ?>) options;
                                Object as = map.containsKey("as") ? map.get("as") : id;
                                metrics.put((String) as, map);
                            });
        }
        return metrics;
    }

    @Test
    void laptop_hasNineNetworksAndThreeSeeds() {
        List<Trial> trials = trials(Scale.LAPTOP, Map.of());
        assertThat(trials).extracting(Trial::name).hasSize(9 * 3).doesNotHaveDuplicates();
        assertThat(trials.subList(0, 9))
                .extracting(Trial::group)
                .containsExactly(
                        "n1-d0", "n1-d1", "n1-d2", "n4-d0", "n4-d1", "n4-d2", "n32-d0", "n32-d1",
                        "n32-d2");
        assertThat(parsed(trials.get(26)).get("seed")).isEqualTo(3);
        assertThat(trials.get(0).overrides()).isEmpty();
        assertThat(part(parsed(trials.get(0)), "data"))
                .isEqualTo(
                        Map.of(
                                "provider",
                                "image-folder",
                                "folder",
                                "cifar10-jpeg.zip",
                                "channels",
                                1,
                                "grey",
                                "mean",
                                "train-images",
                                6000,
                                "test-images",
                                2000));
    }

    @Test
    void miniature_hasFourRuns() {
        assertThat(trials(Scale.MINIATURE, Map.of()))
                .extracting(Trial::name)
                .containsExactly("n1-d0-s1", "n1-d2-s1", "n32-d0-s1", "n32-d2-s1");
    }

    @Test
    void full_isThePublishedGrid() {
        List<Trial> trials = trials(Scale.FULL, Map.of());
        assertThat(trials).hasSize(6 * 5 * 10);
        Map<?, ?> recipe = parsed(trials.get(29));
        assertThat(part(recipe, "model"))
                .isEqualTo(Map.of("family", "retina-vvs", "bottleneck", 32, "depth", 4));
        assertThat(part(recipe, "data")).hasSize(4);
        assertThat(part(recipe, "train"))
                .isEqualTo(
                        Map.of(
                                "epochs",
                                20,
                                "batch",
                                64,
                                "optimizer",
                                Map.of(
                                        "name", "rmsprop",
                                        "momentum", 0.9,
                                        "rate", 0.0001,
                                        "schedule", "inverse",
                                        "schedule-rate", 0.000001),
                                "augment",
                                Map.of("flip", 0.5, "shift", 3)));
    }

    @Test
    void seedsAndFolder_areTheUsers() {
        List<Trial> trials = trials(Scale.LAPTOP, Map.of("seeds", 2L, "folder", "my/images"));
        assertThat(trials).hasSize(9 * 2);
        assertThat(trials.get(0).overrides()).containsExactly("data.folder=my/images");
    }

    @Test
    void models_areAcceptedByTheFamily() {
        RetinaVvsFamily family = new RetinaVvsFamily();
        for (Scale scale : Scale.values()) {
            for (Trial trial : trials(scale, Map.of())) {
                Map<String, Object> given = new LinkedHashMap<>();
                part(parsed(trial), "model")
                        .forEach((name, value) -> given.put((String) name, value));
                assertThat(given.remove("family")).isEqualTo(family.info().id());
                Options options = Options.of(family.info().options(), given);
                assertThat(family.check(options)).as(trial.name()).isEmpty();
            }
        }
    }

    @Test
    void metrics_areOnSheetsThatAreThere() {
        List<Trial> trials = trials(Scale.LAPTOP, Map.of());
        List<String> everywhere =
                List.of(
                        "receptive-field",
                        "orientedness",
                        "orientedness-published",
                        "centre-surround",
                        "spatial-opponency-published",
                        "spatial-opponency",
                        "linearity",
                        "linear-separability");
        List<String> narrow = new ArrayList<>(everywhere);
        narrow.addAll(List.of("linearity-published", "linear-separability-published"));
        assertThat(metrics(trials.get(0)).keySet()).containsExactlyElementsOf(narrow);
        assertThat(metrics(trials.get(8)).keySet()).containsExactlyElementsOf(everywhere);
        assertThat(metrics(trials.get(0)).get("orientedness").get("on")).isEqualTo("retina-2");
        assertThat(metrics(trials.get(2)).get("orientedness").get("on"))
                .isEqualTo(List.of("retina-2", "vvs-1"));
        assertThat(metrics(trials.get(2)).get("linearity").get("on")).isEqualTo("retina-2");
    }
}
