package org.topolab.metric.retinotopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.testkit.Golden;

class OracleTest {

    @Test
    void metrics_giveTheJackknifeOracle() {
        Golden golden = Golden.read(OracleTest.class, "core-readout.json").at("metrics");
        double[] numbers = golden.at("resp").numbers(); // [6 images, 4 repeats, 3 neurons]
        float[][] values = new float[24][3];
        int[] stimuli = new int[24];
        for (int trial = 0; trial < 24; trial++) {
            stimuli[trial] = trial / 4;
            for (int n = 0; n < 3; n++) {
                values[trial][n] = (float) numbers[3 * trial + n];
            }
        }
        double[] found = Oracle.of(Responses.of(Neurons.unknown(3), new int[24], stimuli, values));
        assertThat(found).containsExactly(golden.at("oracle_jackknife").numbers(), within(1e-6));
    }

    @Test
    void imagesShownOnce_doNotEnter() {
        // image 0 gives 1 and 3, image 1 twice 5: the others are 3, 1, 5, 5, the mean is 3.5;
        // products 1.25 + 1.25 + 2.25 + 2.25 = 7, squares 6.25 + 0.25 + 2.25 + 2.25 = 11
        float[][] values = {{1}, {3}, {5}, {5}, {100}};
        Responses responses =
                Responses.of(Neurons.unknown(1), new int[5], new int[] {0, 0, 1, 1, 2}, values);
        assertThat(Oracle.of(responses)[0]).isCloseTo(7.0 / 11, within(1e-7));
    }

    @Test
    void neuronThatNeverChanges_hasNone() {
        float[][] values = {{0.1f}, {0.1f}, {0.1f}, {0.1f}};
        Responses responses =
                Responses.of(Neurons.unknown(1), new int[4], new int[] {0, 0, 1, 1}, values);
        assertThat(Oracle.of(responses)).containsExactly(0);
    }

    @Test
    void withoutRepeats_isNotKnown() {
        float[][] values = {{1}, {2}};
        Responses responses =
                Responses.of(Neurons.unknown(1), new int[2], new int[] {0, 1}, values);
        assertThat(Oracle.of(responses)).containsExactly(Double.NaN);
    }

    @Test
    void eachRecording_hasItsOwnRepeats() {
        // recording b shows each image once, though a shows the same ones
        Neurons neurons = Made.neurons(1, 1);
        float[][] values = {{1}, {1}, {3}, {3}, {1}, {3}};
        Responses responses =
                Responses.of(
                        neurons,
                        new int[] {0, 0, 0, 0, 1, 1},
                        new int[] {0, 0, 1, 1, 0, 1},
                        values);
        assertThat(Oracle.of(responses)[0]).isCloseTo(1, within(1e-6));
        assertThat(Oracle.of(responses)[1]).isNaN();
    }
}
