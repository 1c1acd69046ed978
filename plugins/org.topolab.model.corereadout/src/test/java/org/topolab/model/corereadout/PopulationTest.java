package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Trials;

class PopulationTest {

    @Test
    void vectors_areResponsesOfUnknownNeurons() {
        Targets vectors = new Targets.Vectors(new float[] {1, 0, 3, 0}, 2);
        Population population = Population.of("", vectors, List.of());
        assertThat(population.neurons()).isEqualTo(Neurons.unknown(2));
        assertThat(population.means()).containsExactly(2.0, 0.0);
        assertThat(population.trials()).isEqualTo(2);
    }

    @Test
    void negativeVectors_areRefusedWithTheirPlace() {
        Targets vectors = new Targets.Vectors(new float[] {1, 0, 3, -1}, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Population.of("", vectors, List.of()))
                .withMessageContainingAll("target 1 of image 1 is -1.0", "at least 0");
        Targets nan = new Targets.Vectors(new float[] {Float.NaN}, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Population.of("", nan, List.of()))
                .withMessageContaining("NaN");
    }

    @Test
    void classes_areRefused() {
        Targets classes = new Targets.Classes(List.of("a", "b"), new int[] {0});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Population.of("core-readout: ", classes, List.of()))
                .withMessageContainingAll("classes", "responses of neurons");
    }

    @Test
    void recordings_areThoseSaidWhereDataDoNotTell() {
        Targets unseen = Responses.of(Neurons.unknown(5), new int[0], new int[0], new float[0][]);
        Population population = Population.of("", unseen, List.of(2, 3));
        assertThat(population.neurons().recordings()).hasSize(2);
        assertThat(population.placed().placed()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Population.of("", unseen, List.of(2, 2)))
                .withMessageContainingAll("4 neurons", "there are 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Population.of("", Fixture.responses(2, 3), List.of(5)))
                .withMessageContaining("[2, 3]");
    }

    @Test
    void sheets_areOfEachRecording() {
        try (Model model = Fixture.model(Fixture.SMALL, Fixture.responses(2, 3))) {
            assertThat(model.sheets().stream().map(Sheet::id))
                    .containsExactly("neurons-1", "neurons-2", "core-1", "core-2");
            Layout.Positions second = (Layout.Positions) model.sheets().get(1).layout();
            assertThat(second.units()).isEqualTo(3);
            assertThat(second.xMm(0)).isCloseTo(0.02, within(1e-7));
            assertThat(second.yMm(1)).isCloseTo(0.001, within(1e-7));
        }
        Targets vectors = new Targets.Vectors(new float[6], 6);
        try (Model model = Fixture.model(Fixture.SMALL, vectors)) {
            assertThat(model.sheets().get(0))
                    .isEqualTo(new Sheet("neurons", "neurons of recording", new Layout.Grid(2, 3)));
        }
    }

    /** Two recordings have one core: a step with trials of the first alone changes it. */
    @Test
    void recordings_shareOneCore() {
        Responses both = Fixture.responses(2, 3);
        Map<String, Object> given = Fixture.small(Map.of("gaussian", Map.of("penalty", 0.0)));
        try (Model model = Fixture.model(given, both)) {
            Map<String, float[]> before = Fixture.parameters(model);
            ImageBatch images = Fixture.images(both);
            int[] first = new int[Fixture.IMAGES];
            ImageBatch shown = images.during(new Trials(both, first));
            model.train(new Batch(shown, both, first));
            Map<String, float[]> after = Fixture.parameters(model);
            assertThat(after.get("core-1.conv.weight"))
                    .isNotEqualTo(before.get("core-1.conv.weight"));
            float[] bias = before.get("readout.bias");
            float[] now = after.get("readout.bias");
            assertThat(now[0]).isNotEqualTo(bias[0]);
            assertThat(List.of(now[2], now[3], now[4]))
                    .isEqualTo(List.of(bias[2], bias[3], bias[4]));
        }
    }
}
