package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.internal.ArrayFunction.Pass;

class ActivityPenaltyTest {

    private final INDArray x = Passes.array(new long[] {2, 3}, 2, 0, -3, 0, 5, 1);

    private float[] gradient(boolean perImage, Pass pass) {
        ActivityPenalty penalty = new ActivityPenalty(0.25, perImage);
        assertThat(Values.of(penalty.forward(pass, Passes.in(x)))).isEqualTo(Values.of(x));
        INDArray dy = Passes.array(new long[] {2, 3}, 1, 2, 3, 4, 5, 6);
        float[] found = Values.of(penalty.backward(pass, Passes.in(x), dy)[0]);
        assertThat(Values.of(dy)).containsExactly(1, 2, 3, 4, 5, 6);
        return found;
    }

    @Test
    void meanOverImages_addsTheSignOfEachValue() {
        assertThat(gradient(true, Passes.training(0)))
                .containsExactly(1.25f, 2, 2.75f, 4, 5.25f, 6.25f);
    }

    @Test
    void sumOverImages_countsOnceMoreForEachImage() {
        assertThat(gradient(false, Passes.training(0)))
                .containsExactly(1.5f, 2, 2.5f, 4, 5.5f, 6.5f);
    }

    @Test
    void outsideOfTraining_gradientIsHandedOn() {
        assertThat(gradient(false, Passes.inference())).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void coefficientThatIsNone_isRefused(double coefficient) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ActivityPenalty(coefficient, true))
                .withMessageContaining(Double.toString(coefficient));
    }
}
