package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.BatchNormKernel.Affine;
import org.topolab.nn.BatchNormKernel.Moments;
import org.topolab.nn.BatchNormKernel.Step;

class Nd4jBatchNormTest {

    private static final Nd4jKernels KERNELS = new Nd4jKernels();

    // channel 0 holds 1, 3; channel 1 holds 10, 30: means 2, 20, biased variances 1, 100
    private final INDArray x = Made.array(Made.shape(2, 1, 1, 2), 1, 10, 3, 30);
    private final Affine affine =
            new Affine(Made.array(Made.shape(1, 2), 2, -1), Made.array(Made.shape(1, 2), 1, 0.5));

    @Test
    void training_normalisesWithTheBatchAndHandsItsMomentsOut() {
        INDArray y = Made.stale(2, 1, 1, 2);
        Moments moments = new Moments(Made.stale(1, 2), Made.stale(1, 2));
        // so small an epsilon that it does not show
        BatchNorm spec = new BatchNorm(2, false, 1e-12, 0.1);
        KERNELS.batchNorm(spec).train(x, affine, y, moments);
        assertThat(Made.values(moments.mean())).containsExactly(2, 20);
        assertThat(Made.values(moments.variance())).containsExactly(1, 100);
        // -1 * 2 + 1, 1 * 2 + 1; 1 + 0.5, -1 + 0.5
        assertThat(Made.values(y)).containsExactly(new double[] {-1, 1.5, 3, -0.5}, within(1e-6));
    }

    @Test
    void inference_usesTheGivenMomentsAndEpsilon() {
        // variance 3 + epsilon 1: sd 2; (1 - 1) / 2 and (3 - 1) / 2; mean 10 and 3 + 1
        INDArray y = Made.stale(2, 1, 1, 2);
        Moments moments =
                new Moments(
                        Made.array(Made.shape(1, 2), 1, 10), Made.array(Made.shape(1, 2), 3, 3));
        KERNELS.batchNorm(new BatchNorm(2, true, 1, 0.1)).infer(x, affine, moments, y);
        // 0 * 2 + 1; -0 + 0.5; 1 * 2 + 1; -10 + 0.5 cut by the ReLU
        assertThat(Made.values(y)).containsExactly(1, 0.5, 3, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void backward_agreesWithDifferences(boolean relu) {
        BatchNormKernel kernel = KERNELS.batchNorm(new BatchNorm(3, relu, 1e-3, 0.1));
        INDArray images = Made.random(DataType.DOUBLE, 1, 2, 3, 2, 3);
        Affine both =
                new Affine(
                        Made.random(DataType.DOUBLE, 2, 1, 3),
                        Made.random(DataType.DOUBLE, 3, 1, 3));
        INDArray dy = Made.random(DataType.DOUBLE, 4, 2, 3, 2, 3);
        Moments moments = moments();
        kernel.train(images, both, Made.stale(DataType.DOUBLE, images.shape()), moments);
        INDArray dx = dy.dup('c'); // in place, as layers do
        Affine gradient =
                new Affine(Made.stale(DataType.DOUBLE, 1, 3), Made.stale(DataType.DOUBLE, 1, 3));
        kernel.backward(new Step(images, both, moments, dx), dx, gradient);
        differences(kernel, images, both, dy, images, dx);
        differences(kernel, images, both, dy, both.scale(), gradient.scale());
        differences(kernel, images, both, dy, both.shift(), gradient.shift());
    }

    private static void differences(
            BatchNormKernel kernel,
            INDArray images,
            Affine affine,
            INDArray dy,
            INDArray varied,
            INDArray gradient) {
        double eps = 1e-6;
        for (int i = 0; i < varied.length(); i++) {
            double kept = varied.getDouble(i);
            varied.putScalar(i, kept + eps);
            double up = value(kernel, images, affine, dy);
            varied.putScalar(i, kept - eps);
            double down = value(kernel, images, affine, dy);
            varied.putScalar(i, kept);
            assertThat(Made.values(gradient)[i]).isCloseTo((up - down) / (2 * eps), within(1e-7));
        }
    }

    private static double value(
            BatchNormKernel kernel, INDArray images, Affine affine, INDArray dy) {
        INDArray y = Made.stale(DataType.DOUBLE, images.shape());
        kernel.train(images, affine, y, moments());
        double sum = 0;
        for (int i = 0; i < y.length(); i++) {
            sum += Made.values(y)[i] * Made.values(dy)[i];
        }
        return sum;
    }

    private static Moments moments() {
        return new Moments(Made.stale(DataType.DOUBLE, 1, 3), Made.stale(DataType.DOUBLE, 1, 3));
    }
}
