package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class StepMemoryTest {

    private final StepMemory memory = StepMemory.reusing(DataType.FLOAT);
    private final Object layer = new Object();

    @Test
    void outputOfALayer_isItsOwnAndStays() {
        INDArray first = memory.output(layer, DataType.FLOAT, 2, 3);
        INDArray other = memory.output(new Object(), DataType.FLOAT, 2, 3);
        assertThat(Floats.address(other)).isNotEqualTo(Floats.address(first));
        assertThat(memory.output(layer, DataType.FLOAT, 2, 3)).isSameAs(first);
    }

    @Test
    void smallerBatch_usesTheSameMemory() {
        INDArray large = memory.output(layer, DataType.FLOAT, 8, 3);
        INDArray small = memory.output(layer, DataType.FLOAT, 5, 3);
        assertThat(small.shape()).containsExactly(5, 3);
        assertThat(Floats.address(small)).isEqualTo(Floats.address(large));
    }

    @Test
    void largerBatch_getsMoreMemory() {
        memory.output(layer, DataType.FLOAT, 2, 3);
        INDArray large = memory.output(layer, DataType.FLOAT, 8, 3);
        Floats values = Floats.write(large);
        for (int i = 0; i < 24; i++) {
            values.put(i, i);
        }
        assertThat(Values.of(large)[23]).isEqualTo(23);
    }

    @Test
    void arrays_beginOnCacheLines() {
        assertThat(Floats.address(memory.output(layer, DataType.FLOAT, 5, 7)) % 64).isZero();
        assertThat(Floats.address(memory.gradient(DataType.FLOAT, 5, 7)) % 64).isZero();
    }

    @Test
    void gradientGivenBack_isUsedAgain() {
        INDArray first = memory.gradient(DataType.FLOAT, 4, 4);
        INDArray second = memory.gradient(DataType.FLOAT, 4, 4);
        assertThat(Floats.address(second)).isNotEqualTo(Floats.address(first));
        memory.release(first);
        assertThat(memory.owns(first)).isFalse();
        assertThat(Floats.address(memory.gradient(DataType.FLOAT, 2, 8)))
                .isEqualTo(Floats.address(first));
    }

    @Test
    void gradientGivenBackByAnotherThread_comesHome() throws InterruptedException {
        INDArray first = memory.gradient(DataType.FLOAT, 4, 4);
        Thread other = new Thread(() -> memory.release(first));
        other.start();
        other.join();
        assertThat(memory.gradient(DataType.FLOAT, 4, 4)).isSameAs(first);
    }

    @Test
    void newStep_takesAllGradientsBack() {
        INDArray first = memory.gradient(DataType.FLOAT, 4, 4);
        memory.begin();
        assertThat(memory.owns(first)).isFalse();
        assertThat(memory.gradient(DataType.FLOAT, 4, 4)).isSameAs(first);
    }

    @Test
    void freshMemory_neverSharesArrays() {
        StepMemory fresh = StepMemory.fresh();
        assertThat(fresh.output(layer, DataType.FLOAT, 2, 2))
                .isNotSameAs(fresh.output(layer, DataType.FLOAT, 2, 2));
        INDArray gradient = fresh.gradient(DataType.FLOAT, 2, 2);
        assertThat(fresh.owns(gradient)).isFalse();
    }

    @Test
    void anotherType_getsOtherMemory() {
        INDArray first = memory.gradient(DataType.FLOAT, 4, 4);
        memory.release(first);
        INDArray second = memory.gradient(DataType.BFLOAT16, 4, 8);
        assertThat(second.dataType()).isEqualTo(DataType.BFLOAT16);
        assertThat(Floats.address(second)).isNotEqualTo(Floats.address(first));
    }

    @Test
    void muchLargerMemory_isLeftForLargerArrays() {
        INDArray large = memory.gradient(DataType.FLOAT, 100);
        memory.release(large);
        INDArray small = memory.gradient(DataType.FLOAT, 49);
        assertThat(Floats.address(small)).isNotEqualTo(Floats.address(large));
        assertThat(memory.gradient(DataType.FLOAT, 50)).satisfies(half -> sameMemory(half, large));
    }

    private static void sameMemory(INDArray found, INDArray expected) {
        assertThat(Floats.address(found)).isEqualTo(Floats.address(expected));
    }

    @Test
    void sharedGradient_isFreeAfterItsLastReader() {
        INDArray shared = memory.gradient(DataType.FLOAT, 4, 4);
        memory.share(shared);
        assertThat(memory.owns(shared)).isFalse();
        memory.release(shared);
        assertThat(memory.owns(shared)).isTrue();
        assertThat(memory.gradient(DataType.FLOAT, 4, 4)).isNotSameAs(shared);
        memory.release(shared);
        assertThat(memory.gradient(DataType.FLOAT, 4, 4)).isSameAs(shared);
    }

    @Test
    void outputsThatAreNotKept_areGivenOutLikeGradients() {
        memory.keepOutputs(false);
        INDArray first = memory.output(layer, DataType.FLOAT, 2, 3);
        assertThat(memory.owns(first)).isTrue();
        memory.release(first);
        assertThat(memory.output(new Object(), DataType.FLOAT, 2, 3)).isSameAs(first);
        memory.keepOutputs(true);
        INDArray kept = memory.output(layer, DataType.FLOAT, 2, 3);
        assertThat(memory.owns(kept)).isFalse();
    }

    @Test
    void typeOfActivations_isThatOfParametersUnlessReusing() {
        assertThat(StepMemory.fresh().activations(DataType.DOUBLE)).isEqualTo(DataType.DOUBLE);
        assertThat(StepMemory.reusing(DataType.BFLOAT16).activations(DataType.FLOAT))
                .isEqualTo(DataType.BFLOAT16);
    }
}
