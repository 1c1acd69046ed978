package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Convolution;
import org.topolab.nn.Filters;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.WeightedKernel;

class OneDnnPlacesTest {

    private static final OneDnnKernels KERNELS = new OneDnnKernels();
    private static final int IMAGES = 3;

    @ParameterizedTest
    @CsvSource({
        // in, out, height, width, kernel, stride, before, after, bias
        "1, 1, 3, 3, 3, 1, 0, 0, false",
        "3, 5, 7, 7, 3, 1, 0, 0, true",
        "3, 16, 16, 16, 7, 3, 0, 0, true",
        "2, 4, 6, 9, 3, 2, 1, 1, true",
        "4, 3, 5, 8, 2, 2, 0, 0, false",
        "2, 4, 8, 8, 3, 1, 0, 0, true",
        "2, 3, 7, 8, 2, 3, 0, 0, true",
        "2, 3, 8, 5, 1, 1, 0, 0, true",
        "3, 4, 5, 5, 5, 1, 2, 2, false",
        "3, 4, 6, 5, 4, 1, 1, 2, true",
        "2, 3, 8, 6, 5, 2, 2, 0, false"
    })
    void passes_agreeWithTheDefinition(
            int in,
            int out,
            int height,
            int width,
            int k,
            int stride,
            int before,
            int after,
            boolean bias) {
        LocallyConnected spec =
                new LocallyConnected(
                        in,
                        out,
                        height,
                        width,
                        new Convolution.Geometry(k, stride, before, after),
                        bias,
                        false,
                        1);
        INDArray x = Reference.random(1, IMAGES, height, width, in);
        INDArray w = Reference.random(2, spec.weights());
        int units = spec.units();
        INDArray b = Reference.random(3, 1, units);
        INDArray dy = Reference.random(4, IMAGES, spec.rows(), spec.columns(), out);
        INDArray y = Nd4j.create(dy.shape());
        INDArray dx = Nd4j.create(x.shape());
        INDArray dw = Nd4j.create(w.shape());
        float[] db = new float[units];
        for (int n = 0; n < dy.length(); n++) {
            double sum = bias ? b.getFloat(n % units) : 0;
            float slope = Reference.values(dy)[n];
            db[n % units] += slope;
            for (int m = 0; m < spec.fanIn(); m++) {
                int[] at = source(spec, n, m);
                if (at[0] >= 0 && at[0] < height && at[1] >= 0 && at[1] < width) {
                    long weight = (long) (n % units) * spec.fanIn() + m;
                    long[] pixel = {n / units, at[0], at[1], m % in};
                    sum += x.getDouble(pixel) * w.getDouble(weight);
                    dx.putScalar(pixel, dx.getDouble(pixel) + slope * w.getDouble(weight));
                    dw.putScalar(weight, dw.getDouble(weight) + slope * x.getDouble(pixel));
                }
            }
            y.putScalar(n, sum);
        }
        Optional<INDArray> biases = bias ? Optional.of(b) : Optional.empty();
        for (int threads : List.of(1, 2, 5)) {
            KERNELS.threads(threads);
            try (WeightedKernel kernel = KERNELS.locallyConnected(spec)) {
                INDArray foundDb = Nd4j.create(1, units);
                Filters gradient = new Filters(Nd4j.create(w.shape()), biases.map(each -> foundDb));
                INDArray foundY = Nd4j.create(y.shape());
                INDArray foundDx = Nd4j.create(dx.shape());
                kernel.forward(x, new Filters(w, biases), foundY);
                kernel.backwardData(dy, new Filters(w, biases), foundDx);
                kernel.backwardFilters(x, dy, gradient);
                Reference.assertClose(foundY, y, 1e-5, 1e-4);
                Reference.assertClose(foundDx, dx, 1e-5, 1e-4);
                Reference.assertClose(gradient.weights(), dw, 1e-5, 1e-4);
                if (bias) {
                    Reference.assertClose(
                            foundDb, Nd4j.createFromArray(db).reshape(1, units), 1e-5, 1e-4);
                }
            } finally {
                KERNELS.threads(1);
            }
        }
    }

    /** Row and column of the image that weight m of unit n reads. */
    private static int[] source(LocallyConnected spec, int n, int m) {
        int k = spec.window().kernel();
        int place = n / spec.out() % (spec.rows() * spec.columns());
        int row = place / spec.columns() * spec.window().stride() + m / spec.in() / k;
        int column = place % spec.columns() * spec.window().stride() + m / spec.in() % k;
        return new int[] {row - spec.window().before(), column - spec.window().before()};
    }

