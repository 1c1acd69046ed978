package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Activation;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Pooling;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Upsampling;
import org.topolab.nn.WeightedKernel;

/** Dense layers and functions without parameters, by hand. */
class OneDnnMapsTest {

    private static final OneDnnKernels KERNELS = new OneDnnKernels();

    @Test
    void dense_multipliesAddsAndCuts() {
        // y = ReLU([1 2; 3 -4] [1; 1] + [0; 0.5]) = [3; 0]
        INDArray x = Nd4j.createFromArray(1f, 1f).reshape('c', 1, 2);
        INDArray w = Nd4j.createFromArray(1f, 2f, 3f, -4f).reshape('c', 2, 2);
        INDArray b = Nd4j.createFromArray(0f, 0.5f).reshape('c', 1, 2);
        INDArray y = Nd4j.create(1, 2);
        INDArray dx = Nd4j.create(1, 2);
        INDArray dw = Nd4j.create(2, 2);
        INDArray db = Nd4j.create(1, 2);
        INDArray dy = Nd4j.createFromArray(1f, 10f).reshape('c', 1, 2);
        try (WeightedKernel kernel = KERNELS.dense(new Dense(2, 2, true, 1))) {
            kernel.forward(x, new Filters(w, Optional.of(b)), y);
            kernel.backwardData(dy, new Filters(w, Optional.of(b)), dx);
            kernel.backwardFilters(x, dy, new Filters(dw, Optional.of(db)));
        }
        assertThat(Reference.values(y)).containsExactly(3, 0);
        assertThat(Reference.values(dx)).containsExactly(31, -38);
        assertThat(Reference.values(dw)).containsExactly(1, 1, 10, 10);
        assertThat(Reference.values(db)).containsExactly(1, 10);
    }

    @Test
    void dense_readsImagesRowMajor() {
        INDArray x = Reference.random(1, 2, 3, 2, 4);
        INDArray w = Reference.random(2, 5, 24);
        INDArray b = Nd4j.create(1, 5);
        INDArray y = Nd4j.create(2, 5);
        INDArray dx = Nd4j.create(2, 3, 2, 4);
        try (WeightedKernel kernel = KERNELS.dense(new Dense(24, 5, 1))) {
            kernel.forward(x, new Filters(w, Optional.of(b)), y);
            kernel.backwardData(y, new Filters(w, Optional.of(b)), dx);
        }
        Reference.assertClose(y, x.reshape('c', 2, 24).mmul(w.transpose()), 1e-5, 1e-4);
        Reference.assertClose(dx.reshape('c', 2, 24), y.mmul(w), 1e-5, 1e-4);
    }

    @Test
    void maximum_andItsGradientAreAtTheSamePlace() {
        INDArray x =
                Nd4j.createFromArray(1f, 5f, 2f, 0f, 3f, 4f, 9f, -1f, 7f).reshape('c', 1, 3, 3, 1);
        INDArray y = Nd4j.create(1, 2, 2, 1);
        INDArray dx = Nd4j.create(1, 3, 3, 1);
        INDArray dy = Nd4j.createFromArray(1f, 2f, 3f, 4f).reshape('c', 1, 2, 2, 1);
        try (MapKernel kernel = KERNELS.pooling(new Pooling(Pooling.Kind.MAX, 2, 1, 0))) {
            kernel.forward(x, y);
            kernel.backward(y, dy, dx);
        }
        assertThat(Reference.values(y)).containsExactly(5, 5, 9, 7);
        assertThat(Reference.values(dx)).containsExactly(0, 3, 0, 0, 0, 0, 3, 0, 4);
    }

