package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.BatchNormKernel.Affine;
import org.topolab.nn.BatchNormKernel.Moments;
import org.topolab.nn.BatchNormKernel.Step;

class OneDnnBatchNormTest {

    private static final OneDnnKernels KERNELS = new OneDnnKernels();

    @Test
    void fourValues_areNormalisedByTheirBiasedVariance() {
        // 1, 3, 5, 7: mean 4, biased variance (9 + 1 + 1 + 9) / 4 = 5; epsilon 4 makes the sd 3
        INDArray x = Nd4j.createFromArray(1f, 3f, 5f, 7f).reshape('c', 1, 2, 2, 1);
        INDArray y = Nd4j.create(1, 2, 2, 1);
        Moments moments = moments(1);
        try (BatchNormKernel kernel = KERNELS.batchNorm(new BatchNorm(1, false, 4, 0.1))) {
            kernel.train(x, affine(6, 10, 1), y, moments);
        }
        assertThat(moments.mean().getFloat(0)).isEqualTo(4);
        assertThat(moments.variance().getFloat(0)).isEqualTo(5);
        assertThat(Reference.values(y)).containsExactly(4, 8, 12, 16); // 6 (x - 4) / 3 + 10
    }

    @Test
    void relu_cutsWhatIsNegative() {
        INDArray x = Nd4j.createFromArray(1f, 3f, 5f, 7f).reshape('c', 1, 2, 2, 1);
        INDArray y = Nd4j.create(1, 2, 2, 1);
        INDArray dx = Nd4j.create(1, 2, 2, 1);
        Moments moments = moments(1);
        Affine gradient = affine(0, 0, 1);
        try (BatchNormKernel kernel = KERNELS.batchNorm(new BatchNorm(1, true, 4, 0.1))) {
            Affine affine = affine(6, 0, 1);
            kernel.train(x, affine, y, moments);
            kernel.backward(new Step(x, affine, moments, Nd4j.ones(1, 2, 2, 1)), dx, gradient);
        }
        assertThat(Reference.values(y)).containsExactly(0, 0, 2, 6);
        // only the last two pass: shift 1 + 1, scale (1 + 3) / 3
        assertThat(gradient.shift().getFloat(0)).isEqualTo(2);
        assertThat(gradient.scale().getFloat(0)).isCloseTo(4f / 3, within(1e-6f));
    }

    @Test
    void inference_usesTheGivenMoments() {
        INDArray x = Nd4j.createFromArray(1f, 3f, 5f, 7f).reshape('c', 1, 2, 2, 1);
        INDArray y = Nd4j.create(1, 2, 2, 1);
        Moments moments = moments(1);
        moments.mean().assign(2);
        moments.variance().assign(12);
        try (BatchNormKernel kernel = KERNELS.batchNorm(new BatchNorm(1, true, 4, 0.1))) {
            kernel.infer(x, affine(4, 1, 1), moments, y);
        }
        assertThat(Reference.values(y)).containsExactly(0, 2, 4, 6); // 4 (x - 2) / 4 + 1
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "3, true", "16, false", "16, true", "24, true"})
    void gradients_agreeWithTheDefinition(int channels, boolean relu) {
        INDArray x = Reference.random(1, 4, 5, 3, channels);
        INDArray dy = Reference.random(2, 4, 5, 3, channels);
        Affine affine =
                new Affine(Reference.random(3, 1, channels), Reference.random(4, 1, channels));
        Affine gradient = affine(0, 0, channels);
        Moments moments = moments(channels);
        INDArray y = Nd4j.create(x.shape());
        INDArray dx = dy.dup('c'); // in place
        try (BatchNormKernel kernel = KERNELS.batchNorm(BatchNorm.of(channels, relu))) {
            kernel.train(x, affine, y, moments);
            kernel.backward(new Step(x, affine, moments, dx), dx, gradient);
        }
        for (int c = 0; c < channels; c++) {
            check(c, relu, x, dy, affine, y, dx, gradient);
        }
    }

    private static void check(
            int c,
            boolean relu,
            INDArray x,
            INDArray dy,
            Affine affine,
            INDArray y,
            INDArray dx,
            Affine gradient) {
        double[] xs = channel(x, c);
        double[] open = channel(dy, c);
        int m = xs.length;
        double mean = 0;
        double variance = 0;
        for (double v : xs) {
            mean += v / m;
        }
        for (double v : xs) {
            variance += (v - mean) * (v - mean) / m;
        }
        double sd = Math.sqrt(variance + 1e-5);
        double scale = affine.scale().getFloat(c);
        double sum = 0;
        double product = 0;
        for (int i = 0; i < m; i++) {
            double normal = (xs[i] - mean) / sd;
            double out = scale * normal + affine.shift().getFloat(c);
            if (relu && out <= 0) {
                out = 0;
                open[i] = 0;
            }
            assertThat(channel(y, c)[i]).isCloseTo(out, within(1e-4));
            sum += open[i];
            product += open[i] * normal;
        }
        assertThat((double) gradient.shift().getFloat(c)).isCloseTo(sum, within(1e-3));
        assertThat((double) gradient.scale().getFloat(c)).isCloseTo(product, within(1e-3));
        for (int i = 0; i < m; i++) {
            double normal = (xs[i] - mean) / sd;
            double expected = scale / sd * (open[i] - sum / m - normal * product / m);
            assertThat(channel(dx, c)[i]).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void backwardBeforeForward_isRefused() {
        INDArray x = Nd4j.create(1, 2, 2, 1);
        try (BatchNormKernel kernel = KERNELS.batchNorm(BatchNorm.of(1, false))) {
            Step step = new Step(x, affine(1, 0, 1), moments(1), x);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> kernel.backward(step, x, affine(0, 0, 1)))
                    .withMessageContaining("forward");
        }
    }

    private static double[] channel(INDArray array, int c) {
        float[] values = Reference.values(array);
        int channels = (int) array.size(3);
        double[] found = new double[values.length / channels];
        for (int i = 0; i < found.length; i++) {
            found[i] = values[i * channels + c];
        }
        return found;
    }

    private static Affine affine(double scale, double shift, int channels) {
        return new Affine(
                Nd4j.create(1, channels).assign(scale), Nd4j.create(1, channels).assign(shift));
    }

    private static Moments moments(int channels) {
        return new Moments(Nd4j.create(1, channels), Nd4j.create(1, channels));
    }
}
