package org.topolab.model.localityprior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.testkit.TinyTask;

/** Built models, where a number can be told by hand. */
class LocalityPriorModelTest {

    private static final ImageShape PHOTOGRAPHS = new ImageShape(3, 64, 64);

    private static Model model(Map<String, Object> options, Map<String, Object> optimizer) {
        return Fixture.FAMILY.create(
                Fixture.request(options, Fixture.DIGITS, optimizer, Fixture.cpu()));
    }

    private static float[] weights(Model model, String layer) {
        return model.parameters().get(layer + ".weight").toArray();
    }

    @Test
    void arms_beginWithTheSameWeights() {
        try (Model local = Fixture.model(Map.of());
                Model control = Fixture.model(Map.of("prior", "control"))) {
            for (String name : local.parameters().names()) {
                assertThat(control.parameters().get(name).toArray())
                        .as(name)
                        .containsExactly(local.parameters().get(name).toArray());
            }
            double limit = 1 / Math.sqrt(49);
            float[] weights = weights(local, "fc15");
            assertThat(IntStream.range(0, weights.length).mapToDouble(i -> weights[i]))
                    .allMatch(w -> Math.abs(w) <= limit)
                    .anyMatch(w -> Math.abs(w) > 0.9 * limit);
        }
    }

    @Test
    void starts_differ() {
        try (Model glorot = Fixture.model(Map.of("start", "glorot"));
                Model kaiming = Fixture.model(Map.of("start", "kaiming"))) {
            double limit = Math.sqrt(6.0 / 98);
            float[] uniform = weights(glorot, "fc15");
            assertThat(IntStream.range(0, uniform.length).mapToDouble(i -> Math.abs(uniform[i])))
                    .allMatch(w -> w <= limit)
                    .anyMatch(w -> w > 0.9 * limit);
            assertThat(glorot.parameters().get("fc15.bias").toArray()).containsOnly(0);
            float[] normal = weights(kaiming, "fc15");
            assertThat(IntStream.range(0, normal.length).mapToDouble(i -> Math.abs(normal[i])))
                    .anyMatch(w -> w > 2 * limit);
        }
    }

    /** fc15 = max(0, P (W fc1 + b)). */
    @Test
    void priorOnOutputs_spreadsWhatTheLayerSays() {
        Map<String, Object> options =
                Map.of(
                        "on",
                        "outputs",
                        "batch-norm",
                        false,
                        "rows",
                        3L,
                        "columns",
                        4L,
                        "from-rows",
                        5L,
                        "from-columns",
                        2L);
        try (Model model = Fixture.model(options)) {
            Map<String, double[]> heard = Fixture.infer(model, Fixture.DIGITS);
            float[] w = weights(model, "fc15");
            float[] b = model.parameters().get("fc15.bias").toArray();
            double[] said = new double[12];
            for (int j = 0; j < 12; j++) {
                said[j] = b[j];
                for (int i = 0; i < 10; i++) {
                    said[j] += w[j * 10 + i] * heard.get("fc1")[i];
                }
            }
            Prior prior = Networks.options(options).sheets().prior(Arm.ON_OUTPUTS);
            for (int j = 0; j < 12; j++) {
                double[] row = prior.row(j);
                double sum = IntStream.range(0, 12).mapToDouble(k -> row[k] * said[k]).sum();
                assertThat(heard.get("fc15")[j]).isCloseTo(Math.max(0, sum), within(1e-5));
            }
            assertThat(model.train(Fixture.batch(Fixture.DIGITS))).isPositive();
        }
    }

