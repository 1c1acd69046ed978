package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

class Nd4jConvolutionTest {

    private static final Nd4jKernels KERNELS = new Nd4jKernels();

    @Test
    void strideTwoWithPadding_readsTheExpectedPixels() {
        // 3 x 3 image 1..9, kernel 1..9, padding 1, stride 2: outputs sit at the four corners.
        // top left 5*1 + 6*2 + 8*4 + 9*5 = 94; top right 4*2 + 5*3 + 7*5 + 8*6 = 106;
        // bottom left 2*4 + 3*5 + 5*7 + 6*8 = 106; bottom right 1*5 + 2*6 + 4*8 + 5*9 = 94
        Convolution spec = new Convolution(1, 1, 3, 2, 1, false, 1);
        INDArray y = Made.stale(1, 2, 2, 1);
        forward(spec, Made.counting(1, 3, 3, 1), weights(Made.counting(1, 1, 3, 3)), y);
        assertThat(Made.values(y)).containsExactly(94, 106, 106, 94);
    }

    @Test
    void biasThenRelu_areApplied() {
        // x = 1, 2; weights 3 and -3; biases 1 and 4: 4, 1 and 7, -2
        Convolution spec = new Convolution(1, 2, 1, 1, 0, true, 1).withRelu();
        INDArray y = Made.stale(1, 1, 2, 2);
        Filters filters =
                new Filters(
                        Made.array(Made.shape(2, 1, 1, 1), 3, -3),
                        Optional.of(Made.array(Made.shape(1, 2), 1, 4)));
        forward(spec, Made.counting(1, 1, 2, 1), filters, y);
        assertThat(Made.values(y)).containsExactly(4, 1, 7, 0);
    }

    @Test
    void groups_readTheirOwnChannels() {
        // four channels 1, 2, 3, 4 in two groups; weights of the outputs (1, 10), (100, 1000)
        Convolution spec = new Convolution(4, 2, 1, 1, 0, false, 1).inGroups(2);
        INDArray y = Made.stale(1, 1, 1, 2);
        INDArray w = Made.array(Made.shape(2, 2, 1, 1), 1, 10, 100, 1000);
        forward(spec, Made.counting(1, 1, 1, 4), weights(w), y);
        assertThat(Made.values(y)).containsExactly(21, 4300);
    }

    @Test
    void depthwise_weighsEachChannelByItself() {
        // two channels, 2 x 2 places: channel 0 is 1, 3, 5, 7, channel 1 is 2, 4, 6, 8;
        // kernels (1, 0; 0, 1) and (0, 1; 1, 0)
        Convolution spec = new Convolution(2, 2, 2, 1, 0, false, 1).inGroups(2);
        INDArray y = Made.stale(1, 1, 1, 2);
        INDArray w = Made.array(Made.shape(2, 1, 2, 2), 1, 0, 0, 1, 0, 1, 1, 0);
        forward(spec, Made.counting(1, 2, 2, 2), weights(w), y);
        assertThat(Made.values(y)).containsExactly(8, 10);
    }

    @Test
    void transposedWithStrideTwo_paintsTheKernelAtEachPlace() {
        // x = (1, 2), kernel (1, 2; 3, 4), stride 2: the kernel once, and twice itself beside it
        Convolution spec = new Convolution(1, 1, 2, 2, 0, false, 1).transpose();
        INDArray y = Made.stale(1, 2, 4, 1);
        forward(spec, Made.counting(1, 1, 2, 1), weights(Made.counting(1, 1, 2, 2)), y);
        assertThat(Made.values(y)).containsExactly(1, 2, 2, 4, 3, 4, 6, 8);
    }

    @Test
    void transposedWithOverlap_addsAndCutsThePadding() {
        // x = (1, 10) in a row, kernel 3 x 3 of 1..9, stride 1, padding 1: y is 1 x 2.
        // the middle row of the kernel: at 0: 1*5 + 10*4 = 45; at 1: 1*6 + 10*5 = 56
        Convolution spec = new Convolution(1, 1, 3, 1, 1, false, 1).transpose();
        INDArray y = Made.stale(1, 1, 2, 1);
        INDArray x = Made.array(Made.shape(1, 1, 2, 1), 1, 10);
        forward(spec, x, weights(Made.counting(1, 1, 3, 3)), y);
        assertThat(Made.values(y)).containsExactly(45, 56);
    }

    @Test
    void transposedBetweenChannels_takesWeightsByInput() {
        // weights [in 2, out 1]: 3 for the first, 5 for the second channel; x = (1, 2): 13
        Convolution spec = new Convolution(2, 1, 1, 1, 0, false, 1).transpose();
        INDArray y = Made.stale(1, 1, 1, 1);
        INDArray w = Made.array(Made.shape(2, 1, 1, 1), 3, 5);
        forward(spec, Made.counting(1, 1, 1, 2), weights(w), y);
        assertThat(Made.values(y)).containsExactly(13);
    }

