package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Convolution;
import org.topolab.nn.ConvolutionKernel;
import org.topolab.nn.Filters;

class OneDnnConvolutionTest {

    private static final OneDnnKernels KERNELS = new OneDnnKernels();

    private Optional<ConvolutionKernel> kernel = Optional.empty();

    @AfterEach
    void free() {
        kernel.ifPresent(ConvolutionKernel::close);
    }

    private ConvolutionKernel kernel(Convolution spec) {
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
        // in, out, kernel, stride, padding, bias, height, width
        "1, 16, 3, 1, 1, false, 8, 8",
        "3, 16, 3, 1, 1, true, 9, 7",
        "16, 32, 3, 2, 1, false, 8, 8",
        "16, 32, 3, 2, 1, false, 7, 7",
        "5, 7, 1, 1, 0, true, 4, 6",
        "4, 6, 5, 2, 2, true, 11, 9",
        "8, 8, 3, 1, 0, false, 6, 5"
    })
    void passes_agreeWithTheDefinition(
            int in, int out, int k, int stride, int padding, boolean bias, int height, int width) {
        Convolution spec = new Convolution(in, out, k, stride, padding, bias, 1);
        int images = 3;
        INDArray x = Reference.random(1, images, height, width, in);
        INDArray w = Reference.random(2, out, in, k, k);
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

        ConvolutionKernel conv = kernel(spec);
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
    void changedWeights_areSeenAtOnce() {
        Convolution spec = new Convolution(1, 8, 1, 1, 0, false, 1);
        INDArray x = Nd4j.ones(1, 2, 2, 1);
        INDArray w = Nd4j.ones(8, 1, 1, 1);
        INDArray y = Nd4j.create(1, 2, 2, 8);
        ConvolutionKernel conv = kernel(spec);
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
