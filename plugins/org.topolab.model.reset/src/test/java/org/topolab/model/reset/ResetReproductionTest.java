package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;
import org.topolab.api.study.Verdict;

class ResetReproductionTest {

    private final ResetReproduction reproduction = new ResetReproduction();
    private final Options options = options(Map.of());

    private Options options(Map<String, Object> given) {
        return Options.of(reproduction.info().options(), given);
    }

    @Test
    void laptop_hasBothTasksFourNetworksAndFiveSeeds() {
        List<Trial> trials = reproduction.trials(Scale.LAPTOP, options);
        assertThat(trials).extracting(Trial::name).hasSize(2 * 4 * 5).doesNotHaveDuplicates();
        assertThat(trials.subList(0, 8))
                .extracting(Trial::group)
                .containsExactly(
                        "fashion-resnet",
                        "fashion-n1",
                        "fashion-n2",
                        "fashion-n4",
                        "numbers-resnet",
                        "numbers-n1",
                        "numbers-n2",
                        "numbers-n4");
        assertThat(trials.get(3).recipe())
                .contains("n: 4", "subnet: tiny", "fashion-mnist-excerpt", "seed: 1");
        assertThat(trials.get(3).recipe()).doesNotContain("topography");
        assertThat(trials.get(39).recipe()).contains("seed: 5", "topography-published");
    }

    @Test
    void full_isAsPublished() {
        List<Trial> trials =
                reproduction.trials(Scale.FULL, options(Map.of("seeds", 2L, "numbers", "where")));
        assertThat(trials).hasSize(2 * 5 * 2);
        assertThat(trials.get(0).recipe())
                .contains(
                        "provider: fashion-mnist}", "network: resnet20", "epochs: 20, batch: 500");
        assertThat(trials.get(0).overrides()).isEmpty();
        assertThat(trials.get(9).recipe()).contains("n: 8", "provider: numbers}", "batch: 100");
        assertThat(trials.get(9).overrides()).containsExactly("data.folder=where");
    }

    /** Every metric of every run, from its condition and seed. */
    private interface World {
        double value(Condition condition, String metric);
    }

    private Conclusion conclude(Scale scale, World world) {
        List<Tried> tried = new ArrayList<>();
        for (Trial trial : reproduction.trials(scale, options)) {
            Condition condition =
                    Condition.all(scale).stream()
                            .filter(c -> c.group().equals(trial.group()))
                            .findFirst()
                            .orElseThrow();
            int seed = trial.name().charAt(trial.name().length() - 1) - '3';
            List<Tried.Value> values = new ArrayList<>();
            for (String metric :
                    List.of(
                            "accuracy",
                            "mse",
                            "clustering.index",
                            "clustering.index-within",
                            "clustering-published.index",
                            "topography.index",
                            "topography.index-within",
                            "topography-published.index")) {
                // seeds spread by a hundredth of the value around it
                double value = world.value(condition, metric) * (1 + 0.01 * seed);
                values.add(
                        new Tried.Value(
                                8,
                                "test",
                                "grid",
                                metric,
                                value,
                                OptionalDouble.of(0),
                                OptionalDouble.of(0.1)));
            }
            tried.add(new Tried(trial, values));
        }
        return reproduction.conclude(scale, options, tried);
    }

    private static Finding finding(Conclusion conclusion, String start, String end) {
        return conclusion.findings().stream()
                .filter(f -> f.claim().startsWith(start) && f.claim().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    /** As published by the published definition; no order beyond chance by the corrected one. */
    private static double publishedOnly(Condition condition, String metric) {
        if (metric.startsWith("accuracy")) {
            return 0.8;
        }
        if (metric.equals("mse")) {
            return 5e-4;
        }
        if (metric.endsWith("-published.index") && condition.n() > 0) {
            return Index.ALL.stream()
                    .filter(i -> i.task().equals(condition.task()))
                    .filter(i -> metric.startsWith(i.metric()))
                    .findFirst()
                    .map(i -> i.published(condition.n()))
                    .orElse(0.0);
        }
        return -1e-6;
    }

    @Test
    void publishedNumbersWithoutCorrectedOrder_areReproducedButDoNotHold() {
        Conclusion found = conclude(Scale.LAPTOP, ResetReproductionTest::publishedOnly);
        assertThat(found.findings()).hasSize(1 + 3 * 3 + 1);
        Finding exists = finding(found, "Fashion-MNIST: units", "for every n");
        assertThat(exists.reproduced()).isEqualTo(Verdict.YES);
        assertThat(exists.holds()).isEqualTo(Verdict.NO);
        // 1.097 of five seeds: sd 0.01734, t(4) 2.776: half width 0.0215
        assertThat(exists.observed()).startsWith("n = 1: 1.10 ± 0.02; n = 2: 1.18 ± 0.02");
        Finding grows = finding(found, "Numbers: neighbouring", "n = 1");
        assertThat(grows.reproduced()).isEqualTo(Verdict.YES);
        assertThat(grows.published()).isEqualTo("0.0237");
        assertThat(finding(found, "Numbers: units", "sub-networks").holds()).isEqualTo(Verdict.NO);
        assertThat(finding(found, "Fashion-MNIST: Reset", "points").reproduced())
                .isEqualTo(Verdict.YES);
        assertThat(finding(found, "Numbers: every", "0.001").holds()).isEqualTo(Verdict.YES);
        assertThat(found.results().all(Series.class)).hasSize(1 + 2 * 3);
    }

    @Test
    void worseNetworks_areToldFromAsGoodOnes() {
        Conclusion found =
                conclude(
                        Scale.LAPTOP,
                        (condition, metric) ->
                                metric.equals("accuracy") && condition.n() == 4
                                        ? 0.6
                                        : publishedOnly(condition, metric));
        Finding accuracy = finding(found, "Fashion-MNIST: Reset", "points");
        assertThat(accuracy.reproduced()).isEqualTo(Verdict.NO);
        assertThat(accuracy.corrected()).contains("n = 4: -20.0 ±");
    }

    @Test
    void miniature_givesNoVerdict() {
        Conclusion found = conclude(Scale.MINIATURE, ResetReproductionTest::publishedOnly);
        assertThat(found.findings())
                .allSatisfy(
                        f -> {
                            assertThat(f.reproduced()).isEqualTo(Verdict.OPEN);
                            assertThat(f.holds()).isEqualTo(Verdict.OPEN);
                        });
        assertThat(found.notes().get(0)).contains("no verdict");
    }
}
