package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.model.Model;
import org.topolab.testkit.Golden;

/** Small networks with weights by formula, forward and back, against an independent one. */
class CombinedGoldenTest {

    private static final String D0 = "combined_small_c1_n2_d0";
    private static final String D2 = "combined_small_c1_n2_d2";
    private static final String D3 = "combined_small_c3_n1_d3";

    private static int channels(String id) {
        return (int) Fixture.golden(id).at("inputs", "in_channels").number();
    }

    private static Golden expected(String id) {
        return Fixture.golden(id).at("expected");
    }

    /** The network of a case, with options of its own. */
    private static Model model(String id, Map<String, Object> more) {
        Golden inputs = Fixture.golden(id).at("inputs");
        Map<String, Object> options = new HashMap<>(more);
        options.put("bottleneck", (int) inputs.at("bottleneck").number());
        options.put("depth", (int) inputs.at("vvs_depth").number());
        Model model = Fixture.small(channels(id), options);
        FormulaWeights.set(model);
        return model;
    }

    @ParameterizedTest
    @ValueSource(strings = {D0, D2, D3})
    void activations_matchGolden(String id) {
        try (Model model = model(id, Map.of())) {
            Heard heard = Heard.of(model, Fixture.images(channels(id), 3));
            List<String> maps = Fixture.sheets(model).stream().filter(s -> !isDense(s)).toList();
            Golden layers = expected(id).at("activations");
            assertThat(layers.keys()).hasSameSizeAs(maps);
            for (int l = 0; l < maps.size(); l++) {
                GoldenMap.check(maps.get(l), heard, layers.at("layer_" + l));
            }
        }
    }

    private static boolean isDense(String sheet) {
        return sheet.startsWith("dense");
    }

    @ParameterizedTest
    @ValueSource(strings = {D0, D2, D3})
    void predictions_matchGoldenSoftmaxAndLogits(String id) {
        try (Model model = model(id, Map.of())) {
            double[][] found = Heard.of(model, Fixture.images(channels(id), 3)).predictions();
            for (int image = 0; image < 3; image++) {
                double[] softmax = expected(id).at("softmax", image).numbers();
                assertThat(found[image]).containsExactly(softmax, Near.toAll(softmax));
                double[] logits = expected(id).at("logits", image).numbers();
                assertThat(centred(Arrays.stream(found[image]).map(Math::log).toArray()))
                        .containsExactly(centred(logits), Near.toAll(logits));
            }
        }
    }

    /** Probabilities give the logits up to one constant. */
    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> x - mean).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {D0, D2, D3})
    void losses_matchGolden(String id) {
        try (Model right = model(id, Map.of());
                Model seed = model(id, Map.of("loss", "nll-of-softmax"))) {
            double crossEntropy = expected(id).at("cross_entropy_mean").number();
            assertThat(right.train(Fixture.batch(channels(id))))
                    .isCloseTo(crossEntropy, Near.to(crossEntropy));
            double mistake = expected(id).at("seed_loss_nll_of_softmax").number();
            assertThat(seed.train(Fixture.batch(channels(id))))
                    .isCloseTo(mistake, Near.to(mistake));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {D0, D2, D3})
    void gradients_matchGolden(String id) {
        Golden expected = expected(id).at("grad_cross_entropy");
        try (Model model = model(id, Map.of())) {
            Map<String, double[]> found = Fixture.gradients(model, channels(id));
            double[] first = found.get("retina_1.weight");
            near(sum(first), expected.at("retina_1_W_sum").number(), first.length);
            all(Arrays.copyOf(first, 4), expected.at("retina_1_W_first4"));
            double[] output = found.get("retina_2.weight");
            near(sum(output), expected.at("retina_2_W_sum").number(), output.length);
            all(found.get("retina_2.bias"), expected.at("retina_2_b"));
            all(found.get("dense2.bias"), expected.at("dense2_b"));
            double squares =
                    found.entrySet().stream()
                            .filter(entry -> entry.getKey().endsWith(".weight"))
                            .flatMapToDouble(entry -> Arrays.stream(entry.getValue()))
                            .map(g -> g * g)
                            .sum();
            double golden = expected.at("all_W_sumsq").number();
            assertThat(squares).isCloseTo(golden, Near.to(golden));
        }
    }

    /** A sum of differences of float32, each known to about 1e-7. */
    private static void near(double found, double expected, int terms) {
        assertThat(found).isCloseTo(expected, within(Near.to(expected).value + 1e-7 * terms));
    }

    private static void all(double[] found, Golden expected) {
        assertThat(found).containsExactly(expected.numbers(), Near.toAll(expected.numbers()));
    }

    @ParameterizedTest
    @ValueSource(strings = {D0, D2, D3})
    void weightPenalty_isTheGoldenSumOfSizes(String id) {
        double coefficient = 1e-2;
        try (Model plain = model(id, Map.of());
                Model penalised = model(id, Map.of("retina-l1", coefficient))) {
            float[] weights = plain.parameters().get("retina_2.weight").toArray();
            Map<String, double[]> without = Fixture.gradients(plain, channels(id));
            Map<String, double[]> with = Fixture.gradients(penalised, channels(id));
            // the gradient of c |w| is c sign(w), so w times it is c |w|
            double found = product(weights, with, without, "retina_2.weight") / coefficient;
            double golden =
                    expected(id).at("l1_weight_penalty_retina_2_per_unit_coefficient").number();
            assertThat(found).isCloseTo(golden, Near.to(golden));
            assertThat(with.get("retina_2.bias")).isEqualTo(without.get("retina_2.bias"));
            assertThat(with.get("dense1.weight")).isEqualTo(without.get("dense1.weight"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {D0, D2, D3})
    void activityPenalty_isTheGoldenSumOverTheBatch(String id) {
        double golden =
                expected(id)
                        .at("l1_activity_penalty_retina_2_batch_sum_per_unit_coefficient")
                        .number();
        double batch = activityPenalty(id, "batch");
        assertThat(batch).isCloseTo(golden, Near.to(golden));
        assertThat(activityPenalty(id, "image")).isCloseTo(golden / 3, Near.to(golden / 3));
    }

    /**
     * What is penalised, told from gradients alone: a sum of rectified weighted sums is as large as
     * weights times gradient plus biases times gradient.
     */
    private static double activityPenalty(String id, String per) {
        Map<String, Object> options = Map.of("activity", 1.0, "activity-per", per);
        try (Model plain = model(id, Map.of());
                Model penalised = model(id, options)) {
            Map<String, float[]> values = Fixture.parameters(plain);
            Map<String, double[]> without = Fixture.gradients(plain, channels(id));
            Map<String, double[]> with = Fixture.gradients(penalised, channels(id));
            assertThat(with.get("dense1.weight")).isEqualTo(without.get("dense1.weight"));
            return List.of("retina_2.weight", "retina_2.bias").stream()
                    .mapToDouble(name -> product(values.get(name), with, without, name))
                    .sum();
        }
    }

    private static double product(
            float[] weights,
            Map<String, double[]> with,
            Map<String, double[]> without,
            String name) {
        double[] a = with.get(name);
        double[] b = without.get(name);
        return IntStream.range(0, a.length).mapToDouble(i -> weights[i] * (a[i] - b[i])).sum();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
