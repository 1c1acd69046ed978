package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

class OneDnnConvolutionTest {

    private static final OneDnnKernels KERNELS = new OneDnnKernels();

    private Optional<WeightedKernel> kernel = Optional.empty();

    @AfterEach
    void free() {
        kernel.ifPresent(WeightedKernel::close);
    }

    private WeightedKernel kernel(Convolution spec) {
        kernel = Optional.of(KERNELS.convolution(spec));
        return kernel.get();
    }

    @Test
    void strideTwoWithPadding_readsTheExpectedPixels() {
        // 3 x 3 image 1..9, kernel 1..9, padding 1, stride 2: outputs sit at the four corners.
        // top left 5*1 + 6*2 + 8*4 + 9*5 = 94; top right 4*2 + 5*3 + 7*5 + 8*6 = 106;
        // bottom left 2*4 + 3*5 + 5*7 + 6*8 = 106; bottom right 1*5 + 2*6 + 4*8 + 5*9 = 94
        Convolution spec = new Convolution(1, 1, 3, 2, 1, false, 1);
        INDArray nine = Nd4j.createFromArray(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        INDArray y = Nd4j.create(1, 2, 2, 1);
        kernel(spec)
                .forward(
                        nine.reshape('c', 1, 3, 3, 1),
                        new Filters(nine.reshape('c', 1, 1, 3, 3), Optional.empty()),
                        y);
        assertThat(Reference.values(y)).containsExactly(94, 106, 106, 94);
    }

    @ParameterizedTest
    @CsvSource({
        // in, out, kernel, stride, before, after, bias, groups, height, width
        "1, 16, 3, 1, 1, 1, false, 1, 8, 8",
        "3, 16, 3, 1, 1, 1, true, 1, 9, 7",
        "16, 16, 3, 1, 1, 1, true, 1, 9, 7",
        "16, 32, 3, 2, 1, 1, false, 1, 8, 8",
        "16, 32, 3, 2, 1, 1, false, 1, 7, 7",
        "64, 64, 3, 1, 1, 1, false, 1, 5, 6",
        "5, 7, 1, 1, 0, 0, true, 1, 4, 6",
        "4, 6, 5, 2, 2, 2, true, 1, 11, 9",
        "8, 8, 3, 1, 0, 0, false, 1, 6, 5",
        "6, 9, 3, 2, 1, 1, true, 3, 6, 5",
        "16, 16, 3, 1, 1, 1, true, 16, 6, 5",
        "16, 16, 7, 1, 3, 3, false, 16, 9, 8",
        "16, 16, 5, 1, 2, 2, false, 16, 7, 11",
        "32, 32, 7, 1, 0, 0, false, 32, 9, 10",
        "16, 16, 6, 1, 2, 3, false, 16, 8, 7",
        "16, 16, 13, 1, 6, 6, false, 16, 9, 14",
        "16, 16, 9, 1, 4, 4, true, 16, 9, 10",
        "8, 8, 7, 1, 3, 3, false, 8, 7, 7",
        "1, 8, 9, 1, 3, 5, true, 1, 12, 11",
        "8, 4, 9, 2, 3, 4, true, 1, 32, 16",
        "16, 16, 4, 1, 1, 2, true, 1, 7, 8",
        "6, 9, 3, 2, 2, 0, false, 3, 6, 5"
    })
    void passes_agreeWithTheDefinition(
            int in,
            int out,
            int k,
            int stride,
            int before,
            int after,
            boolean bias,
            int groups,
            int height,
            int width) {
        Geometry window = new Geometry(k, stride, before, after);
        Convolution spec = new Convolution(in, out, window, groups, bias, false, false, 1);
        int images = 3;
        INDArray x = Reference.random(1, images, height, width, in);
        INDArray w = Reference.random(2, spec.weights());
        INDArray b = Reference.random(3, 1, out);
        long[] shape = {images, spec.size(height), spec.size(width), out};
        INDArray dy = Reference.random(4, shape);
        double[] y = new double[(int) dy.length()];
        double[] dx = new double[(int) x.length()];
        double[] dw = new double[(int) w.length()];
        double[] db = new double[out];
        float[] xs = Reference.values(x);
        float[] ws = Reference.values(w);
        float[] dys = Reference.values(dy);
        for (int i = 0; i < y.length; i++) {
            y[i] = bias ? b.getFloat(i % out) : 0;
            db[i % out] += dys[i];
        }
        Reference.each(
                spec,
                images,
                height,
                width,
                (i, j, n) -> {
                    y[n] += (double) xs[i] * ws[j];
                    dx[i] += (double) dys[n] * ws[j];
                    dw[j] += (double) dys[n] * xs[i];
                });

        WeightedKernel conv = kernel(spec);
        Filters filters = new Filters(w, bias ? Optional.of(b) : Optional.empty());
        Filters gradient =
                new Filters(
                        Nd4j.create(w.shape()),
                        bias ? Optional.of(Nd4j.create(1, out)) : Optional.empty());
        INDArray yOut = Nd4j.create(shape);
        INDArray dxOut = Nd4j.create(x.shape());
        conv.forward(x, filters, yOut);
        conv.backwardData(dy, filters, dxOut);
        conv.backwardFilters(x, dy, gradient);
        close(yOut, y);
        close(dxOut, dx);
        close(gradient.weights(), dw);
        gradient.bias().ifPresent(found -> close(found, db));
    }

    @Test
    void transposed_isTheAdjointOfTheConvolution() {
        // <conv(x), z> = <x, transposed(z)> for every x and z
        Convolution spec = new Convolution(4, 6, 3, 2, 1, false, 1);
        INDArray x = Reference.random(1, 2, 7, 9, 4);
        INDArray w = Reference.random(2, spec.weights());
        INDArray z = Reference.random(3, 2, 4, 5, 6);
        INDArray y = Nd4j.create(z.shape());
        INDArray back = Nd4j.create(x.shape());
        Filters filters = new Filters(w, Optional.empty());
        kernel(spec).forward(x, filters, y);
        Convolution mirror = new Convolution(6, 4, 3, 2, 1, false, 1).transpose();
        assertThat(mirror.weights()).isEqualTo(spec.weights());
        assertThat(mirror.size(4)).isEqualTo(7);
        assertThat(mirror.size(5)).isEqualTo(9);
        try (WeightedKernel transposed = KERNELS.convolution(mirror)) {
            transposed.forward(z, filters, back);
            double right = Reference.dot(x, back);
            assertThat(Reference.dot(y, z)).isCloseTo(right, within(1e-3));
            // the gradient of the weights of one is that of the other, with x and z exchanged
            INDArray first = Nd4j.create(w.shape());
            INDArray second = Nd4j.create(w.shape());
            kernel.get().backwardFilters(x, z, new Filters(first, Optional.empty()));
            transposed.backwardFilters(z, x, new Filters(second, Optional.empty()));
            assertThat(Reference.values(second)).containsExactly(Reference.values(first));
        }
    }

    @Test
    void transposedBias_isAddedToEachPlaceAndSummedBack() {
        Convolution spec = new Convolution(1, 2, 2, 2, 0, true, 1).transpose().withRelu();
        INDArray x = Nd4j.createFromArray(1f, -1f).reshape('c', 1, 1, 2, 1);
        INDArray w = Nd4j.ones(1, 2, 2, 2);
        INDArray b = Nd4j.createFromArray(0.5f, -0.5f).reshape('c', 1, 2);
        INDArray y = Nd4j.create(1, 2, 4, 2);
        kernel(spec).forward(x, new Filters(w, Optional.of(b)), y);
        // 1 + 0.5, 1 - 0.5 in the left half, max(0, -0.5), max(0, -1.5) in the right one
        assertThat(Reference.values(y))
                .containsExactly(
                        1.5f, 0.5f, 1.5f, 0.5f, 0, 0, 0, 0, 1.5f, 0.5f, 1.5f, 0.5f, 0, 0, 0, 0);
        INDArray db = Nd4j.create(1, 2);
        kernel.get()
                .backwardFilters(x, Nd4j.ones(1, 2, 4, 2), new Filters(w.dup(), Optional.of(db)));
        assertThat(Reference.values(db)).containsExactly(8, 8);
    }

    @Test
    void bfloat16_roundsWhatIsMultipliedAndSumsInFloat32() {
        assumeTrue(KERNELS.computes(DataType.BFLOAT16), "no bfloat16 on this processor");
        Convolution spec = new Convolution(16, 16, 3, 1, 1, true, 1).withRelu();
        INDArray x = Reference.rounded(Reference.random(1, 2, 8, 8, 16));
        INDArray w = Reference.rounded(Reference.random(2, spec.weights()));
        INDArray b = Reference.random(3, 1, 16);
        INDArray dy = Reference.rounded(Reference.random(4, 2, 8, 8, 16));
        INDArray exact = Nd4j.create(dy.shape());
        INDArray exactDw = Nd4j.create(w.shape());
        INDArray exactDx = Nd4j.create(x.shape());
        WeightedKernel conv = kernel(spec);
        Filters filters = new Filters(w, Optional.of(b));
        conv.forward(x, filters, exact);
        conv.backwardFilters(x, dy, new Filters(exactDw, Optional.of(b.dup())));
        conv.backwardData(dy, filters, exactDx);
        INDArray y = Nd4j.create(DataType.BFLOAT16, dy.shape());
        INDArray dw = Nd4j.create(w.shape());
        INDArray dx = Nd4j.create(x.shape()); // float32, as for the image
        INDArray narrow = dy.castTo(DataType.BFLOAT16);
        conv.forward(x, filters, y); // x of float32 is rounded on the way in
        conv.backwardFilters(x, narrow, new Filters(dw, Optional.of(b.dup())));
        conv.backwardData(narrow, filters, dx);
        // one rounding of the result: half a unit of the eighth binary digit
        double half = Math.pow(2, -8);
        Reference.assertClose(y.castTo(DataType.FLOAT), exact, half * 1.01, 1e-3);
        Reference.assertClose(dw, exactDw, 1e-5, 1e-3);
        Reference.assertClose(dx, exactDx, half * 1.01, 1e-3);
    }

    @Test
    void changedWeights_areSeenAtOnce() {
        Convolution spec = new Convolution(1, 8, 1, 1, 0, false, 1);
        INDArray x = Nd4j.ones(1, 2, 2, 1);
        INDArray w = Nd4j.ones(8, 1, 1, 1);
        INDArray y = Nd4j.create(1, 2, 2, 8);
        WeightedKernel conv = kernel(spec);
        conv.forward(x, new Filters(w, Optional.empty()), y);
        assertThat(y.sumNumber().doubleValue()).isEqualTo(32);
        w.assign(2);
        conv.forward(x, new Filters(w, Optional.empty()), y);
        assertThat(y.sumNumber().doubleValue()).isEqualTo(64);
    }

    @Test
    void weightsInsideAFlatVector_areReadAtTheirPlace() {
        INDArray flat = Reference.random(1, 1, 40);
        INDArray part =
                flat.reshape(40)
                        .get(org.nd4j.linalg.indexing.NDArrayIndex.interval(7, 15))
                        .reshape('c', 8, 1, 1, 1);
        INDArray y = Nd4j.create(1, 1, 1, 8);
        kernel(new Convolution(1, 8, 1, 1, 0, false, 1))
                .forward(Nd4j.ones(1, 1, 1, 1), new Filters(part, Optional.empty()), y);
        for (int i = 0; i < 8; i++) {
            assertThat(y.getFloat(i)).isEqualTo(flat.getFloat(7 + i));
        }
    }

    private static void close(INDArray found, double[] expected) {
        float[] values = Reference.values(found);
        assertThat(values).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) values[i]).isCloseTo(expected[i], within(2e-4));
        }
    }
}
