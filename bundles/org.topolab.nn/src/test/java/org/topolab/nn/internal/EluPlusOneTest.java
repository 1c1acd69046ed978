package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class EluPlusOneTest {

    private static final float E = (float) Math.exp(-1);

    @Test
    void rates_arePositiveEverywhere() {
        INDArray x = Passes.array(new long[] {1, 3}, -1, 0, 2);
        assertThat(Values.of(new EluPlusOne().getActivation(x, true)))
                .containsExactly(new float[] {E, 1, 3}, within(1e-6f));
    }

    @Test
    void slope_isOneAboveZeroAndTheRateBelow() {
        INDArray x = Passes.array(new long[] {1, 3}, -1, 0.5, 2);
        INDArray dy = Passes.array(new long[] {1, 3}, 10, 10, -1);
        assertThat(Values.of(new EluPlusOne().backprop(x, dy).getFirst()))
                .containsExactly(new float[] {10 * E, 10, -1}, within(1e-5f));
    }

    @Test
    void largeInputs_stayFinite() {
        INDArray x = Passes.array(new long[] {1, 2}, 1000, -1000);
        assertThat(Values.of(new EluPlusOne().getActivation(x, true))).containsExactly(1001, 0);
    }
}
