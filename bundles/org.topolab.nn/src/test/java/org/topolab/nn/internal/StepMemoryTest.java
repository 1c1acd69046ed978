package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class StepMemoryTest {

    private final StepMemory memory = StepMemory.reusing();
    private final Object layer = new Object();

    @Test
    void outputOfALayer_isItsOwnAndStays() {
        INDArray first = memory.output(layer, 2, 3);
        INDArray other = memory.output(new Object(), 2, 3);
        assertThat(Floats.address(other)).isNotEqualTo(Floats.address(first));
        assertThat(memory.output(layer, 2, 3)).isSameAs(first);
    }

    @Test
    void smallerBatch_usesTheSameMemory() {
        INDArray large = memory.output(layer, 8, 3);
        INDArray small = memory.output(layer, 5, 3);
        assertThat(small.shape()).containsExactly(5, 3);
        assertThat(Floats.address(small)).isEqualTo(Floats.address(large));
    }

    @Test
    void largerBatch_getsMoreMemory() {
        memory.output(layer, 2, 3);
        INDArray large = memory.output(layer, 8, 3);
        Floats values = Floats.write(large);
        for (int i = 0; i < 24; i++) {
            values.put(i, i);
        }
        assertThat(Values.of(large)[23]).isEqualTo(23);
    }

    @Test
    void arrays_beginOnCacheLines() {
        assertThat(Floats.address(memory.output(layer, 5, 7)) % 64).isZero();
        assertThat(Floats.address(memory.gradient(5, 7)) % 64).isZero();
    }

    @Test
    void gradientGivenBack_isUsedAgain() {
        INDArray first = memory.gradient(4, 4);
        INDArray second = memory.gradient(4, 4);
        assertThat(Floats.address(second)).isNotEqualTo(Floats.address(first));
        memory.release(first);
        assertThat(memory.owns(first)).isFalse();
        assertThat(Floats.address(memory.gradient(2, 8))).isEqualTo(Floats.address(first));
    }

    @Test
    void newStep_takesAllGradientsBack() {
        INDArray first = memory.gradient(4, 4);
        memory.begin();
        assertThat(memory.owns(first)).isFalse();
        assertThat(memory.gradient(4, 4)).isSameAs(first);
    }

    @Test
    void freshMemory_neverSharesArrays() {
        StepMemory fresh = StepMemory.fresh();
        assertThat(fresh.output(layer, 2, 2)).isNotSameAs(fresh.output(layer, 2, 2));
        INDArray gradient = fresh.gradient(2, 2);
        assertThat(fresh.owns(gradient)).isFalse();
    }
}
