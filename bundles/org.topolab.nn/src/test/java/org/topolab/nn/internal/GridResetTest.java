package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Squash;
import org.topolab.nn.Tiling;

class GridResetTest {

    /**
     * Examples from a published checkpoint's code: blocks along a side, block, unit, row, column.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 0",
        "1, 0, 33, 1, 1",
        "2, 1, 17, 1, 17",
        "2, 2, 255, 31, 15",
        "4, 6, 10, 9, 18",
        "4, 15, 63, 31, 31",
        "8, 9, 6, 5, 6",
        "8, 63, 15, 31, 31",
        "8, 56, 3, 28, 3"
    })
    void unitOfABlock_fallsOnItsPlace(int n, int block, int unit, int row, int column) {
        INDArray[] blocks = new INDArray[n * n];
        for (int q = 0; q < blocks.length; q++) {
            blocks[q] = Nd4j.zeros(DataType.FLOAT, 1, 32L / n * (32 / n));
        }
        blocks[block].putScalar(0, unit, 1);
        float[] map = Values.of(reset(n, 32, 0, 1).forward(Passes.inference(), blocks));
        float[] expected = new float[32 * 32];
        expected[row * 32 + column] = (float) Math.tanh(1);
        assertThat(map).containsExactly(expected, within(1e-6f));
    }

    @Test
    void blocks_areTiledAndSquashed() {
        INDArray y = reset(2, 4, 0.5, 1).forward(Passes.inference(), blocks(1));
        assertThat(y.shape()).containsExactly(1, 4, 4, 1);
        // block q holds 0.1 (4q + 1) to 0.1 (4q + 4), its units row by row
        int[] tenths = {1, 2, 5, 6, 3, 4, 7, 8, 9, 10, 13, 14, 11, 12, 15, 16};
        float[] values = Values.of(y);
        for (int i = 0; i < 16; i++) {
            assertThat(values[i]).isCloseTo((float) Math.tanh(0.1 * tenths[i]), within(1e-6f));
        }
    }

    @Test
    void dropout_dropsAndScalesByItsProbability() {
        float[] all = Values.of(reset(1, 32, 0, 1).forward(Passes.training(0), big()));
        float[] some = Values.of(reset(1, 32, 0.2, 1).forward(Passes.training(0), big()));
        long dropped = IntStream.range(0, some.length).filter(i -> some[i] == 0).count();
        // 16384 draws of p = 0.2: mean 3277, sd 51; four sd
        assertThat(dropped).isBetween(3277L - 205, 3277L + 205);
        for (int i = 0; i < some.length; i++) {
            if (some[i] != 0) {
                assertThat(some[i]).isCloseTo(all[i] / 0.8f, within(1e-6f));
            }
        }
    }

    @Test
    void dropout_isAFunctionOfSeedAndStep() {
        float[] first = Values.of(reset(1, 32, 0.2, 1).forward(Passes.training(7), big()));
        assertThat(Values.of(reset(1, 32, 0.2, 1).forward(Passes.training(7), big())))
                .containsExactly(first);
        assertThat(Values.of(reset(1, 32, 0.2, 1).forward(Passes.training(8), big())))
                .isNotEqualTo(first);
        assertThat(Values.of(reset(1, 32, 0.2, 2).forward(Passes.training(7), big())))
                .isNotEqualTo(first);
    }

    @Test
    void gradient_agreesWithDifferences() {
        GridReset reset = reset(2, 4, 0.3, 5);
        INDArray[] in = blocks(3);
        INDArray dy = Passes.counting(3, 4, 4, 1).divi(10);
        reset.forward(Passes.training(2), in);
        INDArray[] dx = reset.backward(Passes.training(2), in, dy);
        double eps = 1e-2;
        for (int q = 0; q < 4; q++) {
            for (int i = 0; i < in[q].length(); i++) {
                double up = shifted(in, q, i, eps, dy);
                double down = shifted(in, q, i, -eps, dy);
                assertThat((double) Values.of(dx[q])[i])
                        .isCloseTo((up - down) / (2 * eps), within(2e-3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, 0.5744425168, 0.2444583112",
        "NONE, 0.3, 1",
        "TANH, 0.2913126125, 0.9151369618"
    })
    void squash_isAppliedWithItsSlope(Squash squash, double value, double slope) {
        // sigmoid(0.3), tanh(0.3) and their slopes y (1 - y) and 1 - y y
        GridReset reset = new GridReset(new Tiling(1, 1, squash, 0, 1));
        INDArray[] in = {Nd4j.valueArrayOf(new long[] {1, 1}, 0.3, DataType.FLOAT)};
        INDArray y = reset.forward(Passes.training(0), in);
        assertThat(y.getDouble(0)).isCloseTo(value, within(1e-6));
        INDArray dy = Nd4j.valueArrayOf(new long[] {1, 1, 1, 1}, 2.0, DataType.FLOAT);
        assertThat(reset.backward(Passes.training(0), in, dy)[0].getDouble(0))
                .isCloseTo(2 * slope, within(1e-6));
    }

    @Test
    void tilingThatDoesNotFit_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> reset(3, 32, 0, 1))
                .withMessageContainingAll("side 32", "3 x 3 blocks", "divisor of 32");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> reset(2, 32, 1, 1))
                .withMessageContaining("dropout is 1.0");
    }

    private static GridReset reset(int n, int side, double dropout, long seed) {
        return new GridReset(new Tiling(n, side, Squash.TANH, dropout, seed));
    }

    @Test
    void anotherNumberOfUnits_isRefusedWithTheShapes() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> reset(2, 6, 0, 1).forward(Passes.inference(), blocks(1)))
                .withMessageContainingAll("[1, 4]", "4 of shape [batch, 9]");
    }

    private static double shifted(INDArray[] in, int q, int i, double by, INDArray dy) {
        INDArray[] moved = new INDArray[in.length];
        for (int k = 0; k < in.length; k++) {
            moved[k] = in[k].dup('c');
        }
        Floats values = Floats.write(moved[q]);
        values.put(i, (float) (values.get(i) + by));
        return Passes.dot(reset(2, 4, 0.3, 5).forward(Passes.training(2), moved), dy);
    }

    private static INDArray[] blocks(int images) {
        INDArray[] blocks = new INDArray[4];
        for (int q = 0; q < 4; q++) {
            blocks[q] = Nd4j.create(images, 4);
            for (int image = 0; image < images; image++) {
                for (int u = 0; u < 4; u++) {
                    blocks[q].putScalar(image, u, 0.1 * (4 * q + u + 1) - 0.7 * image);
                }
            }
        }
        return blocks;
    }

    private static INDArray[] big() {
        return Passes.in(Passes.counting(16, 1024).divi(10000));
    }

    @Test
    void oneImage_goesThroughAndBackForAnyNumberOfBlocks() {
        for (int n : new int[] {1, 2, 4}) {
            INDArray[] in = new INDArray[n * n];
            for (int q = 0; q < in.length; q++) {
                in[q] = Nd4j.valueArrayOf(new long[] {1, 16L / in.length}, q, DataType.FLOAT);
            }
            GridReset reset = new GridReset(new Tiling(n, 4, Squash.NONE, 0, 1));
            INDArray y = reset.forward(Passes.inference(), in);
            INDArray[] back = reset.backward(Passes.inference(), in, y.dup('c'));
            for (int q = 0; q < in.length; q++) {
                assertThat(Values.of(back[q])).isEqualTo(Values.of(in[q]));
            }
        }
    }
}