    @ParameterizedTest
    @CsvSource({
        // in, out, kernel, stride, before, after, groups, transposed, bias, height, width
        "1, 16, 3, 1, 1, 1, 1, false, false, 8, 8",
        "3, 16, 3, 1, 1, 1, 1, false, true, 9, 7",
        "4, 8, 3, 2, 1, 1, 1, false, false, 8, 8",
        "4, 8, 3, 2, 1, 1, 1, false, true, 7, 7",
        "5, 7, 1, 1, 0, 0, 1, false, true, 4, 6",
        "4, 6, 5, 2, 2, 2, 1, false, true, 11, 9",
        "4, 6, 5, 3, 0, 0, 1, false, true, 11, 9",
        "2, 3, 2, 1, 3, 3, 1, false, false, 4, 3",
        "6, 9, 3, 2, 1, 1, 3, false, true, 7, 8",
        "6, 6, 3, 1, 1, 1, 6, false, true, 7, 8",
        "4, 8, 3, 2, 1, 1, 4, false, false, 6, 6",
        "3, 5, 3, 1, 1, 1, 1, true, true, 5, 4",
        "3, 5, 4, 2, 1, 1, 1, true, true, 5, 4",
        "3, 5, 3, 3, 0, 0, 1, true, false, 3, 4",
        "6, 4, 3, 2, 1, 1, 2, true, true, 4, 5",
        "4, 4, 2, 2, 0, 0, 4, true, true, 3, 3",
        "4, 6, 5, 2, 1, 2, 1, false, true, 8, 10",
        "3, 5, 4, 1, 1, 2, 1, false, true, 5, 4",
        "6, 6, 3, 2, 2, 0, 3, false, false, 7, 8",
        "3, 5, 4, 2, 0, 1, 1, true, true, 5, 4",
        "4, 6, 3, 1, 2, 1, 2, true, true, 3, 4"
    })
    void passes_agreeWithTheDefinition(
            int in,
            int out,
            int k,
            int stride,
            int before,
            int after,
            int groups,
            boolean transposed,
            boolean bias,
            int height,
            int width) {
        Geometry window = new Geometry(k, stride, before, after);
        agrees(
                new Convolution(in, out, window, groups, bias, false, transposed, 1),
                DataType.DOUBLE,
                new int[] {3, height, width},
                1e-11);
        agrees(
                new Convolution(in, out, window, groups, bias, false, transposed, 1),
                DataType.FLOAT,
                new int[] {3, height, width},
                2e-4);
    }

    @Test
    void manyImages_areDoneInParts() {
        // windows of one image hold 32 * 32 * 9 * 16 values, seven images a million
        Convolution spec = new Convolution(16, 2, 3, 1, 1, true, 1);
        agrees(spec, DataType.FLOAT, new int[] {15, 32, 32}, 2e-2);
    }

    private static void agrees(Convolution spec, DataType type, int[] image, double tolerance) {
        int images = image[0];
        INDArray x = Made.random(type, 1, images, image[1], image[2], spec.in());
        INDArray w = Made.random(type, 2, spec.weights());
        INDArray b = Made.random(type, 3, 1, spec.out());
        long[] shape = {images, spec.size(image[1]), spec.size(image[2]), spec.out()};
        INDArray dy = Made.random(type, 4, shape);
        double[] y = new double[(int) dy.length()];
        double[] dx = new double[(int) x.length()];
        double[] dw = new double[(int) w.length()];
        double[] db = new double[spec.out()];
        double[] xs = Made.values(x);
        double[] ws = Made.values(w);
        double[] dys = Made.values(dy);
        for (int i = 0; i < y.length; i++) {
            y[i] = spec.bias() ? b.getDouble(i % spec.out()) : 0;
            db[i % spec.out()] += dys[i];
        }
        Definition.each(
                spec,
                images,
                image[1],
                image[2],
                (i, j, n) -> {
                    y[n] += xs[i] * ws[j];
                    dx[i] += dys[n] * ws[j];
                    dw[j] += dys[n] * xs[i];
                });

        Filters filters = new Filters(w, spec.bias() ? Optional.of(b) : Optional.empty());
        Filters gradient =
                new Filters(
                        Made.stale(type, w.shape()),
                        spec.bias()
                                ? Optional.of(Made.stale(type, 1, spec.out()))
                                : Optional.empty());
        INDArray yOut = Made.stale(type, shape);
        INDArray dxOut = Made.stale(type, x.shape());
        try (WeightedKernel kernel = KERNELS.convolution(spec)) {
            kernel.forward(x, filters, yOut);
            kernel.backwardData(dy, filters, dxOut);
            kernel.backwardFilters(x, dy, gradient);
        }
        Made.assertClose(yOut, y, tolerance);
        Made.assertClose(dxOut, dx, tolerance);
        Made.assertClose(gradient.weights(), dw, tolerance);
        gradient.bias().ifPresent(found -> Made.assertClose(found, db, tolerance));
    }

    @Test
    void parametersInsideAFlatVector_areReadAndWrittenAtTheirPlace() {
        INDArray flat = Made.counting(40);
        INDArray w = part(flat);
        INDArray y = Made.stale(1, 1, 1, 8);
        Convolution spec = new Convolution(1, 8, 1, 1, 0, false, 1);
        INDArray one = Made.array(Made.shape(1, 1, 1, 1), 1);
        forward(spec, one, weights(w), y);
        assertThat(Made.values(y)).containsExactly(8, 9, 10, 11, 12, 13, 14, 15);
        try (WeightedKernel kernel = KERNELS.convolution(spec)) {
            INDArray gradient = Made.stale(40);
            kernel.backwardFilters(one, y, weights(part(gradient)));
            assertThat(Made.values(gradient))
                    .startsWith(1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 8, 9)
                    .endsWith(1e9);
        }
    }

    private static INDArray part(INDArray flat) {
        return flat.get(NDArrayIndex.interval(7, 15)).reshape('c', 8, 1, 1, 1);
    }

    private static Filters weights(INDArray weights) {
        return new Filters(weights, Optional.empty());
    }

    private static void forward(Convolution spec, INDArray x, Filters filters, INDArray y) {
        try (WeightedKernel kernel = KERNELS.convolution(spec)) {
            kernel.forward(x, filters, y);
        }
    }
}