    @Test
    void connections_areTheEffectiveWeights() {
        Map<String, Object> options = Map.of("radius", 2.0, "normalise", "row-sum");
        try (Model local = Fixture.model(options);
                Model control = Fixture.model(Map.of("prior", "control"))) {
            float[] effective =
                    local.capability(Connections.class).orElseThrow().weights("fc1-fc15");
            float[] factors = Networks.options(options).sheets().prior(Arm.ON_WEIGHTS).values();
            float[] raw = weights(local, "fc15");
            for (int i = 0; i < raw.length; i++) {
                assertThat(effective[i]).isCloseTo(raw[i] * factors[i], within(1e-6f));
            }
            assertThat(control.capability(Connections.class).orElseThrow().weights("fc1-fc15"))
                    .containsExactly(weights(control, "fc15"));
        }
        try (Model outputs = Fixture.model(Map.of("on", "outputs"))) {
            assertThat(outputs.capability(Connections.class)).isEmpty();
        }
    }

    /** Steps of gradient descent differ by rate * (penalty - decay). */
    @Test
    void penalties_takeThePlaceOfWeightDecayBetweenTheSheets() {
        Map<String, Object> optimizer = Map.of("rate", 0.5, "momentum", 0.0, "weight-decay", 0.1);
        try (Model decayed = model(Map.of(), optimizer);
                Model penalised = model(Map.of("l1", 0.01, "l2", 0.2), optimizer)) {
            float[] before = weights(decayed, "fc15");
            decayed.train(Fixture.batch(Fixture.DIGITS));
            penalised.train(Fixture.batch(Fixture.DIGITS));
            for (String name : List.of("conv1.weight", "l1.bias", "fc15.bias", "active.weight")) {
                assertThat(penalised.parameters().get(name).toArray())
                        .as(name)
                        .containsExactly(decayed.parameters().get(name).toArray());
            }
            float[] one = weights(decayed, "fc15");
            float[] other = weights(penalised, "fc15");
            for (int i = 0; i < before.length; i++) {
                double expected = 0.5 * ((0.2 - 0.1) * before[i] + 0.01 * Math.signum(before[i]));
                assertThat((double) one[i] - other[i]).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void alexnet_learnsTwoSmallPhotographs() {
        Map<String, Object> options =
                Map.of("network", "alexnet", "rows", 8L, "columns", 8L, "dropout", 0.0);
        Map<String, Object> optimizer = Map.of("rate", 0.01);
        try (Model model =
                Fixture.FAMILY.create(
                        Fixture.request(options, PHOTOGRAPHS, optimizer, Fixture.cpu()))) {
            double first = model.train(Fixture.batch(PHOTOGRAPHS));
            IntStream.range(0, 8).forEach(i -> model.train(Fixture.batch(PHOTOGRAPHS)));
            assertThat(model.train(Fixture.batch(PHOTOGRAPHS))).isLessThan(first / 2);
            Map<String, double[]> heard = Fixture.infer(model, PHOTOGRAPHS);
            for (String sheet : List.of("fc5", "fc6")) {
                assertThat(heard.get(sheet)).hasSize(2 * 64);
                assertThat(Arrays.stream(heard.get(sheet))).allMatch(a -> a >= 0);
            }
        }
    }

    @Test
    void whatDoesNotFit_isRefusedInWords() {
        ModelRequest none = Fixture.request(Map.of(), TinyTask.noEngines());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixture.FAMILY.create(none))
                .withMessageContainingAll("org.topolab.nn.LayerFactory", "install");
        ModelRequest vectors =
                new ModelRequest(
                        none.options(),
                        none.image(),
                        new Targets.Vectors(new float[] {0, 1, 1, 0}, 2),
                        none.training(),
                        1,
                        none.engines());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixture.FAMILY.create(vectors))
                .withMessageContainingAll("locality-prior", "vectors", "expected classes");
        Map<String, Object> line = Map.of("topology", "line", "rows", 7L, "columns", 7L);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Fixture.FAMILY.create(Fixture.request(line, TinyTask.noEngines())))
                .withMessageStartingWith("locality-prior: topology line needs");
    }

    @Test
    void estimate_needsNoLayers() {
        ModelRequest request = Fixture.request(Map.of(), TinyTask.noEngines());
        assertThat(Fixture.FAMILY.estimate(request).orElseThrow().parameters()).isEqualTo(24_057);
    }
}