    @Test
    void average_countsPlacesInsideTheImageAlone() {
        INDArray x = Nd4j.createFromArray(1f, 2f, 3f, 4f).reshape('c', 1, 2, 2, 1);
        INDArray y = Nd4j.create(1, 2, 2, 1);
        INDArray dx = Nd4j.create(1, 2, 2, 1);
        try (MapKernel kernel = KERNELS.pooling(new Pooling(Pooling.Kind.AVERAGE, 2, 2, 1))) {
            kernel.forward(x, y);
            kernel.backward(y, y, dx);
        }
        // with padding 1 each window of 2 x 2 holds one place of the image
        assertThat(Reference.values(y)).containsExactly(1, 2, 3, 4);
        assertThat(Reference.values(dx)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void globalAverage_isSpreadBackEvenly() {
        INDArray x = Nd4j.createFromArray(1f, 10f, 3f, 30f).reshape('c', 1, 2, 1, 2);
        INDArray y = Nd4j.create(1, 2);
        INDArray dx = Nd4j.create(1, 2, 1, 2);
        try (MapKernel kernel = KERNELS.globalAverage()) {
            kernel.forward(x, y);
            kernel.backward(y, y, dx);
        }
        assertThat(Reference.values(y)).containsExactly(2, 20);
        assertThat(Reference.values(dx)).containsExactly(1, 10, 1, 10);
    }

    @Test
    void shortcut_takesEverySecondPlaceAndPadsChannels() {
        // 3 x 3 places with channels (10 i, 10 i + 1), i = 0..8; places 0, 2, 6, 8 are taken
        INDArray x = Nd4j.create(1, 3, 3, 2);
        for (int i = 0; i < 9; i++) {
            x.putScalar(2L * i, 10 * i);
            x.putScalar(2L * i + 1, 10 * i + 1);
        }
        INDArray y = Nd4j.valueArrayOf(new long[] {1, 2, 2, 4}, 99f, DataType.FLOAT);
        INDArray dx = Nd4j.valueArrayOf(new long[] {1, 3, 3, 2}, 99f, DataType.FLOAT);
        try (MapKernel kernel = KERNELS.shortcut(new Shortcut(2, 4, 2))) {
            kernel.forward(x, y);
            kernel.backward(y, y, dx);
        }
        assertThat(Reference.values(y))
                .containsExactly(0, 0, 1, 0, 0, 20, 21, 0, 0, 60, 61, 0, 0, 80, 81, 0);
        assertThat(Reference.values(dx))
                .containsExactly(0, 1, 0, 0, 20, 21, 0, 0, 0, 0, 0, 0, 60, 61, 0, 0, 80, 81);
    }

    @Test
    void upsampling_repeatsAndSums() {
        INDArray x = Nd4j.createFromArray(1f, 2f).reshape('c', 1, 1, 2, 1);
        INDArray y = Nd4j.create(1, 3, 6, 1);
        INDArray dx = Nd4j.create(1, 1, 2, 1);
        try (MapKernel kernel = KERNELS.upsampling(new Upsampling(3))) {
            kernel.forward(x, y);
            kernel.backward(y, y, dx);
        }
        assertThat(Reference.values(y))
                .containsExactly(1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2);
        assertThat(Reference.values(dx)).containsExactly(9, 18);
    }

    @Test
    void slopes_areToldFromOutputs() {
        INDArray x = Nd4j.createFromArray(-1f, 0.5f, 2f).reshape('c', 1, 3);
        for (Activation function : Activation.values()) {
            INDArray y = Nd4j.create(1, 3);
            INDArray dx = Nd4j.create(1, 3);
            try (MapKernel kernel = KERNELS.activation(function)) {
                kernel.forward(x, y);
                kernel.backward(y, Nd4j.ones(1, 3), dx);
            }
            for (int i = 0; i < 3; i++) {
                double at = x.getDouble(i);
                double slope = (value(function, at + 1e-5) - value(function, at - 1e-5)) / 2e-5;
                assertThat(y.getDouble(i)).isCloseTo(value(function, at), within(1e-5));
                assertThat(dx.getDouble(i)).as(function.name()).isCloseTo(slope, within(1e-4));
            }
        }
    }

    private static double value(Activation function, double x) {
        return switch (function) {
            case RELU -> Math.max(0, x);
            case TANH -> Math.tanh(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case ELU -> x > 0 ? x : Math.expm1(x);
        };
    }
}
