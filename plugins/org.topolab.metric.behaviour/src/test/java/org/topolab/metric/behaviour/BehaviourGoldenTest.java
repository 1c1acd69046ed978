package org.topolab.metric.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.testkit.Golden;

/** Against numbers made with numpy in double precision; origin and tolerances in the file. */
class BehaviourGoldenTest {

    private static final int SIDE = 5;
    private static final int PARTICIPANTS = 4;
    private static final int SEEDS = 2;

    private final Golden golden =
            Golden.read(BehaviourGoldenTest.class, "all-tnn.golden.json").at("behaviour");
    private final People people = new People(humans(), Normalisation.MAX);

    /** A rule for one cell. */
    private interface Rule {
        double value(int c, int i, int j);
    }

    private static AccuracyMaps maps(Rule rule) {
        double[] values = new double[SIDE * SIDE * SIDE];
        Arrays.setAll(values, at -> rule.value(at / 25, at / SIDE % SIDE, at % SIDE));
        return new AccuracyMaps(SIDE * SIDE, values);
    }

    private static List<AccuracyMaps> humans() {
        return IntStream.range(0, PARTICIPANTS)
                .mapToObj(
                        p ->
                                maps(
                                        (c, i, j) ->
                                                0.5
                                                        + 0.3
                                                                * Math.sin(
                                                                        0.9 * c + 0.6 * i + 0.4 * j)
                                                        + 0.15
                                                                * Math.cos(
                                                                        1.7 * p + 0.5 * i * j + c)))
                .toList();
    }

    private static AccuracyMaps network(int s) {
        return maps((c, i, j) ->
                        0.4
                                + 0.3 * Math.sin(0.8 * c + 0.7 * i + 0.3 * j + 0.2 * s)
                                + 0.1 * Math.cos(0.9 * i - 0.5 * j + s))
                .normalised(Normalisation.MAX);
    }

    @Test
    void behaviour_agreement() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(Agreement.each(network(seed), people.average()))
                    .containsExactly(
                            golden.at("agreement_vs_average", seed).numbers(), within(1e-9));
        }
    }

    @Test
    void behaviour_ceilings() {
        double[] lower =
                Agreement.lower(
                        people.maps(),
                        (one, others) -> Agreement.mean(one, AccuracyMaps.average(others)));
        double[] upper =
                Agreement.upper(
                        people.maps(),
                        (one, all) -> Agreement.mean(one, AccuracyMaps.average(all)));
        close(Numbers.mean(lower), "noise_ceiling_lower");
        close(Numbers.mean(upper), "noise_ceiling_upper");
    }

    @Test
    void behaviour_differences() {
        assertThat(Differences.of(people.average()).pairs())
                .containsExactly(golden.at("adm_average_human").numbers(), within(1e-9));
        assertThat(Differences.of(network(0)).pairs())
                .containsExactly(golden.at("adm_model_seed0").numbers(), within(1e-9));
        double[] expected = golden.at("adm_agreement_spearman").numbers();
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(Differences.of(network(seed)).agreement(Differences.of(people.average())))
                    .isCloseTo(expected[seed], within(1e-9));
        }
    }

    @Test
    void behaviour_differenceCeilings() {
        double[] lower =
                Agreement.lower(
                        people.differences(),
                        (one, others) -> one.agreement(Differences.average(others)));
        double[] upper =
                Agreement.upper(
                        people.differences(),
                        (one, all) -> one.agreement(Differences.average(all)));
        close(Numbers.mean(lower), "adm_noise_ceiling_lower_correct");
        close(Numbers.mean(upper), "adm_noise_ceiling_upper_correct");
        close(
                Numbers.mean(Agreement.publishedLower(people.maps())),
                "adm_noise_ceiling_as_reference_computes");
    }

    @Test
    void behaviour_bootstrap() {
        for (int draw = 0; draw < 4; draw++) {
            int[] drawn =
                    Arrays.stream(golden.at("bootstrap_indices", draw).numbers())
                            .mapToInt(p -> (int) p)
                            .toArray();
            AccuracyMaps average = AccuracyMaps.average(People.of(people.maps(), drawn));
            double maps = 0;
            double differences = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                maps += Agreement.mean(network(seed), average) / SEEDS;
                differences +=
                        Differences.of(network(seed)).agreement(Differences.of(average)) / SEEDS;
            }
            assertThat(maps)
                    .isCloseTo(golden.at("bootstrap_agreement", draw).number(), within(1e-9));
            assertThat(differences)
                    .isCloseTo(golden.at("bootstrap_adm_agreement", draw).number(), within(1e-9));
        }
    }

    private void close(double found, String key) {
        assertThat(found).isCloseTo(golden.at(key).number(), within(1e-9));
    }
}
