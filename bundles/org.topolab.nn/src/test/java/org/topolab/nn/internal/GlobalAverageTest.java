package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class GlobalAverageTest {

    private final INDArray x = Passes.counting(2, 2, 2, 3);

    @Test
    void mean_isOverThePixelsOfEachImageAndChannel() {
        INDArray y = new GlobalAverage().forward(Passes.inference(), Passes.in(x));
        assertThat(y.shape()).containsExactly(2, 3);
        // channel 0 of image 0: (1 + 4 + 7 + 10) / 4
        assertThat(Values.of(y)).containsExactly(5.5f, 6.5f, 7.5f, 17.5f, 18.5f, 19.5f);
    }

    @Test
    void gradient_isSharedEquallyByThePixels() {
        INDArray dy = Passes.array(new long[] {2, 3}, 4, 8, 12, 16, 20, 24);
        INDArray[] dx = new GlobalAverage().backward(Passes.training(0), Passes.in(x), dy);
        assertThat(Values.of(dx[0]))
                .containsExactly(
                        1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6);
    }

    @Test
    void flatInput_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () ->
                                new GlobalAverage()
                                        .forward(
                                                Passes.inference(),
                                                Passes.in(Passes.counting(2, 3))))
                .withMessageContainingAll("[2, 3]", "[batch, height, width, channels]");
    }
}