    @Test
    void relu_cutsTheSumOfAllRowsOfTheKernel() {
        // 2 x 2 image 1 2 / 3 -7: the sum of all four with weights 1 is -1, of the upper row 3
        LocallyConnected spec =
                new LocallyConnected(1, 2, 2, 2, new Convolution.Geometry(2, 1, 0), false, true, 1);
        INDArray x = Nd4j.createFromArray(1f, 2f, 3f, -7f).reshape('c', 1, 2, 2, 1);
        INDArray w = Nd4j.createFromArray(1f, 1f, 1f, 1f, 1f, 1f, 0f, 0f).reshape('c', 1, 2, 4);
        INDArray y = Nd4j.create(1, 1, 1, 2);
        try (WeightedKernel kernel = KERNELS.locallyConnected(spec)) {
            kernel.forward(x, new Filters(w, Optional.empty()), y);
        }
        assertThat(Reference.values(y)).containsExactly(0, 3);
    }

    @Test
    void bfloat16_sumsInFloat32() {
        assumeTrue(KERNELS.computes(DataType.BFLOAT16), "no bfloat16 on this processor");
        LocallyConnected spec =
                new LocallyConnected(8, 16, 8, 8, new Convolution.Geometry(3, 1, 1), true, true, 1);
        INDArray x = Reference.rounded(Reference.random(1, 2, 8, 8, 8));
        INDArray w = Reference.rounded(Reference.random(2, spec.weights()));
        INDArray b = Reference.random(3, 1, 64 * 16);
        INDArray dy = Reference.rounded(Reference.random(4, 2, 8, 8, 16));
        Filters filters = new Filters(w, Optional.of(b));
        try (WeightedKernel kernel = KERNELS.locallyConnected(spec)) {
            INDArray exact = Nd4j.create(dy.shape());
            INDArray exactDx = Nd4j.create(x.shape());
            INDArray exactDw = Nd4j.create(w.shape());
            kernel.forward(x, filters, exact);
            kernel.backwardData(dy, filters, exactDx);
            kernel.backwardFilters(x, dy, new Filters(exactDw, Optional.of(b.dup())));
            INDArray y = Nd4j.create(DataType.BFLOAT16, dy.shape());
            INDArray dx = Nd4j.create(DataType.BFLOAT16, x.shape());
            INDArray dw = Nd4j.create(w.shape());
            INDArray narrow = dy.castTo(DataType.BFLOAT16);
            kernel.forward(x, filters, y);
            kernel.backwardData(narrow, filters, dx);
            kernel.backwardFilters(x, narrow, new Filters(dw, Optional.of(b.dup())));
            double half = Math.pow(2, -8) * 1.01;
            Reference.assertClose(y.castTo(DataType.FLOAT), exact, half, 1e-3);
            Reference.assertClose(dx.castTo(DataType.FLOAT), exactDx, half, 1e-3);
            Reference.assertClose(dw, exactDw, 1e-5, 1e-3);
        }
    }

    @Test
    void bfloat16_backwardPassFollowsTheWeightsOfEachForwardPass() {
        assumeTrue(KERNELS.computes(DataType.BFLOAT16), "no bfloat16 on this processor");
        // one place of one weight: dx = w dy
        LocallyConnected spec =
                new LocallyConnected(
                        1, 1, 1, 1, new Convolution.Geometry(1, 1, 0), false, false, 1);
        INDArray one = Nd4j.ones(DataType.BFLOAT16, 1, 1, 1, 1);
        INDArray dx = Nd4j.create(DataType.BFLOAT16, 1, 1, 1, 1);
        INDArray w = Nd4j.createFromArray(2f).reshape('c', spec.weights());
        Filters filters = new Filters(w, Optional.empty());
        try (WeightedKernel kernel = KERNELS.locallyConnected(spec)) {
            kernel.backwardData(one, filters, dx);
            assertThat(dx.getFloat(0)).isEqualTo(2);
            for (float weight : new float[] {3, -5}) {
                w.assign(weight);
                kernel.forward(one, filters, Nd4j.create(DataType.BFLOAT16, 1, 1, 1, 1));
                kernel.backwardData(one, filters, dx);
                assertThat(dx.getFloat(0)).isEqualTo(weight);
            }
        }
    }
}
