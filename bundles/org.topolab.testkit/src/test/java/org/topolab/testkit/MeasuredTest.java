package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;

class MeasuredTest {

    private static final Layout.Grid GRID = new Layout.Grid(4, 4, 2, 2);

    @Test
    void metric_seesAllActivations() {
        // summed over 16 units, mean over images
        Activations ones = Activations.constant(1, 2, 40, 16);
        Results found = Measured.on(new MeanMetric(MeanMetric.Flaw.NONE), GRID, ones, Map.of());
        assertThat(Measured.scalar(found, "mean")).isEqualTo(16);
    }

    @Test
    void numbers_areFoundByName() {
        Result.Chance chance = new Result.Chance(1, 2, 3);
        Results found =
                Results.of(
                        new Result.Scalar("a", 5, Optional.of(chance), ""),
                        new Result.Table(
                                "classes",
                                List.of("x", "y"),
                                List.of("one", "two"),
                                List.of(List.of(1.0, 2.0), List.of(3.0, 4.0))));
        assertThat(Measured.chance(found, "a")).isEqualTo(chance);
        assertThat(Measured.column(found, "classes", "y")).containsExactly(2, 4);
    }

    @Test
    void map_isPreferredByPublishedDprime() {
        Activations data = Activations.preferring(new int[] {3, -1, 0}, 10);
        assertThat(data.targets().names()).startsWith("class 0").hasSize(10);
        assertThat(data.value(3, 0) + data.value(5, 1)).isEqualTo(2);
        assertThat(data.value(0, 0) + data.value(6, 1) + data.value(1, 2)).isZero();
    }

    @Test
    void blocks_answerToTheClassOfTheirNumber() {
        Activations data = Activations.blocks(1, GRID, Activations.targets(1, 4, 400));
        double[] sums = new double[2];
        for (int image = 0; image < data.images(); image++) {
            for (int unit = 0; unit < data.units(); unit++) {
                boolean own = data.targets().label(image) == GRID.block(unit);
                sums[own ? 1 : 0] += data.value(image, unit);
            }
        }
        // own: 400 * 4 values, 4 in about half of them; others: noise of SD sqrt(4800) alone
        assertThat(sums[1] / 1600).isBetween(1.0, 3.0);
        assertThat(sums[0]).isBetween(-280.0, 280.0);
    }
}
