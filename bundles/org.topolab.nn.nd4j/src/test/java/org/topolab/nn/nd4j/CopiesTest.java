package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Upsampling;

/** Shortcuts and upsampling, which only copy. */
class CopiesTest {

    private static final Nd4jKernels KERNELS = new Nd4jKernels();

    @Test
    void everySecondPixel_isPaddedByZerosOnBothSides() {
        // 4 x 4 pixels of 2 channels: pixel p holds 2p + 1, 2p + 2; pixels 0, 2, 8, 10 are read
        INDArray y = Made.stale(1, 2, 2, 4);
        KERNELS.shortcut(new Shortcut(2, 4, 2)).forward(Made.counting(1, 4, 4, 2), y);
        assertThat(Made.values(y))
                .containsExactly(0, 1, 2, 0, 0, 5, 6, 0, 0, 17, 18, 0, 0, 21, 22, 0);
    }

    @Test
    void oddSides_keepTheLastRowAndColumn() {
        INDArray y = Made.stale(1, 2, 2, 1);
        KERNELS.shortcut(new Shortcut(1, 1, 2)).forward(Made.counting(1, 3, 3, 1), y);
        assertThat(Made.values(y)).containsExactly(1, 3, 7, 9);
    }

    @Test
    void shortcutGradient_goesBackToThePixelsThatWereRead() {
        INDArray dx = Made.stale(1, 4, 4, 2);
        INDArray dy = Made.counting(1, 2, 2, 4);
        KERNELS.shortcut(new Shortcut(2, 4, 2)).backward(dy, dy, dx);
        double[] expected = new double[32];
        expected[0] = 2;
        expected[1] = 3;
        expected[4] = 6;
        expected[5] = 7;
        expected[16] = 10;
        expected[17] = 11;
        expected[20] = 14;
        expected[21] = 15;
        assertThat(Made.values(dx)).containsExactly(expected);
    }

    @Test
    void shortcutWithoutChange_isACopy() {
        MapKernel kernel = KERNELS.shortcut(new Shortcut(2, 2, 1));
        INDArray x = Made.counting(2, 2, 3, 2);
        INDArray y = Made.stale(2, 2, 3, 2);
        kernel.forward(x, y);
        assertThat(Made.values(y)).containsExactly(Made.values(x));
    }

    @Test
    void shortcutGradientInPlace_isTheSame() {
        MapKernel kernel = KERNELS.shortcut(new Shortcut(2, 2, 1));
        INDArray dy = Made.counting(2, 2, 3, 2);
        kernel.backward(dy, dy, dy);
        assertThat(Made.values(dy)).containsExactly(Made.values(Made.counting(2, 2, 3, 2)));
    }

    @Test
    void upsampling_repeatsAndAddsUp() {
        MapKernel kernel = KERNELS.upsampling(new Upsampling(2));
        INDArray y = Made.stale(1, 2, 4, 2);
        // places (1, 2) and (3, 4)
        kernel.forward(Made.counting(1, 1, 2, 2), y);
        assertThat(Made.values(y)).containsExactly(1, 2, 1, 2, 3, 4, 3, 4, 1, 2, 1, 2, 3, 4, 3, 4);
        INDArray dx = Made.stale(1, 1, 2, 2);
        // 1 + 3 + 9 + 11, 2 + 4 + 10 + 12; 5 + 7 + 13 + 15, 6 + 8 + 14 + 16
        kernel.backward(y, Made.counting(1, 2, 4, 2), dx);
        assertThat(Made.values(dx)).containsExactly(24, 28, 40, 44);
    }

    @Test
    void upsamplingByOneInPlace_isTheSame() {
        INDArray dy = Made.counting(1, 2, 2, 1);
        KERNELS.upsampling(new Upsampling(1)).backward(dy, dy, dy);
        assertThat(Made.values(dy)).containsExactly(1, 2, 3, 4);
    }
}
