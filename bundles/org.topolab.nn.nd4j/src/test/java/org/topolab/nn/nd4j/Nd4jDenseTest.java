package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

class Nd4jDenseTest {

    // two images of two values, (1, 2) and (3, 4); three outputs
    private final INDArray x = Made.counting(2, 1, 2, 1);
    private final Filters filters =
            new Filters(
                    Made.array(Made.shape(3, 2), 1, 0, 0, 1, -1, -1),
                    Optional.of(Made.array(Made.shape(1, 3), 10, 20, 5)));

    private final WeightedKernel kernel = new Nd4jKernels().dense(new Dense(2, 3, 1));

    @Test
    void outputs_areWeightedSumsOfTheImage() {
        INDArray y = Made.stale(2, 3);
        kernel.forward(x, filters, y);
        assertThat(Made.values(y)).containsExactly(11, 22, 2, 13, 24, -2);
    }

    @Test
    void relu_cutsBelowZero() {
        INDArray y = Made.stale(2, 3);
        new Nd4jKernels().dense(new Dense(2, 3, true, 1)).forward(x, filters, y);
        assertThat(Made.values(y)).containsExactly(11, 22, 2, 13, 24, 0);
    }

    @Test
    void gradients_goTheSameWayBack() {
        INDArray dy = Made.array(Made.shape(2, 3), 1, 2, 3, 4, 5, 6);
        INDArray dx = Made.stale(2, 1, 2, 1);
        kernel.backwardData(dy, filters, dx);
        // 1 - 3, 2 - 3; 4 - 6, 5 - 6
        assertThat(Made.values(dx)).containsExactly(-2, -1, -2, -1);

        Filters gradient = new Filters(Made.stale(3, 2), Optional.of(Made.stale(1, 3)));
        kernel.backwardFilters(x, dy, gradient);
        // output 0: 1 (1, 2) + 4 (3, 4); output 1: 2 (1, 2) + 5 (3, 4); output 2: 3 and 6
        assertThat(Made.values(gradient.weights())).containsExactly(13, 18, 17, 24, 21, 30);
        assertThat(Made.values(gradient.bias().orElseThrow())).containsExactly(5, 7, 9);
    }

    @Test
    void oneImageAndOneOutput_areMatricesToo() {
        INDArray y = Made.stale(1, 1);
        Filters one =
                new Filters(
                        Made.array(Made.shape(1, 2), 3, 4),
                        Optional.of(Made.array(Made.shape(1, 1), 1)));
        INDArray image = Made.counting(1, 2);
        WeightedKernel small = new Nd4jKernels().dense(new Dense(2, 1, 1));
        small.forward(image, one, y);
        assertThat(Made.values(y)).containsExactly(12);
        INDArray dx = Made.stale(1, 2);
        small.backwardData(y, one, dx);
        assertThat(Made.values(dx)).containsExactly(36, 48);
        Filters gradient = new Filters(Made.stale(1, 2), Optional.of(Made.stale(1, 1)));
        small.backwardFilters(image, y, gradient);
        assertThat(Made.values(gradient.weights())).containsExactly(12, 24);
    }
}
