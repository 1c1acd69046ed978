package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;

class HeavyBallTest {

    @Test
    void step_isTheRateTimesTheVelocity() {
        INDArray state = Nd4j.createFromArray(9f, 9f).reshape(1, 2);
        GradientUpdater<HeavyBall> updater = new HeavyBall(0.5, 0.25).instantiate(state, true);
        INDArray gradient = Nd4j.createFromArray(4f, -8f).reshape(1, 2);
        updater.applyUpdater(gradient, 0, 0);
        // v = 0.25 * 0 + g
        assertThat(Values.of(gradient)).containsExactly(2, -4);
        assertThat(Values.of(state)).containsExactly(4, -8);

        INDArray next = Nd4j.createFromArray(1f, 2f).reshape(1, 2);
        updater.applyUpdater(next, 1, 0);
        // v = 0.25 * (4, -8) + (1, 2) = (2, 0)
        assertThat(Values.of(next)).containsExactly(1, 0);
        assertThat(Values.of(state)).containsExactly(2, 0);
    }

    @Test
    void keptState_isNotCleared() {
        INDArray state = Nd4j.createFromArray(4f, 8f).reshape(1, 2);
        new HeavyBall(0.5, 0.25).instantiate(state, false);
        assertThat(Values.of(state)).containsExactly(4, 8);
    }
}
