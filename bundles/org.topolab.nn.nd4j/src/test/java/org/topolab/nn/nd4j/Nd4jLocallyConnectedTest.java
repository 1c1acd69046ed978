package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Filters;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.WeightedKernel;

class Nd4jLocallyConnectedTest {

    private static final Nd4jKernels KERNELS = new Nd4jKernels();

    // a row of three pixels, windows of 1 x 1 would be dull: kernel 2, padding 1, stride 2.
    // image 1 x 2 of 1 channel (1, 2) among zeros is 3 x 4; windows at rows 0, columns 0 and 2
    private final LocallyConnected spec =
            new LocallyConnected(1, 1, 1, 2, new Geometry(2, 2, 1), true, false, 1);
    private final INDArray x = Made.counting(1, 1, 2, 1);
    // place 0 sees (0, 0; 0, 1), place 1 sees (0, 0; 2, 0)
    private final Filters filters =
            new Filters(
                    Made.array(Made.shape(2, 1, 4), 1, 2, 3, 4, 5, 6, 7, 8),
                    Optional.of(Made.array(Made.shape(1, 2), 100, 200)));

    @Test
    void eachPlace_hasItsOwnWeightsAndBias() {
        INDArray y = Made.stale(1, 1, 2, 1);
        KERNELS.locallyConnected(spec).forward(x, filters, y);
        assertThat(Made.values(y)).containsExactly(104, 214);
    }

    @Test
    void gradients_stayAtTheirPlace() {
        INDArray dy = Made.array(Made.shape(1, 1, 2, 1), 10, -1);
        WeightedKernel kernel = KERNELS.locallyConnected(spec);
        INDArray dx = Made.stale(1, 1, 2, 1);
        kernel.backwardData(dy, filters, dx);
        assertThat(Made.values(dx)).containsExactly(40, -7);
        Filters gradient = new Filters(Made.stale(2, 1, 4), Optional.of(Made.stale(1, 2)));
        kernel.backwardFilters(x, dy, gradient);
        assertThat(Made.values(gradient.weights())).containsExactly(0, 0, 0, 10, 0, 0, -2, 0);
        assertThat(Made.values(gradient.bias().orElseThrow())).containsExactly(10, -1);
    }

    @Test
    void relu_cutsBelowZero() {
        LocallyConnected with =
                new LocallyConnected(1, 1, 1, 2, new Geometry(1, 1, 0), false, true, 1);
        INDArray y = Made.stale(1, 1, 2, 1);
        Filters weights = new Filters(Made.array(Made.shape(2, 1, 1), -1, 1), Optional.empty());
        KERNELS.locallyConnected(with).forward(x, weights, y);
        assertThat(Made.values(y)).containsExactly(0, 2);
    }

    @ParameterizedTest
    @CsvSource({
        // in, out, height, width, kernel, stride, before, after
        "3, 4, 6, 5, 3, 1, 1, 1",
        "2, 5, 7, 9, 3, 2, 0, 0",
        "3, 2, 7, 7, 7, 3, 2, 2",
        "1, 1, 4, 4, 1, 1, 0, 0",
        "3, 4, 6, 5, 4, 1, 1, 2",
        "2, 3, 8, 6, 5, 2, 2, 0"
    })
    void equalWeightsEverywhere_areAConvolution(
            int in, int out, int height, int width, int k, int stride, int before, int after) {
        Geometry window = new Geometry(k, stride, before, after);
        LocallyConnected local =
                new LocallyConnected(in, out, height, width, window, false, false, 1);
        Convolution shared = new Convolution(in, out, window, 1, false, false, false, 1);
        int places = local.rows() * local.columns();
        INDArray images = Made.random(DataType.DOUBLE, 1, 3, height, width, in);
        INDArray w = Made.random(DataType.DOUBLE, 2, shared.weights());
        // [out, in, row, column] as [out, row, column, in], once for each place
        double[] one = Made.values(w.permute(0, 2, 3, 1));
        double[] all = new double[places * one.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = one[i % one.length];
        }
        Filters untied =
                new Filters(
                        org.nd4j.linalg.factory.Nd4j.createFromArray(all)
                                .reshape('c', local.weights()),
                        Optional.empty());
        Filters tied = new Filters(w, Optional.empty());
        long[] shape = {3, local.rows(), local.columns(), out};
        INDArray dy = Made.random(DataType.DOUBLE, 3, shape);
        WeightedKernel a = KERNELS.locallyConnected(local);
        WeightedKernel b = KERNELS.convolution(shared);

        INDArray ya = Made.stale(DataType.DOUBLE, shape);
        INDArray yb = Made.stale(DataType.DOUBLE, shape);
        a.forward(images, untied, ya);
        b.forward(images, tied, yb);
        Made.assertClose(ya, Made.values(yb), 1e-11);

        INDArray dxa = Made.stale(DataType.DOUBLE, images.shape());
        INDArray dxb = Made.stale(DataType.DOUBLE, images.shape());
        a.backwardData(dy, untied, dxa);
        b.backwardData(dy, tied, dxb);
        Made.assertClose(dxa, Made.values(dxb), 1e-11);

        INDArray dwa = Made.stale(DataType.DOUBLE, local.weights());
        INDArray dwb = Made.stale(DataType.DOUBLE, shared.weights());
        a.backwardFilters(images, dy, new Filters(dwa, Optional.empty()));
        b.backwardFilters(images, dy, new Filters(dwb, Optional.empty()));
        // the shared gradient is the sum over places
        Made.assertClose(dwa.sum(0), Made.values(dwb.permute(0, 2, 3, 1)), 1e-11);
    }
}
