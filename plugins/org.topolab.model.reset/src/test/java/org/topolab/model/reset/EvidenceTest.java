package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;

class EvidenceTest {

    private static final Condition SMALL = new Condition(ResetReproduction.FASHION, 1);
    private static final Condition LARGE = new Condition(ResetReproduction.FASHION, 2);

    /** Runs of a condition, one for each seed. */
    private static List<Tried> runs(Condition condition, double... values) {
        List<Tried> runs = new ArrayList<>();
        for (double value : values) {
            Trial trial =
                    new Trial(
                            "%s-s%d".formatted(condition.group(), runs.size() + 1),
                            condition.group(),
                            "name: any",
                            List.of());
            Tried.Value row =
                    new Tried.Value(
                            1,
                            "test",
                            "grid",
                            "clustering.index",
                            value,
                            OptionalDouble.of(1),
                            OptionalDouble.of(0.5));
            runs.add(new Tried(trial, List.of(row)));
        }
        return runs;
    }

    @Test
    void undefinedValue_leavesItsSeedOutOfTheDifference() {
        List<Tried> all = runs(SMALL, Double.NaN, 2, 4);
        all.addAll(runs(LARGE, 9, 2.5, 4.7));
        Sample found = new Evidence(all).difference(LARGE, SMALL, "clustering.index");
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.mean()).isCloseTo(0.6, within(1e-12)); // of 0.5 and 0.7
    }

    @Test
    void chance_isTheMeanOverSeeds() {
        Evidence evidence = new Evidence(runs(SMALL, 1, 2));
        assertThat(evidence.chance(SMALL, "clustering.index")).isEqualTo(new Sample(2, 1, 0));
        assertThat(evidence.chanceSd(SMALL, "clustering.index")).isEqualTo(0.5);
        assertThat(evidence.of(LARGE, "clustering.index").size()).isZero();
    }
}
