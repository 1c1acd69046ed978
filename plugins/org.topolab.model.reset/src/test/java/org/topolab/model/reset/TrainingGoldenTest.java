package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;

/** Four Adam steps of Reset(1) with weights by formula, against an independent implementation. */
class TrainingGoldenTest {

    private static final Golden STEPS = Golden.block("formula_weights").at("training").at("steps");

    /**
     * Tensors before a value on the edge: one input of a ReLU (Nest1.0.layer3.0.bn1, channel 1) is
     * -4e-6 in exact arithmetic, and the order of float32 sums decides on which side of 0 it falls.
     * On the other side these gradients differ by 1.5 %, and so do the losses of later steps a
     * little; all others do not feel it.
     */
    private static final List<String> BEFORE_THE_EDGE =
            List.of("Nest1.0.conv1.weight", "Nest1.0.layer2.0.conv1.weight");

    private static Model model(Map<String, Object> optimizer) {
        Map<String, Object> options = Map.of("n", 1, "dropout", 0.0);
        Model model = new ResetFamily().create(Fixture.request(options, optimizer, Fixture.cpu()));
        FormulaWeights.set(model.parameters());
        return model;
    }

    @Test
    void fourAdamSteps_matchGoldenLossesAndStatistics() {
        try (Model model = model(Map.of())) {
            double first = model.train(Fixture.batch(4));
            assertThat(first).isCloseTo(STEPS.at(0).at("loss").number(), within(1e-4));
            checkAfterFirstStep(model.parameters());
            for (int step = 1; step < 4; step++) {
                assertThat(model.train(Fixture.batch(4)))
                        .as("loss of step %d", step)
                        .isCloseTo(STEPS.at(step).at("loss").number(), within(1e-2));
            }
        }
    }

    private static void checkAfterFirstStep(Parameters parameters) {
        Golden after = STEPS.at(0).at("after_step");
        assertThat((double) parameters.get("BN0.running_mean").get(0))
                .isCloseTo(after.at("BN0.running_mean").number(), within(1e-4));
        assertThat((double) parameters.get("BN0.running_var").get(0))
                .isCloseTo(after.at("BN0.running_var").number(), within(1e-4));
        for (String name : List.of("running_mean", "running_var")) {
            assertThat(head(parameters, "Nest1.0.bn1." + name))
                    .containsExactly(
                            after.at("Nest1.0.bn1." + name + "_first3").numbers(), within(1e-4));
        }
        Golden sums = after.at("param_sum");
        for (String name : sums.keys()) {
            assertThat(sum(parameters.get(name).toArray()))
                    .as("sum of %s", name)
                    .isCloseTo(sums.at(name).number(), within(felt(name, 1e-4, 1e-2)));
        }
    }

    /** A step of gradient descent at rate 1 takes away the gradient itself. */
    @Test
    void gradients_matchGoldenOfTheFirstStep() {
        try (Model model = model(Map.of("name", "sgd", "rate", 1.0, "momentum", 0.0))) {
            Golden norms = STEPS.at(0).at("grad_l2");
            Golden heads = STEPS.at(0).at("grad_first3");
            Map<String, float[]> before = new HashMap<>();
            norms.keys().forEach(n -> before.put(n, model.parameters().get(n).toArray()));
            model.train(Fixture.batch(4));
            for (String name : norms.keys()) {
                double[] gradient =
                        difference(before.get(name), model.parameters().get(name).toArray());
                double[] expected = heads.at(name).numbers();
                double share = felt(name, 1e-3, 5e-2);
                // a difference of two weights near 1 is known to 1e-7; the one scale of the grid is
                // a sum over its 4 x 1,024 units that nearly cancels, known to 1e-6
                double known = name.equals("BN0.weight") ? 1e-6 : 2e-7;
                double norm = norms.at(name).number();
                assertThat(norm(gradient)).as(name).isCloseTo(norm, within(share * norm + known));
                for (int i = 0; i < expected.length; i++) {
                    assertThat(gradient[i])
                            .as(name)
                            .isCloseTo(expected[i], within(share * Math.abs(expected[i]) + known));
                }
            }
        }
    }

    private static double felt(String name, double otherwise, double beforeTheEdge) {
        return BEFORE_THE_EDGE.contains(name) ? beforeTheEdge : otherwise;
    }

    private static double[] head(Parameters parameters, String name) {
        return IntStream.range(0, 3).mapToDouble(parameters.get(name)::get).toArray();
    }

    private static double[] difference(float[] from, float[] to) {
        return IntStream.range(0, from.length).mapToDouble(i -> from[i] - to[i]).toArray();
    }

    private static double sum(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
    }

    private static double norm(double[] values) {
        return Math.sqrt(
                IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).sum());
    }
}
