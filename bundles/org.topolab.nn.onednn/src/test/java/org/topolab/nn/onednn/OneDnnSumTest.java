package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.SumKernel;

class OneDnnSumTest {

    private final INDArray a = Nd4j.createFromArray(1f, -2f, 3f, -4f, 0f).reshape('c', 1, 5);
    private final INDArray b = Nd4j.createFromArray(2f, 1f, -3f, 9f, 0f).reshape('c', 1, 5);
    private final INDArray y = Nd4j.create(1, 5);

    @Test
    void sum_isCutAtZero() {
        try (SumKernel kernel = new OneDnnKernels().sum(true)) {
            kernel.forward(a, b, y);
        }
        assertThat(Reference.values(y)).containsExactly(3, 0, 0, 5, 0);
    }

    @Test
    void gradient_passesWhereTheSumWasPositive() {
        INDArray dy = Nd4j.createFromArray(1f, 2f, 3f, 4f, 5f).reshape('c', 1, 5);
        INDArray dx = Nd4j.create(1, 5);
        try (SumKernel kernel = new OneDnnKernels().sum(true)) {
            kernel.forward(a, b, y);
            kernel.backward(y, dy, dx);
            assertThat(Reference.values(dx)).containsExactly(1, 0, 0, 4, 0);
            kernel.backward(y, dy, dy);
        }
        assertThat(Reference.values(dy)).containsExactly(1, 0, 0, 4, 0);
    }
}
