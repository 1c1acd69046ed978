package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Activation;
import org.topolab.nn.MapKernel;
import org.topolab.nn.SumKernel;

class ElementwiseTest {

    private static final Nd4jKernels KERNELS = new Nd4jKernels();

    @Test
    void sum_mayOverwriteOneOfItsTerms() {
        INDArray a = Made.array(Made.shape(1, 1, 1, 3), 1, -5, 2);
        INDArray b = Made.array(Made.shape(1, 1, 1, 3), 10, 2, -2);
        KERNELS.sum(false).forward(a, b, b);
        assertThat(Made.values(b)).containsExactly(11, -3, 0);
        assertThat(Made.values(a)).containsExactly(1, -5, 2);
    }

    @Test
    void sumWithRelu_isCutBothWays() {
        SumKernel kernel = KERNELS.sum(true);
        INDArray a = Made.array(Made.shape(1, 1, 1, 3), 1, -5, 2);
        INDArray b = Made.array(Made.shape(1, 1, 1, 3), 10, 2, -2);
        INDArray y = Made.stale(1, 1, 1, 3);
        kernel.forward(a, b, y);
        assertThat(Made.values(y)).containsExactly(11, 0, 0);
        INDArray dy = Made.array(Made.shape(1, 1, 1, 3), 7, 8, 9);
        kernel.backward(y, dy, dy);
        assertThat(Made.values(dy)).containsExactly(7, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        // function, x, value, slope: tanh 0.5, 1 - tanh^2; 1 / (1 + e^-2), s (1 - s); e^-1 - 1
        "RELU, 2, 2, 1",
        "RELU, -2, 0, 0",
        "TANH, 0.5, 0.46211716, 0.78644773",
        "TANH, -0.5, -0.46211716, 0.78644773",
        "SIGMOID, 2, 0.88079708, 0.10499359",
        "SIGMOID, -2, 0.11920292, 0.10499359",
        "ELU, 3, 3, 1",
        "ELU, -1, -0.63212056, 0.36787944"
    })
    void activation_hasItsValueAndSlope(
            Activation function, double at, double value, double slope) {
        MapKernel kernel = KERNELS.activation(function);
        INDArray x = Made.array(Made.shape(1, 1, 1, 2), at, at);
        INDArray y = Made.stale(1, 1, 1, 2);
        kernel.forward(x, y);
        assertThat(Made.values(y)).containsExactly(new double[] {value, value}, within(1e-6));
        INDArray dx = Made.stale(1, 1, 1, 2);
        kernel.backward(y, Made.array(Made.shape(1, 1, 1, 2), 10, -1), dx);
        assertThat(Made.values(dx))
                .containsExactly(new double[] {10 * slope, -slope}, within(1e-5));
    }

    @ParameterizedTest
    @EnumSource
    void gradient_mayTakeTheMemoryOfTheOneAfterIt(Activation function) {
        MapKernel kernel = KERNELS.activation(function);
        INDArray x = Made.array(Made.shape(1, 4), -2, -0.1, 0.3, 1);
        INDArray y = Made.stale(1, 4);
        kernel.forward(x, y);
        INDArray dy = Made.counting(1, 4);
        INDArray apart = Made.stale(1, 4);
        kernel.backward(y, dy, apart);
        kernel.backward(y, dy, dy);
        assertThat(Made.values(dy)).containsExactly(Made.values(apart));
    }
}
