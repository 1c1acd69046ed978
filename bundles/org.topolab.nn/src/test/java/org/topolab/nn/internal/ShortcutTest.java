package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class ShortcutTest {

    // one image of 4 x 4 pixels and 2 channels: pixel p holds 2p + 1, 2p + 2
    private final INDArray x = Passes.counting(1, 4, 4, 2);

    @Test
    void everySecondPixel_isPaddedByZerosOnBothSides() {
        INDArray y = new Shortcut(2, 4, 2).forward(Passes.inference(), Passes.in(x));
        assertThat(y.shape()).containsExactly(1, 2, 2, 4);
        // pixels 0, 2, 8, 10
        assertThat(Values.of(y))
                .containsExactly(0, 1, 2, 0, 0, 5, 6, 0, 0, 17, 18, 0, 0, 21, 22, 0);
    }

    @Test
    void oddSides_keepTheLastRowAndColumn() {
        INDArray odd = Passes.counting(1, 3, 3, 1);
        INDArray y = new Shortcut(1, 1, 2).forward(Passes.inference(), Passes.in(odd));
        assertThat(y.shape()).containsExactly(1, 2, 2, 1);
        assertThat(Values.of(y)).containsExactly(1, 3, 7, 9);
    }

    @Test
    void gradient_goesBackToThePixelsThatWereRead() {
        INDArray dy = Passes.counting(1, 2, 2, 4);
        INDArray[] dx = new Shortcut(2, 4, 2).backward(Passes.training(0), Passes.in(x), dy);
        float[] expected = new float[32];
        expected[0] = 2;
        expected[1] = 3;
        expected[4] = 6;
        expected[5] = 7;
        expected[16] = 10;
        expected[17] = 11;
        expected[20] = 14;
        expected[21] = 15;
        assertThat(dx).hasSize(1);
        assertThat(Values.of(dx[0])).containsExactly(expected);
    }

    @Test
    void otherChannels_areRefusedWithTheShapeFound() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Shortcut(3, 6, 2).forward(Passes.inference(), Passes.in(x)))
                .withMessageContainingAll("[1, 4, 4, 2]", "[batch, height, width, 3]");
    }
}
