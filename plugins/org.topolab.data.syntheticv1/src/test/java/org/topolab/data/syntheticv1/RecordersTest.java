package org.topolab.data.syntheticv1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.stat.RandomStream;

/** Noise of counts and of fluorescence. */
class RecordersTest {

    private static final int DRAWS = 20_000;
    private static final RandomStream RANDOM = RandomStream.of(5);

    @Test
    void counts_varyAsMuchAsTheirMean() {
        for (double rate : new double[] {0.1, 1, 7.5, 40, 1200}) {
            double[] counts =
                    IntStream.range(0, DRAWS)
                            .mapToDouble(i -> PoissonCounts.count(rate, RANDOM.split(i)))
                            .toArray();
            double mean = IntStream.range(0, DRAWS).mapToDouble(i -> counts[i]).average().orElse(0);
            double variance =
                    IntStream.range(0, DRAWS)
                            .mapToDouble(i -> (counts[i] - mean) * (counts[i] - mean))
                            .average()
                            .orElse(0);
            // standard errors: sqrt(rate / n) and rate * sqrt((2 + 1 / rate) / n)
            assertThat(mean).isCloseTo(rate, within(4 * Math.sqrt(rate / DRAWS)));
            double error = rate * Math.sqrt((2 + 1 / rate) / DRAWS);
            assertThat(variance).isCloseTo(rate, within(4 * error));
        }
    }

    @Test
    void noRate_noCount() {
        assertThat(PoissonCounts.count(0, RANDOM)).isZero();
    }

    @Test
    void calcium_isInEachNeuronsUnit() {
        int[] neurons = IntStream.range(0, 1000).toArray();
        double[] means = IntStream.range(0, 1000).mapToDouble(i -> 2).toArray();
        CalciumSignals recorder = new CalciumSignals(neurons, means, RANDOM);
        float[] rates = new float[1000];
        Arrays.fill(rates, 2);
        double[] sum = new double[1000];
        double[] squares = new double[1000];
        for (int trial = 0; trial < 500; trial++) {
            float[] signals = recorder.record(RANDOM.split(trial), rates);
            for (int n = 0; n < 1000; n++) {
                assertThat(signals[n]).isNotNegative();
                sum[n] += signals[n] / 500.0;
                squares[n] += signals[n] * (double) signals[n] / 500;
            }
        }
        float[] expected = recorder.expected(rates);
        int dead = 0;
        for (int n = 0; n < 1000; n++) {
            assertThat(expected[n] / 2).isBetween(0.2f, 20f);
            double sd = Math.sqrt(Math.max(0, squares[n] - sum[n] * sum[n]));
            if (sd < 0.01 * sum[n]) {
                dead++;
            } else {
                // counts of rate 2 and the noise added to them: sqrt(2 + 0.01) units
                assertThat(sd / (expected[n] / 2)).isCloseTo(Math.sqrt(2.01), within(0.25));
            }
            assertThat(sum[n] / expected[n]).isCloseTo(1, within(0.16));
        }
        assertThat(dead).isBetween(5, 40);
    }
}
