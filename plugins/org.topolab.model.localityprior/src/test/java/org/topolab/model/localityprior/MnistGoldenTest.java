package org.topolab.model.localityprior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TinyTask;

/** The network for MNIST with weights by formula, against the published module. */
class MnistGoldenTest {

    private static final Golden GOLDEN = Golden.read(MnistGoldenTest.class, "golden.json");
    private static final List<String> LAYERS = List.of("conv1", "conv2", "l1", "fc15", "active");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mnistnet_eval_local", "mnistnet_eval_control"})
    void forward_matchesGolden(String id) {
        Golden expected = GOLDEN.at("cases", id, "expected");
        boolean local = GOLDEN.at("cases", id, "inputs", "prior").text().startsWith("7x7");
        try (Model model = Fixture.model(Map.of("prior", local ? "local" : "control"))) {
            for (int l = 0; l < LAYERS.size(); l++) {
                set(model.parameters(), LAYERS.get(l), l);
            }
            Map<String, double[]> heard = Fixture.infer(model, Fixture.DIGITS);
            for (String sheet : List.of("fc1", "fc15")) {
                begins(heard.get(sheet), expected.at(sheet + "_row0_first8").numbers());
                close(Arrays.stream(heard.get(sheet)).sum(), expected.at(sheet + "_sum").number());
            }
            double[] logs = Arrays.stream(heard.get("predictions")).map(Math::log).toArray();
            begins(logs, expected.at("log_probs_row0").numbers());
            begins(logs, logProbabilities(expected.at("logits").numbers()));
            close(-(logs[3] + logs[10 + 7]) / 2, expected.at("nll_targets_3_7").number());
        }
    }

    /** w[k] = cos(0.37 k + 0.11 l) / sqrt(fan-in), b[o] = 0.05 sin(0.5 o + l). */
    private static void set(Parameters parameters, String layer, int l) {
        int[] shape = parameters.get(layer + ".weight").shape();
        float[] weights = parameters.get(layer + ".weight").toArray();
        double fanIn = (double) weights.length / shape[0];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (Math.cos(0.37 * k + 0.11 * l) / Math.sqrt(fanIn));
        }
        parameters.set(layer + ".weight", new Tensor(shape, weights));
        float[] bias = new float[shape[0]];
        for (int o = 0; o < bias.length; o++) {
            bias[o] = (float) (0.05 * Math.sin(0.5 * o + l));
        }
        parameters.set(layer + ".bias", new Tensor(new int[] {bias.length}, bias));
    }

    private static double[] logProbabilities(double[] logits) {
        double[] logs = new double[logits.length];
        for (int row = 0; row < logits.length; row += 10) {
            double[] part = Arrays.copyOfRange(logits, row, row + 10);
            double sum = Math.log(Arrays.stream(part).map(Math::exp).sum());
            for (int i = 0; i < 10; i++) {
                logs[row + i] = part[i] - sum;
            }
        }
        return logs;
    }

    private static void begins(double[] found, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            close(found[i], expected[i]);
        }
    }

    /** As the golden file states for float32. */
    private static void close(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-4 * Math.abs(expected) + 1e-6));
    }

    @Test
    void parameter_counts_mnistnet() {
        Golden counts = GOLDEN.at("parameter_counts", "mnistnet");
        try (Model model = Fixture.model(Map.of())) {
            Parameters all = model.parameters();
            for (String layer : List.of("conv1", "conv2", "l1", "fc15", "fc15bn", "active")) {
                int size = all.get(layer + ".weight").size() + all.get(layer + ".bias").size();
                assertThat(size).as(layer).isEqualTo((int) counts.at(layer).number());
            }
            long trained =
                    all.names().stream()
                            .filter(all::trained)
                            .mapToLong(name -> all.get(name).size())
                            .sum();
            assertThat(trained).isEqualTo((long) counts.at("total").number());
            // the prior is no parameter
            assertThat(all.names()).hasSize(14);
        }
    }

    @Test
    void parameter_counts_alexnet_local() {
        Golden counts = GOLDEN.at("parameter_counts", "alexnet_local");
        Network network = Networks.photographs(Map.of(), 224, 1000);
        for (Stage stage : network.stages()) {
            if (stage.parameters() > 0) {
                String layer = stage.out().name();
                assertThat(stage.parameters())
                        .as(layer)
                        .isEqualTo((long) counts.at(layer).number());
            }
        }
        Estimate estimate = NetworkCost.of(network, Networks.training(TinyTask.sgd(0.1), 256));
        assertThat(estimate.parameters()).isEqualTo((long) counts.at("total").number());
    }
}
