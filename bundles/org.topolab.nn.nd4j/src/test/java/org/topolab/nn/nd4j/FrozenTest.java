package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.model.Compute;
import org.topolab.nn.Frozen;
import org.topolab.nn.GraphModel;
import org.topolab.nn.Kernels;
import org.topolab.nn.onednn.OneDnnKernels;

/** Cores that are not trained under neurons that are. */
class FrozenTest {

    private static final Map<String, Object> ADAM =
            Map.of("name", "adam", "rate", 0.02, "weight-decay", 0.01, "clip", 5.0);
    private static final Set<String> CORE = Set.of("conv", "norm");

    static Stream<Kernels> kernels() {
        return Stream.of(new Nd4jKernels(), new OneDnnKernels());
    }

    private static GraphModel model(Kernels kernels, LinearReadout readout, Frozen frozen) {
        return NeuronTask.model(kernels, readout, NeuronTask.request(ADAM, Compute.f32(1)), frozen);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void frozenWeights_stayAndRunningStatisticsFollow(Kernels kernels) {
        LinearReadout readout = NeuronTask.readout();
        try (GraphModel frozen = model(kernels, readout, new Frozen(CORE, false));
                GraphModel whole = model(kernels, NeuronTask.readout(), Frozen.nothing())) {
            Map<String, float[]> start = ModelWeights.parameters(frozen);
            // the first step sees the same core in both
            assertThat(frozen.train(NeuronTask.batch(1)))
                    .isEqualTo(whole.train(NeuronTask.batch(1)));
            assertThat(readout.askedForFeatures).isFalse();
            Map<String, float[]> after = ModelWeights.parameters(frozen);
            Map<String, float[]> trained = ModelWeights.parameters(whole);
            for (String name : after.keySet()) {
                if (name.startsWith("readout.") || name.contains("running")) {
                    assertThat(after.get(name)).as(name).isEqualTo(trained.get(name));
                } else {
                    assertThat(after.get(name)).as(name).isEqualTo(start.get(name));
                    assertThat(trained.get(name)).as(name).isNotEqualTo(start.get(name));
                }
            }
            assertThat(frozen.parameters().trained("conv.weight")).isFalse();
            assertThat(frozen.parameters().trained("readout.table")).isTrue();
            assertThat(after.get("norm.running_mean")).isNotEqualTo(start.get("norm.running_mean"));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void stillCore_isThatOfInference(Kernels kernels) {
        LinearReadout readout = NeuronTask.readout();
        try (GraphModel frozen = model(kernels, readout, new Frozen(CORE, true))) {
            Map<String, float[]> start = ModelWeights.parameters(frozen);
            float[] rates = Heard.all(frozen, NeuronTask.batch(1).images()).get("neurons");
            double expected = 0;
            for (int i = 0; i < rates.length; i++) {
                double t =
                        NeuronTask.responses()
                                .value(i / NeuronTask.NEURONS, i % NeuronTask.NEURONS);
                expected += Double.isNaN(t) ? 0 : rates[i] - t * Math.log(rates[i]);
            }
            assertThat(frozen.train(NeuronTask.batch(1)))
                    .isCloseTo(
                            expected / NeuronTask.IMAGES,
                            org.assertj.core.api.Assertions.within(1e-5));
            frozen.train(NeuronTask.batch(2));
            Map<String, float[]> after = ModelWeights.parameters(frozen);
            for (String name : after.keySet()) {
                boolean stays = !name.startsWith("readout.") || name.equals("readout.scale");
                if (stays) {
                    assertThat(after.get(name)).as(name).isEqualTo(start.get(name));
                } else {
                    assertThat(after.get(name)).as(name).isNotEqualTo(start.get(name));
                }
            }
        }
    }

    /** A gradient goes through frozen normalisation to what is trained below. */
    @ParameterizedTest
    @MethodSource("kernels")
    void layersBelowFrozenOnes_areTrained(Kernels kernels) {
        for (boolean still : new boolean[] {false, true}) {
            try (GraphModel model =
                    model(kernels, NeuronTask.readout(), new Frozen(Set.of("norm"), still))) {
                Map<String, float[]> start = ModelWeights.parameters(model);
                double first = model.train(NeuronTask.batch(1));
                double last = first;
                for (int step = 0; step < 20; step++) {
                    last = model.train(NeuronTask.batch(1));
                }
                Map<String, float[]> after = ModelWeights.parameters(model);
                assertThat(last).isLessThan(first);
                assertThat(after.get("conv.weight")).isNotEqualTo(start.get("conv.weight"));
                assertThat(after.get("norm.weight")).isEqualTo(start.get("norm.weight"));
                assertThat(after.get("norm.bias")).isEqualTo(start.get("norm.bias"));
            }
        }
    }

    @Test
    void vertexThatIsNotThere_isRefused() {
        Frozen wrong = new Frozen(Set.of("core-9"), false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(new Nd4jKernels(), NeuronTask.readout(), wrong))
                .withMessageContaining("'core-9'");
    }
}
