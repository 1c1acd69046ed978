package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons.Recording;

class NeuronsTest {

    private static final List<Recording> TWO =
            List.of(new Recording("a", 0, 2), new Recording("b", 2, 1));

    @Test
    void recordings_followEachOther() {
        Neurons neurons = Neurons.of(TWO);

        assertThat(neurons.size()).isEqualTo(3);
        assertThat(neurons.recordings()).isEqualTo(TWO);
        assertThat(neurons.recordings().get(1).end()).isEqualTo(3);
        assertThat(Neurons.unknown(5).recordings())
                .containsExactly(new Recording("recording", 0, 5));
    }

    @Test
    void nothingKnown_isSaid() {
        Neurons neurons = Neurons.unknown(2);

        assertThat(neurons.placed()).isFalse();
        assertThat(neurons.match(1)).isEqualTo(Neurons.UNMATCHED);
        assertThat(neurons.centres()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> neurons.positionUm(0, 0));
    }

    @Test
    void whatIsKnown_isCopied() {
        float[] um = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] ids = {4, Neurons.UNMATCHED, 4};
        float[] pixels = {0, 1, 2, 3, 4, 5};
        Neurons neurons = Neurons.of(TWO).at(um).matching(ids).seeing(pixels);
        um[5] = ids[2] = 0;
        pixels[0] = 9;
        neurons.centres().orElseThrow()[0] = 9;

        assertThat(neurons.placed()).isTrue();
        assertThat(neurons.positionUm(1, 2)).isEqualTo(6);
        assertThat(neurons.match(2)).isEqualTo(neurons.match(0)).isEqualTo(4);
        assertThat(neurons.match(1)).isEqualTo(Neurons.UNMATCHED);
        assertThat(neurons.centres().orElseThrow()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void equalNeurons_haveEqualParts() {
        Neurons plain = Neurons.of(TWO);
        Neurons placed = plain.at(new float[9]);

        assertThat(plain).isEqualTo(Neurons.of(TWO)).hasSameHashCodeAs(Neurons.of(TWO));
        assertThat(placed).isEqualTo(plain.at(new float[9])).isNotEqualTo(plain);
        assertThat(plain.matching(new int[3])).isNotEqualTo(plain);
        assertThat(plain.seeing(new float[6])).isNotEqualTo(plain).isNotEqualTo("neurons");
        assertThat(Neurons.unknown(3)).isNotEqualTo(plain);
    }

    @Test
    void gapsAndContestedIds_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Neurons.of(
                                        List.of(
                                                new Recording("a", 0, 2),
                                                new Recording("b", 3, 1))))
                .withMessage("recording 'b' begins with neuron 3, expected 2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Neurons.of(
                                        List.of(
                                                new Recording("a", 0, 2),
                                                new Recording("a", 2, 1))))
                .withMessageContaining("each with its own id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Neurons.of(List.of()))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recording("a", 0, 0))
                .withMessageContaining("'a' has 0 neurons from 0 on");
    }

    @Test
    void otherCounts_areRefused() {
        Neurons neurons = Neurons.of(TWO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> neurons.at(new float[8]))
                .withMessage("8 values as positions of 3 neurons, expected 3 each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neurons.matching(new int[2]))
                .withMessage("2 values as matches of 3 neurons, expected 1 each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neurons.seeing(new float[3]))
                .withMessage("3 values as centres of 3 neurons, expected 2 each");
    }
}
