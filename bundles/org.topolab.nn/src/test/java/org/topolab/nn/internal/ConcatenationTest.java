package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConcatenationTest {

    private final Concatenation concatenation = new Concatenation();
    private final ArrayFunction.Pass pass =
            new ArrayFunction.Pass(StepMemory.fresh(), this, DataType.FLOAT, true, 0);

    private static INDArray array(int channels, float... values) {
        return Nd4j.createFromArray(values).reshape('c', 1, 1, values.length / channels, channels);
    }

    @Test
    void channels_areSideBySideAndGradientsGoBack() {
        INDArray[] in = {array(2, 1, 2, 3, 4), array(1, 5, 6), array(2, 7, 8, 9, 10)};
        INDArray y = concatenation.forward(pass, in);
        assertThat(y.shape()).containsExactly(1, 1, 2, 5);
        assertThat(Values.of(y)).containsExactly(1, 2, 5, 7, 8, 3, 4, 6, 9, 10);
        INDArray[] back = concatenation.backward(pass, in, y.mul(10));
        assertThat(Values.of(back[0])).containsExactly(10, 20, 30, 40);
        assertThat(Values.of(back[1])).containsExactly(50, 60);
        assertThat(Values.of(back[2])).containsExactly(70, 80, 90, 100);
    }

    @Test
    void halfPrecision_isKept() {
        INDArray[] in = {
            array(1, 1, 2).castTo(DataType.BFLOAT16), array(1, 3, 4).castTo(DataType.BFLOAT16)
        };
        INDArray y = concatenation.forward(pass, in);
        assertThat(y.dataType()).isEqualTo(DataType.BFLOAT16);
        assertThat(Values.of(y)).containsExactly(1, 3, 2, 4);
    }

    @Test
    void imagesOfOtherSizes_areRefused() {
        INDArray[] in = {array(1, 1, 2), array(1, 1, 2, 3)};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concatenation.forward(pass, in))
                .withMessageContaining("images of one height and width");
    }
}
