package org.topolab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SpecsTest {

    @Test
    void outputSide_isRoundedDown() {
        // floor((7 + 2 - 3) / 2) + 1 and floor((8 + 2 - 3) / 2) + 1
        Convolution spec = new Convolution(3, 16, 3, 2, 1, false, 1);
        assertThat(spec.size(7)).isEqualTo(4);
        assertThat(spec.size(8)).isEqualTo(4);
        assertThat(spec.fanIn()).isEqualTo(27);
    }

    @Test
    void imageSmallerThanTheKernel_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Convolution(1, 1, 5, 1, 1, false, 1).size(2))
                .withMessageContainingAll("2", "5");
    }

    @Test
    void strideZero_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Convolution(1, 1, 3, 0, 1, false, 1))
                .withMessageContaining("stride 0");
    }

    @Test
    void momentumAboveOne_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new BatchNorm(4, true, 1e-5, 1.5))
                .withMessageContaining("1.5");
    }

    @Test
    void denseLayerOfNothing_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Dense(0, 3, 1))
                .withMessageContaining("from 0 to 3");
    }
}
