package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RmsPropTest {

    private final RmsProp rule = new RmsProp(step -> 0.5 / (step + 1), 0.75);
    private final float[] p = {10, 20};
    private final float[][] square = {{0, 0}};

    @Test
    void step_isTheRateTimesTheGradientOverItsSize() {
        rule.apply(0, p, new float[] {4, -8}, square, 2);
        // c = 0.25 * (16, 64) = (4, 16)
        assertThat(square[0]).containsExactly(4, 16);
        assertThat(p).containsExactly(new float[] {9, 21}, within(1e-5f));
        rule.apply(1, p, new float[] {2, 0}, square, 2);
        // c = 0.75 * (4, 16) + 0.25 * (4, 0), rate 0.25
        assertThat(square[0]).containsExactly(4, 12);
        assertThat(p).containsExactly(new float[] {8.75f, 21}, within(1e-5f));
    }

    @Test
    void nothing_isDividedByAlmostNothing() {
        rule.apply(0, p, new float[] {0, 0}, square, 2);
        assertThat(p).containsExactly(10, 20);
    }

    @Test
    void valuesBeyondTheLength_areLeft() {
        rule.apply(0, p, new float[] {4, 4}, square, 1);
        assertThat(rule.moments()).isEqualTo(1);
        assertThat(square[0]).containsExactly(4, 0);
        assertThat(p[1]).isEqualTo(20);
    }
}
