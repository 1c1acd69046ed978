package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons.Recording;

class ResponsesTest {

    private static final Neurons NEURONS =
            Neurons.of(List.of(new Recording("a", 0, 2), new Recording("b", 2, 1)));

    private final Responses responses =
            Responses.of(
                    NEURONS,
                    new int[] {0, 1, 0},
                    new int[] {7, 7, 8},
                    new float[][] {{1, 2}, {5}, {2, 4}});

    @Test
    void neuronsOfOtherRecordings_haveNoResponse() {
        assertThat(responses.value(0, 1)).isEqualTo(2);
        assertThat(responses.value(0, 2)).isNaN();
        assertThat(responses.value(1, 2)).isEqualTo(5);
        assertThat(responses.value(1, 0)).isNaN();
        assertThat(responses.recording(1)).isEqualTo(1);
        assertThat(responses.stimulus(0)).isEqualTo(responses.stimulus(1)).isNotEqualTo(8);
    }

    @Test
    void targets_areNeurons() {
        assertThat(responses.size()).isEqualTo(3);
        assertThat(responses.outputs()).isEqualTo(3);
        assertThat(responses.kind()).isEqualTo("responses");
        assertThat(responses.classes()).isEmpty();
        assertThat(responses.neurons()).isSameAs(NEURONS);
    }

    @Test
    void means_areOverTrialsOfTheOwnRecording() {
        // (1 + 2) / 2, (2 + 4) / 2, 5 / 1
        assertThat(responses.means()).containsExactly(new double[] {1.5, 3, 5}, within(1e-12));
    }

    @Test
    void recordingWithoutTrials_hasMeansOfZero() {
        Responses first =
                Responses.of(NEURONS, new int[] {0}, new int[] {0}, new float[][] {{1, 2}});

        assertThat(first.means()).containsExactly(1, 2, 0);
    }

    @Test
    void whatStandsBeside_isFoundByName() {
        Responses more =
                responses
                        .beside(Responses.PUPIL, new float[][] {{1, 2}, {3, 4}, {5, 6}})
                        .beside(Responses.BEHAVIOUR, new float[][] {{1}, {2}, {3}});

        assertThat(more.besides()).containsExactly("pupil", "behaviour");
        assertThat(more.beside(Responses.PUPIL, 1)).containsExactly(3, 4);
        assertThat(more.value(2, 1)).isEqualTo(4);
        assertThat(responses.besides()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> responses.beside("pupil", 0))
                .withMessage("trials have no pupil beside them, only []");
    }

    @Test
    void simulatedResponses_haveRates() {
        Responses drawn = responses.drawnFrom(new float[][] {{0.5f, 1.5f}, {4.5f}, {2.5f, 3.5f}});

        assertThat(drawn.simulated()).isTrue();
        assertThat(drawn.rate(2, 1)).isEqualTo(3.5f);
        assertThat(drawn.rate(2, 2)).isNaN();
        assertThat(responses.simulated()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> responses.rate(0, 0));
    }

    @Test
    void otherCounts_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Responses.of(NEURONS, new int[1], new int[2], new float[1][2]))
                .withMessage("1 trials with the recordings of 1 and the stimuli of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Responses.of(
                                        NEURONS, new int[] {1}, new int[1], new float[][] {{1, 2}}))
                .withMessage("trial 0 has responses of 2 neurons, its recording has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> responses.beside("pupil", new float[2][2]))
                .withMessage("3 trials with the pupil of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> responses.drawnFrom(new float[2][2]))
                .withMessage("3 trials with the rates of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> responses.drawnFrom(new float[][] {{1, 2}, {1, 2}, {1, 2}}))
                .withMessageContaining("trial 1 has rates of 2 neurons");
    }
}
