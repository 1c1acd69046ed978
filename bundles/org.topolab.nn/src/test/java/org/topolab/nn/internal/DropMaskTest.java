package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DropMaskTest {

    private final INDArray like = Nd4j.create(DataType.FLOAT, 4, 8, 8, 4);

    @Test
    void factors_areZeroOrKeepTheMean() {
        float[] factors = Values.of(new DropMask(0.25, 1).of(Passes.training(3), like));
        int dropped = 0;
        for (float factor : factors) {
            if (factor == 0) {
                dropped++;
            } else {
                assertThat(factor).isCloseTo(4f / 3, within(1e-6f));
            }
        }
        // 1024 draws of p = 0.25: mean 256, sd 14; four sd
        assertThat(dropped).isBetween(200, 312);
    }

    @Test
    void factors_dependOnThePlaceInTheBatchNotOnItsSize() {
        float[] all = Values.of(new DropMask(0.5, 1).of(Passes.training(3), like));
        INDArray half = Nd4j.create(DataType.FLOAT, 2, 8, 8, 4);
        float[] some = Values.of(new DropMask(0.5, 1).of(Passes.training(3), half));
        assertThat(some).containsExactly(java.util.Arrays.copyOf(all, some.length));
    }

    @Test
    void channels_areDroppedAsAWhole() {
        DropMask mask = DropMask.ofChannels(0.25, 1);
        INDArray many = Nd4j.create(DataType.FLOAT, 32, 2, 3, 32);
        float[] factors = Values.of(mask.of(Passes.training(3), many));
        int dropped = 0;
        for (int i = 0; i < factors.length; i++) {
            int image = i / (6 * 32);
            float first = factors[image * 6 * 32 + i % 32];
            assertThat(factors[i]).isEqualTo(first);
            assertThat(first == 0 || Math.abs(first - 4f / 3) < 1e-6f).isTrue();
            dropped += first == 0 ? 1 : 0;
        }
        // 1024 channels of 6 places
        assertThat(dropped / 6).isBetween(200, 312);
        assertThat(Values.of(mask.of(Passes.training(3), many))).isEqualTo(factors);
        assertThat(Values.of(mask.of(Passes.training(4), many))).isNotEqualTo(factors);
        assertThat(Values.of(mask.of(Passes.inference(), many))).containsOnly(1);
    }

    @Test
    void channelsOfVectors_areRefused() {
        INDArray vectors = Nd4j.create(DataType.FLOAT, 4, 8);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> DropMask.ofChannels(0.5, 1).of(Passes.training(0), vectors))
                .withMessageContainingAll("[4, 8]", "[batch, height, width, channels]");
    }

    @Test
    void outsideOfTraining_nothingIsDropped() {
        assertThat(Values.of(new DropMask(0.5, 1).of(Passes.inference(), like))).containsOnly(1);
    }

    @Test
    void factors_haveTheTypeOfTheArray() {
        INDArray doubles = Nd4j.create(DataType.DOUBLE, 1, 3);
        INDArray factors = new DropMask(0.5, 1).of(Passes.training(0), doubles);
        assertThat(factors.dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(factors.shape()).containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void probabilityThatIsNone_isRefused(double probability) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new DropMask(probability, 1))
                .withMessageContaining(Double.toString(probability));
    }
}
