package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;

class BeholderTest {

    private static final Map<String, Object> BOTH =
            Fixture.small(Map.of("shifter", Map.of("layers", 3), "modulator", Map.of("hidden", 4)));

    private static Responses responses() {
        float[][] pupil = new float[Fixture.IMAGES][];
        float[][] behaviour = new float[Fixture.IMAGES][];
        for (int trial = 0; trial < Fixture.IMAGES; trial++) {
            pupil[trial] = new float[] {trial - 4f, 1};
            behaviour[trial] = new float[] {1, 0.5f, trial};
        }
        return Fixture.responses(2, 3)
                .beside(Responses.PUPIL, pupil)
                .beside(Responses.BEHAVIOUR, behaviour);
    }

    @Test
    void shifterAndModulator_areLearnt() {
        Responses responses = responses();
        try (Model model = Fixture.model(BOTH, responses)) {
            assertThat(model.parameters().names())
                    .contains(
                            "readout.shifter.r0.0.weight",
                            "readout.shifter.r1.2.bias",
                            "readout.modulator.r1.1.weight");
            float[] gains = model.parameters().get("readout.modulator.r0.1.weight").toArray();
            float[] before = Fixture.look(model, Fixture.images(responses)).get(Sheet.OUTPUT);
            model.train(Fixture.batch(responses));
            model.train(Fixture.batch(responses));
            assertThat(model.parameters().get("readout.modulator.r0.1.weight").toArray())
                    .isNotEqualTo(gains);
            assertThat(Fixture.look(model, Fixture.images(responses)).get(Sheet.OUTPUT))
                    .isNotEqualTo(before);
        }
    }

    @Test
    void dataWithoutThem_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixture.model(BOTH, Fixture.responses(2)))
                .withMessageContainingAll("pupil, behaviour", "there is nothing", "hidden: 0");
    }
}
