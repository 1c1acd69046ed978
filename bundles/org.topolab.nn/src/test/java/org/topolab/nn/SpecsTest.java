package org.topolab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.topolab.nn.Convolution.Geometry;

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
    void samePadding_isThatOfTensorFlow() {
        // kernel 9: 8 zeros; with stride 2 on 32 (16 - 1) * 2 + 9 - 32 = 7, on 33 32 + 9 - 33 = 8
        assertThat(Geometry.same(9, 1, 32)).isEqualTo(new Geometry(9, 1, 4, 4));
        assertThat(Geometry.same(9, 2, 32)).isEqualTo(new Geometry(9, 2, 3, 4));
        assertThat(Geometry.same(9, 2, 33)).isEqualTo(new Geometry(9, 2, 4, 4));
        assertThat(Geometry.same(2, 1, 5)).isEqualTo(new Geometry(2, 1, 0, 1));
        // steps over pixels that no window needs
        assertThat(Geometry.same(1, 3, 7)).isEqualTo(new Geometry(1, 3, 0, 0));
        for (int side = 1; side < 40; side++) {
            assertThat(Geometry.same(9, 2, side).size(side)).isEqualTo((side + 1) / 2);
        }
    }

    @Test
    void transposedConvolution_cutsThePaddingOfBothEnds() {
        // (5 - 1) * 2 - (1 + 2) + 4 = 9, and floor((9 + 3 - 4) / 2) + 1 = 5
        Geometry window = new Geometry(4, 2, 1, 2);
        Convolution spec = new Convolution(6, 4, window, 1, true, false, true, 1);
        assertThat(spec.size(5)).isEqualTo(9);
        assertThat(window.size(9)).isEqualTo(5);
    }

    @Test
    void negativePadding_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Geometry(3, 1, 0, -1))
                .withMessageContaining("padding 0 and -1");
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

    @Test
    void transposedConvolution_undoesTheSizeOfTheConvolution() {
        // (5 - 1) * 2 - 2 * 1 + 4 = 10, and floor((10 + 2 - 4) / 2) + 1 = 5
        Convolution spec = new Convolution(6, 4, 4, 2, 1, true, 1).inGroups(2).transpose();
        assertThat(spec.size(5)).isEqualTo(10);
        assertThat(new Convolution(4, 6, 4, 2, 1, true, 1).size(10)).isEqualTo(5);
        assertThat(spec.weights()).containsExactly(6, 2, 4, 4);
        assertThat(spec.fanIn()).isEqualTo(2 * 16);
    }

    @Test
    void groupedConvolution_hasFewerWeights() {
        Convolution depthwise = new Convolution(6, 12, 3, 1, 1, false, 1).inGroups(6);
        assertThat(depthwise.weights()).containsExactly(12, 1, 3, 3);
        assertThat(depthwise.fanIn()).isEqualTo(9);
    }

    @Test
    void groupsThatDoNotDivide_areRefused() {
        Convolution spec = new Convolution(6, 8, 3, 1, 1, false, 1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> spec.inGroups(3))
                .withMessageContainingAll("6 -> 8", "3 groups");
    }

    @Test
    void locallyConnected_hasWeightsForEachPlace() {
        Convolution.Geometry window = new Convolution.Geometry(7, 3, 0);
        LocallyConnected spec = new LocallyConnected(3, 16, 64, 61, window, true, false, 1);
        // floor((64 - 7) / 3) + 1 = 20, floor((61 - 7) / 3) + 1 = 19
        assertThat(spec.rows()).isEqualTo(20);
        assertThat(spec.columns()).isEqualTo(19);
        assertThat(spec.weights()).containsExactly(380, 16, 147);
    }

    @Test
    void locallyConnectedOnTooSmallImages_isRefusedAtOnce() {
        Convolution.Geometry window = new Convolution.Geometry(7, 3, 0);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new LocallyConnected(3, 16, 64, 6, window, true, false, 1))
                .withMessageContainingAll("6", "7");
    }

    @Test
    void poolingPaddedByAWholeWindow_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Pooling(Pooling.Kind.MAX, 2, 2, 2))
                .withMessageContaining("padding 2");
    }

    @Test
    void shortcut_keepsTheLastRowOfOddSides() {
        Shortcut spec = new Shortcut(16, 32, 2);
        assertThat(spec.size(7)).isEqualTo(4);
        assertThat(spec.size(8)).isEqualTo(4);
        assertThat(spec.padding()).isEqualTo(8);
    }

    @Test
    void shortcutWithOddPadding_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Shortcut(16, 19, 1))
                .withMessageContaining("16 to 19");
    }

    @Test
    void upsamplingByNothing_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Upsampling(0))
                .withMessageContaining("by 0");
    }
}
