package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Training;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;

class LearningRateTest {

    @Test
    void constant_staysTheSame() {
        LearningRate rate = LearningRate.of(training("constant", 90));
        assertThat(rate.at(0)).isEqualTo(0.4);
        assertThat(rate.at(1_000_000)).isEqualTo(0.4);
    }

    @Test
    void inverse_isHalfWhereTheRateTimesTheStepsIsOne() {
        LearningRate rate = LearningRate.of(training("inverse", 90));
        assertThat(rate.at(0)).isEqualTo(0.4);
        assertThat(rate.at(10)).isCloseTo(0.2, within(1e-15));
        assertThat(rate.at(30)).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void step_fallsAfterEachPart() {
        LearningRate rate = LearningRate.of(training("step", 90));
        assertThat(rate.at(0)).isEqualTo(0.4);
        assertThat(rate.at(29)).isEqualTo(0.4);
        assertThat(rate.at(30)).isCloseTo(0.04, within(1e-15));
        assertThat(rate.at(59)).isCloseTo(0.04, within(1e-15));
        assertThat(rate.at(60)).isCloseTo(0.004, within(1e-15));
        assertThat(rate.at(89)).isCloseTo(0.004, within(1e-15));
    }

    @Test
    void partsThatDoNotFit_endAtTheNextStep() {
        LearningRate rate = LearningRate.of(training("step", 10));
        // 10 / 3 = 3.3, 20 / 3 = 6.7
        assertThat(rate.at(3)).isEqualTo(0.4);
        assertThat(rate.at(4)).isCloseTo(0.04, within(1e-15));
        assertThat(rate.at(6)).isCloseTo(0.04, within(1e-15));
        assertThat(rate.at(7)).isCloseTo(0.004, within(1e-15));
    }

    @Test
    void modelThatWillNotBeTrained_hasARate() {
        assertThat(LearningRate.of(training("step", 0)).at(0)).isEqualTo(0.4);
    }

    @Test
    void unknownSchedule_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningRate.of(training("cosine", 1)))
                .withMessageContainingAll("train.optimizer.schedule", "cosine", "inverse or step");
    }

    private static Training training(String schedule, long steps) {
        Options optimizer =
                Options.of(
                        List.of(
                                new DoubleOption("rate", "rate", 0.4, 0, 1),
                                new TextOption("schedule", "schedule", schedule, "a schedule"),
                                new DoubleOption("schedule-rate", "change", 0.1, 0, 1),
                                new IntOption(
                                        "schedule-parts", "parts", Optional.of(3L), 1, 9, "")),
                        Map.of());
        return new Training(optimizer, 1, steps, Compute.f32(1));
    }
}
