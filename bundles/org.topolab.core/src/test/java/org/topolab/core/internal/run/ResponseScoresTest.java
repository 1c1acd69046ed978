package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;

class ResponseScoresTest {

    /** Neurons 0 and 1 in the first recording, 2 in the second. */
    private static final Neurons NEURONS =
            Neurons.of(List.of(new Neurons.Recording("a", 0, 2), new Neurons.Recording("b", 2, 1)));

    private static final Responses RESPONSES =
            Responses.of(
                    NEURONS,
                    new int[] {0, 1, 0, 1, 0},
                    new int[] {0, 1, 2, 3, 4},
                    new float[][] {{1, 4}, {3}, {2, 4}, {5}, {3, 4}});

    private static double value(Results found, String name) {
        return found.get(name, Scalar.class).value();
    }

    @Test
    void correlation_isTheMeanOverNeuronsOfTheirOwnTrials() {
        Scores scores = Scores.of(RESPONSES);
        // neuron 0: 1, 2, 3 against 1, 3, 2, r = 0.5; neuron 1 is constant, 0; neuron 2: r = 1.
        // What is predicted of neurons of the other recording does not matter.
        scores.add(new ActivationBatch(0, 2, 3, new float[] {1, 1, 9, 7, 7, 2}));
        scores.add(new ActivationBatch(2, 3, 3, new float[] {3, 2, 9, 8, 8, 3, 2, 3, 9}));
        Results found = scores.finish();
        assertThat(value(found, "correlation")).isCloseTo(0.5, within(1e-12));
        double first = 1 - Math.log(1) + 1 - 4 * Math.log(1);
        double third = 3 - 2 * Math.log(3) + 2 - 4 * Math.log(2);
        double fifth = 2 - 3 * Math.log(2) + 3 - 4 * Math.log(3);
        double other = 2 - 3 * Math.log(2) + 3 - 5 * Math.log(3);
        assertThat(value(found, "loss"))
                .isCloseTo((first + third + fifth + other) / 5, within(1e-6));
        assertThat(Scores.main(found).name()).isEqualTo("correlation");
    }

    @Test
    void predictionsThatAreNoRates_haveNoPoissonLoss() {
        Scores scores = Scores.of(RESPONSES);
        scores.add(new ActivationBatch(0, 1, 3, new float[] {-1, 1, 1}));
        assertThat(scores.finish().items()).hasSize(1);
    }

    @Test
    void noPredictions_giveNothing() {
        assertThat(Scores.of(RESPONSES).finish().items()).isEmpty();
    }
}
