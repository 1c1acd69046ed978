package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Pooling;
import org.topolab.nn.Pooling.Kind;

class PoolingTest {

    private static final Nd4jKernels KERNELS = new Nd4jKernels();

    // 1..9 in 3 x 3; windows of 3, stride 2, padding 1 see the four corners of 2 x 2
    private final INDArray nine = Made.counting(1, 3, 3, 1);
    private final INDArray dy = Made.array(Made.shape(1, 2, 2, 1), 4, 8, 12, 16);

    @Test
    void average_countsOnlyPlacesInside() {
        MapKernel kernel = KERNELS.pooling(new Pooling(Kind.AVERAGE, 3, 2, 1));
        INDArray y = Made.stale(1, 2, 2, 1);
        kernel.forward(nine, y);
        // (1 + 2 + 4 + 5) / 4 and so on
        assertThat(Made.values(y)).containsExactly(3, 4, 6, 7);
        INDArray dx = Made.stale(1, 3, 3, 1);
        kernel.backward(y, dy, dx);
        // each corner gives a quarter to its four places
        assertThat(Made.values(dx)).containsExactly(1, 3, 2, 4, 10, 6, 3, 7, 4);
    }

    @Test
    void maximum_isTheLargestOfEachChannel() {
        MapKernel kernel = KERNELS.pooling(new Pooling(Kind.MAX, 2, 2, 0));
        INDArray x = Made.array(Made.shape(1, 2, 2, 2), 1, -1, 2, -2, 3, -3, 4, -4);
        INDArray y = Made.stale(1, 1, 1, 2);
        kernel.forward(x, y);
        assertThat(Made.values(y)).containsExactly(4, -1);
        INDArray dx = Made.stale(1, 2, 2, 2);
        kernel.backward(y, Made.array(Made.shape(1, 1, 1, 2), 5, 7), dx);
        assertThat(Made.values(dx)).containsExactly(0, 7, 0, 0, 0, 0, 5, 0);
    }

    @Test
    void padding_isNoMaximumEvenAmongNegatives() {
        MapKernel kernel = KERNELS.pooling(new Pooling(Kind.MAX, 3, 2, 1));
        INDArray y = Made.stale(1, 2, 2, 1);
        kernel.forward(nine.neg(), y);
        assertThat(Made.values(y)).containsExactly(-1, -2, -4, -5);
        INDArray dx = Made.stale(1, 3, 3, 1);
        kernel.backward(y, dy, dx);
        assertThat(Made.values(dx)).containsExactly(4, 8, 0, 12, 16, 0, 0, 0, 0);
    }

    @Test
    void firstOfEquals_getsTheGradient() {
        MapKernel kernel = KERNELS.pooling(new Pooling(Kind.MAX, 3, 2, 1));
        INDArray y = Made.stale(1, 2, 2, 1);
        kernel.forward(Made.array(Made.shape(1, 3, 3, 1), 5, 5, 5, 5, 5, 5, 5, 5, 5), y);
        INDArray dx = Made.stale(1, 3, 3, 1);
        kernel.backward(y, dy, dx);
        assertThat(Made.values(dx)).containsExactly(4, 8, 0, 12, 16, 0, 0, 0, 0);
    }

    @Test
    void overlappingWindows_addTheirGradients() {
        // 1 x 3 would be too low for a kernel of 2; 2 x 3 with its largest value in both windows
        MapKernel kernel = KERNELS.pooling(new Pooling(Kind.MAX, 2, 1, 0));
        INDArray y = Made.stale(1, 1, 2, 1);
        kernel.forward(Made.array(Made.shape(1, 2, 3, 1), 0, 9, 0, 1, 2, 3), y);
        assertThat(Made.values(y)).containsExactly(9, 9);
        INDArray dx = Made.stale(1, 2, 3, 1);
        kernel.backward(y, Made.array(Made.shape(1, 1, 2, 1), 3, 4), dx);
        assertThat(Made.values(dx)).containsExactly(0, 7, 0, 0, 0, 0);
    }

    @Test
    void maximumBackwardFirst_isRefused() {
        MapKernel kernel = KERNELS.pooling(new Pooling(Kind.MAX, 2, 2, 0));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> kernel.backward(dy, dy, nine))
                .withMessageContaining("before forward");
    }

    @Test
    void globalAverage_isOverThePlacesOfEachImageAndChannel() {
        MapKernel kernel = KERNELS.globalAverage();
        INDArray y = Made.stale(2, 3);
        kernel.forward(Made.counting(2, 2, 2, 3), y);
        // channel 0 of image 0: (1 + 4 + 7 + 10) / 4
        assertThat(Made.values(y))
                .containsExactly(new double[] {5.5, 6.5, 7.5, 17.5, 18.5, 19.5}, within(1e-6));
        INDArray dx = Made.stale(2, 2, 2, 3);
        kernel.backward(y, Made.array(Made.shape(2, 3), 4, 8, 12, 16, 20, 24), dx);
        assertThat(Made.values(dx))
                .containsExactly(
                        1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6);
    }
}
