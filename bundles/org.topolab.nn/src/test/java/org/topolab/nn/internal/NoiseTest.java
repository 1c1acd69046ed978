package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NoiseTest {

    private final INDArray x = Nd4j.valueArrayOf(new long[] {10, 10, 10, 10}, 3.0, DataType.FLOAT);

    private float[] noisy(double sd, long seed, ArrayFunction.Pass pass) {
        return Values.of(new Noise(sd, seed).forward(pass, Passes.in(x)));
    }

    @Test
    void values_getNoiseOfItsMeanAndStandardDeviation() {
        double sum = 0;
        double squares = 0;
        float[] values = noisy(0.5, 1, Passes.training(3));
        for (float value : values) {
            sum += value - 3;
            squares += (value - 3) * (value - 3);
        }
        // 10,000 draws: the mean has sd 0.005, the standard deviation 0.0035; four of them
        assertThat(sum / values.length).isCloseTo(0, within(0.02));
        assertThat(Math.sqrt(squares / values.length)).isCloseTo(0.5, within(0.014));
        assertThat(Values.of(x)).containsOnly(3);
    }

    @Test
    void noise_isAFunctionOfSeedAndStep() {
        float[] once = noisy(0.5, 1, Passes.training(3));
        assertThat(noisy(0.5, 1, Passes.training(3))).isEqualTo(once);
        assertThat(noisy(0.5, 1, Passes.training(4))).isNotEqualTo(once);
        assertThat(noisy(0.5, 2, Passes.training(3))).isNotEqualTo(once);
    }

    @Test
    void outsideOfTrainingOrWithoutDeviation_valuesStay() {
        assertThat(noisy(0.5, 1, Passes.inference())).containsOnly(3);
        assertThat(noisy(0, 1, Passes.training(3))).containsOnly(3);
    }

    @Test
    void gradient_isHandedOn() {
        INDArray dy = Passes.counting(10, 10, 10, 10);
        Noise noise = new Noise(0.5, 1);
        noise.forward(Passes.training(3), Passes.in(x));
        INDArray[] back = noise.backward(Passes.training(3), Passes.in(x), dy);
        assertThat(Values.of(back[0])).isEqualTo(Values.of(dy));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void deviationThatIsNone_isRefused(double sd) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Noise(sd, 1))
                .withMessageContaining(Double.toString(sd));
    }
}
