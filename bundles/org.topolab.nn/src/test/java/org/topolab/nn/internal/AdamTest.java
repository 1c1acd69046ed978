package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamTest {

    private final Adam rule = new Adam(LearningRate.constant(0.1), 0.9, 1e-8, false);
    private final float[] p = {1, 1, 1};
    private final float[][] moments = new float[2][3];

    @Test
    void firstStep_isTheRateAgainstTheSignOfTheGradient() {
        // bias correction makes m' = g and v' = g^2
        rule.apply(0, p, new float[] {3, -0.002f, 0}, moments, 3);
        assertThat(p).containsExactly(new float[] {0.9f, 1.1f, 1}, within(2e-6f));
    }

    @Test
    void secondStep_isCorrectedForBothMoments() {
        rule.apply(0, p, new float[] {1, 1, 1}, moments, 3);
        rule.apply(1, p, new float[] {1, -1, 0}, moments, 3);
        // m = 0.9 * 0.1 + 0.1 g, over 1 - 0.9^2 = 0.19: 1; -0.01 / 0.19; 0.09 / 0.19
        // v = 0.999 * 0.001 + 0.001 g^2, over 1 - 0.999^2 = 0.001999: 1; 1; 0.000999 / 0.001999
        double last = 0.09 / 0.19 / Math.sqrt(0.000999 / 0.001999);
        assertThat(p)
                .containsExactly(
                        new float[] {
                            0.8f, (float) (0.9 + 0.1 * 0.01 / 0.19), (float) (0.9 - 0.1 * last)
                        },
                        within(5e-6f));
    }

    @Test
    void twoMoments_areRemembered() {
        assertThat(rule.moments()).isEqualTo(2);
        rule.apply(0, p, new float[] {2, 0, 0}, moments, 3);
        assertThat(moments[0][0]).isCloseTo(0.2f, within(1e-7f));
        assertThat(moments[1][0]).isCloseTo(0.004f, within(1e-8f));
    }

    @Test
    void largeEpsilon_isAddedToTheMomentThatIsAskedFor() {
        rule(false).apply(0, p, new float[] {3, 0, 0}, moments, 3);
        // m' = 3, v' = 9: 1 - 0.1 * 3 / (3 + 1)
        assertThat(p[0]).isCloseTo(0.925f, within(1e-6f));
        moments[0][0] = 0;
        moments[1][0] = 0;
        p[0] = 1;
        rule(true).apply(0, p, new float[] {3, 0, 0}, moments, 3);
        // v = 0.009, corrected by 0.001: 1 - 0.1 * 3 * sqrt(0.001) / (sqrt(0.009) + 1)
        double change = 0.3 * Math.sqrt(0.001) / (Math.sqrt(0.009) + 1);
        assertThat(p[0]).isCloseTo((float) (1 - change), within(1e-6f));
    }

    private static Adam rule(boolean raw) {
        return new Adam(LearningRate.constant(0.1), 0.9, 1, raw);
    }
}
