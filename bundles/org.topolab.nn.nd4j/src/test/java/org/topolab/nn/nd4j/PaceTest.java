package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Paced;
import org.topolab.nn.GraphModel;

/** Models whose learning rate is changed while they are trained. */
class PaceTest {

    private static Map<String, Object> rule(String name, double rate) {
        Map<String, Object> given = new HashMap<>(Map.of("name", name, "rate", rate));
        given.put("schedule", "inverse");
        given.put("schedule-rate", 0.1);
        return given;
    }

    private static GraphModel model(Map<String, Object> optimizer) {
        return NeuronTask.model(
                new Nd4jKernels(),
                NeuronTask.readout(),
                NeuronTask.request(optimizer, Compute.f32(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "rmsprop", "sgd"})
    void pace_multipliesTheRateOfAllStepsToCome(String rule) {
        try (GraphModel slowed = model(rule(rule, 0.04));
                GraphModel slow = model(rule(rule, 0.01))) {
            slowed.capability(Paced.class).orElseThrow().pace(0.25);
            for (int step = 0; step < 3; step++) {
                slowed.train(NeuronTask.batch(step));
                slow.train(NeuronTask.batch(step));
            }
            ModelWeights.same(ModelWeights.parameters(slowed), ModelWeights.parameters(slow), 1e-6);
        }
    }

    @Test
    void factorThatIsNone_isRefused() {
        try (GraphModel model = model(rule("sgd", 0.1))) {
            Paced paced = model.capability(Paced.class).orElseThrow();
            assertThatIllegalArgumentException().isThrownBy(() -> paced.pace(0));
            assertThatIllegalArgumentException().isThrownBy(() -> paced.pace(Double.NaN));
            assertThat(model.train(NeuronTask.batch(1))).isFinite();
        }
    }
}
