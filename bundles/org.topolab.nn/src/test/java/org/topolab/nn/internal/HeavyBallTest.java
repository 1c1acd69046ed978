package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeavyBallTest {

    private final float[] p = {10, 20};

    @Test
    void step_isTheRateTimesTheVelocity() {
        HeavyBall rule = new HeavyBall(LearningRate.constant(0.5), 0.25);
        float[][] velocity = {{0, 0}};
        rule.apply(0, p, new float[] {4, -8}, velocity, 2);
        // v = 0.25 * 0 + g
        assertThat(velocity[0]).containsExactly(4, -8);
        assertThat(p).containsExactly(8, 24);
        rule.apply(1, p, new float[] {1, 2}, velocity, 2);
        // v = 0.25 * (4, -8) + (1, 2) = (2, 0)
        assertThat(velocity[0]).containsExactly(2, 0);
        assertThat(p).containsExactly(7, 24);
    }

    @Test
    void withoutMomentum_nothingIsRemembered() {
        HeavyBall rule = new HeavyBall(LearningRate.constant(0.5), 0);
        assertThat(rule.moments()).isZero();
        rule.apply(0, p, new float[] {4, -8}, new float[0][], 2);
        rule.apply(1, p, new float[] {0, 2}, new float[0][], 2);
        assertThat(p).containsExactly(8, 23);
    }

    @Test
    void valuesBeyondTheLength_areLeft() {
        new HeavyBall(LearningRate.constant(0.5), 0.25)
                .apply(0, p, new float[] {4, 4}, new float[][] {{0, 7}}, 1);
        assertThat(p).containsExactly(8, 20);
    }
}
