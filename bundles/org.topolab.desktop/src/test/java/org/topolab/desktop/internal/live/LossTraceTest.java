package org.topolab.desktop.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossTraceTest {

    @Test
    void fewPoints_areAllKept() {
        LossTrace trace = new LossTrace(4);
        trace.add(0.1, 2.3);
        trace.add(0.2, 2.1);
        assertThat(trace.toArray()).isDeepEqualTo(new double[][] {{0.1, 0.2}, {2.3, 2.1}});
    }

    @Test
    void manyPoints_areThinnedEvenly() {
        LossTrace trace = new LossTrace(100);
        for (int i = 0; i < 100_000; i++) {
            trace.add(i * 1e-3, i);
        }
        double[] positions = trace.toArray()[0];
        assertThat(positions.length).isBetween(50, 100);
        assertThat(positions[0]).isZero();
        assertThat(positions[positions.length - 1]).isGreaterThan(97);
        for (int i = 1; i < positions.length; i++) {
            assertThat(positions[i] - positions[i - 1]).isBetween(0.5, 2.1);
        }
    }

    @Test
    void runThatGoesBack_beginsAnewFromThere() {
        LossTrace trace = new LossTrace(10);
        trace.add(1, 5);
        trace.add(2, 4);
        trace.add(1.5, 4.5);
        assertThat(trace.toArray()[0]).containsExactly(1, 1.5);
    }
}
