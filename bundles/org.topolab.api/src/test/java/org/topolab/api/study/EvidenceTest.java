package org.topolab.api.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.stat.Sample;

class EvidenceTest {

    private static final String SMALL = "fashion-n1";
    private static final String LARGE = "fashion-n2";
    private static final String INDEX = "clustering.index";

    private static Tried.Value row(String split, String sheet, double value) {
        return new Tried.Value(
                1, split, sheet, INDEX, value, OptionalDouble.of(1), OptionalDouble.of(0.5));
    }

    private static Trial trial(String group, int seed) {
        return new Trial("%s-s%d".formatted(group, seed), group, "name: any", List.of());
    }

    /** Trials of a group, one for each seed. */
    private static List<Tried> runs(String group, double... values) {
        List<Tried> runs = new ArrayList<>();
        for (double value : values) {
            runs.add(new Tried(trial(group, runs.size() + 1), List.of(row("test", "grid", value))));
        }
        return runs;
    }

    @Test
    void undefinedValue_leavesItsSeedOutOfTheDifference() {
        List<Tried> all = runs(SMALL, Double.NaN, 2, 4);
        all.addAll(runs(LARGE, 9, 2.5, 4.7));
        Sample found = new Evidence(all).difference(LARGE, SMALL, INDEX);
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.mean()).isCloseTo(0.6, within(1e-12)); // of 0.5 and 0.7
    }

    @Test
    void chance_isTheMeanOverSeeds() {
        Evidence evidence = new Evidence(runs(SMALL, 1, 2));
        assertThat(evidence.chance(SMALL, INDEX)).isEqualTo(new Sample(2, 1, 0));
        assertThat(evidence.chanceSd(SMALL, INDEX)).isEqualTo(0.5);
        assertThat(evidence.of(LARGE, INDEX).size()).isZero();
    }

    @Test
    void aboveChance_isTakenSeedBySeed() {
        Evidence evidence = new Evidence(runs(SMALL, 1.5, Double.NaN, 2.5));
        Sample above = evidence.aboveChance(SMALL, INDEX);
        assertThat(above.size()).isEqualTo(2);
        assertThat(above.mean()).isCloseTo(1, within(1e-12)); // of 0.5 and 1.5
        assertThat(evidence.aboveChanceBySeed(SMALL, INDEX)).containsExactly(0.5, Double.NaN, 1.5);
        assertThat(evidence.aboveChance(LARGE, INDEX).size()).isZero();
    }

    @Test
    void point_hasChanceAndInterval() {
        Evidence evidence = new Evidence(runs(SMALL, 0.5, 0.7));
        assertThat(evidence.point(8, SMALL, INDEX))
                .hasValueSatisfying(
                        point -> {
                            assertThat(point.x()).isEqualTo(8);
                            assertThat(point.y()).isCloseTo(0.6, within(1e-12));
                            assertThat(point.chance()).contains(new Chance(1, 0.5, 0));
                            assertThat(point.interval()).isPresent();
                        });
        assertThat(evidence.point(8, LARGE, INDEX)).isEmpty();
    }

    @Test
    void sheetsAndSplits_areToldApart() {
        Trial trial = trial(SMALL, 1);
        Evidence evidence =
                new Evidence(
                        List.of(
                                new Tried(
                                        trial,
                                        List.of(
                                                row("test", "retina-2", 3),
                                                row("test", "vvs-1", 5),
                                                row("untrained", "vvs-1", 7)))));
        assertThat(evidence.on("retina-2").of(SMALL, INDEX).mean()).isEqualTo(3);
        assertThat(evidence.on("vvs-1").of(SMALL, INDEX).mean()).isEqualTo(5);
        Evidence untrained = evidence.at("untrained");
        assertThat(untrained.on("vvs-1").of(SMALL, INDEX).mean()).isEqualTo(7);
        assertThat(untrained.on("vvs-1").chance(SMALL, INDEX).mean()).isEqualTo(1);
        assertThat(untrained.on("vvs-1").aboveChance(SMALL, INDEX).mean()).isEqualTo(6);
        assertThat(untrained.on("retina-2").of(SMALL, INDEX).size()).isZero();
        assertThat(evidence.on("").of(SMALL, INDEX).size()).isZero();
        assertThat(
                        Evidence.difference(
                                evidence.on("vvs-1").bySeed(SMALL, INDEX),
                                evidence.on("retina-2").bySeed(SMALL, INDEX)))
                .extracting(Sample::size, Sample::mean)
                .containsExactly(1, 2.0);
        assertThat(evidence.trials(SMALL)).containsExactly("fashion-n1-s1");
    }

    @Test
    void words_haveTheInterval() {
        Sample sample = Sample.of(0.5, 0.7); // sd 0.1414, t(1) 12.706: half width 1.2706
        assertThat(Evidence.words(sample, 2)).isEqualTo("0.60 ± 1.27");
        assertThat(Evidence.percent(sample)).isEqualTo("60.0 ± 127.1 %");
        assertThat(Evidence.words(Sample.of(0.5), 2)).isEqualTo("0.50");
        assertThat(Evidence.words(Sample.of(), 2)).isEqualTo("none");
        assertThat(Evidence.percent(Sample.of())).isEqualTo("none");
        assertThat(Evidence.by("n", List.of(1, 32), n -> "x" + n))
                .isEqualTo("n = 1: x1; n = 32: x32");
    }
}
