package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;

class ScoresTest {

    @Test
    void classes_giveAccuracyAndCrossEntropy() {
        Scores scores = Scores.of(new Targets.Classes(List.of("a", "b"), new int[] {0, 1, 1}));
        scores.add(new ActivationBatch(0, 2, 2, new float[] {0.75f, 0.25f, 0.5f, 0.5f}));
        scores.add(new ActivationBatch(2, 1, 2, new float[] {1, 0}));
        List<Scalar> found = scores.finish().all(Scalar.class).toList();
        // right: the first alone (a tie goes to the lower class)
        assertThat(found.get(0).value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(found.get(0).chance().get().mean()).isEqualTo(0.5);
        assertThat(found.get(0).chance().get().sd()).isCloseTo(Math.sqrt(0.25 / 3), within(1e-12));
        double expected = -(Math.log(0.75) + Math.log(0.5) + Math.log(Float.MIN_NORMAL)) / 3;
        assertThat(found.get(1).value()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void vectors_giveMeanSquaredDifference() {
        Scores scores = Scores.of(new Targets.Vectors(new float[] {1, 0, 0, 2}, 2));
        scores.add(new ActivationBatch(0, 2, 2, new float[] {1, 1, 0, 0}));
        // (0 + 1)/2 and (0 + 4)/2
        assertThat(scores.finish().items())
                .containsExactly(new Scalar("mse", 1.25, Optional.empty(), ""));
    }

    @Test
    void codesOfClasses_giveNearestCodeAndCrossEntropy() {
        Targets.Classes digits = new Targets.Classes(List.of("0", "1"), new int[] {0, 1, 1});
        Scores scores = Scores.of(new Targets.Vectors(new float[] {1, 0, 0, 1, 0, 1}, 2, digits));
        scores.add(new ActivationBatch(0, 3, 2, new float[] {1, 0, 0.5f, 0.5f, 0.25f, 1}));
        Results found = scores.finish();
        // nearest codes 0, 0 (a tie goes to the lower class), 1
        Scalar accuracy = found.get("accuracy", Scalar.class);
        assertThat(accuracy.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(accuracy.chance().get().mean()).isEqualTo(0.5);
        // squares / 2: 0, (0.25 + 0.25) / 2, 0.0625 / 2
        double mse = (0 + 0.25 + 0.03125) / 3;
        assertThat(found.get("mse", Scalar.class).value()).isCloseTo(mse, within(1e-12));
        // 0, -ln 0.5, -ln(0.75) / 2
        double bce = (-Math.log(0.5) - Math.log(0.75) / 2) / 3;
        assertThat(found.get("bce", Scalar.class).value()).isCloseTo(bce, within(1e-9));
        Table table = found.get("classes", Table.class);
        assertThat(table.columns()).containsExactly("images", "accuracy", "mse", "bce");
        assertThat(table.rows()).containsExactly("0", "1");
        assertThat(table.cells().get(1).subList(0, 2)).containsExactly(2.0, 0.5);
    }

    @Test
    void noPredictions_giveNothing() {
        assertThat(Scores.of(new Targets.Vectors(new float[2], 1)).finish().items()).isEmpty();
    }
}
