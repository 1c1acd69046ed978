package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.model.ActivationBatch;

class ScoresTest {

    @Test
    void classes_giveAccuracyAndCrossEntropy() {
        Scores scores = new Scores(new Targets.Classes(List.of("a", "b"), new int[] {0, 1, 1}));
        scores.add(new ActivationBatch(0, 2, 2, new float[] {0.75f, 0.25f, 0.5f, 0.5f}));
        scores.add(new ActivationBatch(2, 1, 2, new float[] {1, 0}));
        List<Scalar> found = scores.finish();
        // right: the first alone (a tie goes to the lower class)
        assertThat(found.get(0).value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(found.get(0).chance().get().mean()).isEqualTo(0.5);
        assertThat(found.get(0).chance().get().sd()).isCloseTo(Math.sqrt(0.25 / 3), within(1e-12));
        double expected = -(Math.log(0.75) + Math.log(0.5) + Math.log(Float.MIN_NORMAL)) / 3;
        assertThat(found.get(1).value()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void vectors_giveMeanSquaredDifference() {
        Scores scores = new Scores(new Targets.Vectors(new float[] {1, 0, 0, 2}, 2));
        scores.add(new ActivationBatch(0, 2, 2, new float[] {1, 1, 0, 0}));
        // (0 + 1)/2 and (0 + 4)/2
        assertThat(scores.finish())
                .singleElement()
                .satisfies(
                        s -> {
                            assertThat(s.name()).isEqualTo("mse");
                            assertThat(s.value()).isEqualTo(1.25);
                        });
    }

    @Test
    void noPredictions_giveNothing() {
        assertThat(new Scores(new Targets.Vectors(new float[2], 1)).finish()).isEmpty();
    }
}
