package org.topolab.metric.linearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;

class LinearSeparabilityMetricTest {

    private static final Layout.Grid UNITS = new Layout.Grid(2, 5);

    private static Results measured(Activations data, Map<String, Object> given) {
        return Measured.on(new LinearSeparabilityMetric(), UNITS, data, given);
    }

    /** Noise, and for the unit with the number of the class so much more. */
    private static Activations clusters(int classes, int images, double apart) {
        Targets.Classes targets = Activations.targets(6, classes, images);
        RandomStream noise = RandomStream.of(6);
        return Activations.of(
                targets,
                10,
                (image, unit) ->
                        noise.normal(image * 10 + unit)
                                + (targets.label(image) == unit ? apart : 0));
    }

    @Test
    void clustersFarApart_haveIndex1() {
        for (boolean faithful : new boolean[] {false, true}) {
            Results results = measured(clusters(3, 120, 40), Map.of("faithful", faithful));
            assertThat(Measured.scalar(results, "index")).isEqualTo(1);
            assertThat(Measured.column(results, "pairs", "accuracy")).containsExactly(1, 1, 1);
            assertThat(Measured.scalar(results, "undefined")).isZero();
            assertThat(Measured.scalar(results, "unconverged")).isZero();
        }
    }

    @Test
    void noise_isNearChance() {
        Results results = measured(clusters(4, 400, 0), Map.of());
        Result.Chance chance = Measured.chance(results, "index");
        assertThat(chance.samples()).isEqualTo(10);
        assertThat(chance.mean()).isBetween(-0.1, 0.1);
        assertThat(Measured.scalar(results, "index"))
                .isCloseTo(chance.mean(), within(3.5 * chance.sd()));
        // noise of pixels, too
        assertThat(Measured.scalar(results, "image")).isBetween(-0.2, 0.2);
        Result.Interval interval = results.get("index", Scalar.class).interval().orElseThrow();
        assertThat(interval.low()).isLessThan(0.05);
        assertThat(interval.high()).isGreaterThan(-0.05);
    }

    @Test
    void overlappingClusters_haveTheAccuracyOfTheBestPlane() {
        // means 1.5 sqrt 2 apart: Phi(1.5 / sqrt 2) = 0.856 if all is known, index 0.711
        Results results = measured(clusters(2, 2000, 1.5), Map.of("images", 1000, "shuffles", 0));
        assertThat(Measured.scalar(results, "index")).isCloseTo(0.711, within(0.06));
        assertThat(Measured.chance(results, "index")).isEqualTo(new Result.Chance(0, 0, 0));
    }

    @Test
    void sizeOfUnits_doesNotMatterIfStandardised() {
        Activations data = clusters(2, 200, 2);
        Activations scaled =
                Activations.of(
                        data.targets(),
                        10,
                        (image, unit) -> data.value(image, unit) * Math.pow(4, unit) + unit);
        assertThat(Measured.scalar(measured(scaled, Map.of()), "index"))
                .isCloseTo(Measured.scalar(measured(data, Map.of()), "index"), within(1e-9));
        assertThat(Measured.column(measured(scaled, raw()), "pairs", "passes")[0])
                .isNotEqualTo(Measured.column(measured(data, raw()), "pairs", "passes")[0]);
    }

    private static Map<String, Object> raw() {
        return Map.of("standardise", false, "shuffles", 0);
    }

    @Test
    void unitsThatSayNothing_areCountedAndHarmless() {
        Activations data = clusters(3, 120, 40).withUnit(8, 3.1f).withUnit(9, Float.NaN);
        Results results = measured(data, Map.of());
        assertThat(Measured.scalar(results, "constant")).isEqualTo(2);
        assertThat(Measured.scalar(results, "index")).isEqualTo(1);
        Activations none = Activations.constant(Float.NaN, 3, 120, 10);
        assertThat(Measured.scalar(measured(none, Map.of()), "index")).isNaN();
        assertThat(Measured.scalar(measured(none, Map.of()), "undefined")).isEqualTo(3);
    }

    @Test
    void classesInOrder_leaveThePublishedHalvesWithoutOneOfThem() {
        Targets.Classes sorted =
                new Targets.Classes(
                        List.of("a", "b"), IntStream.range(0, 40).map(i -> i / 20).toArray());
        Activations data = Activations.of(sorted, 10, (image, unit) -> sorted.label(image) + unit);
        Results results = measured(data, Map.of("faithful", true));
        assertThat(Measured.scalar(results, "index")).isNaN();
        assertThat(Measured.scalar(results, "undefined")).isEqualTo(1);
        assertThat(Measured.scalar(measured(data, Map.of()), "index")).isEqualTo(1);
    }

    @Test
    void halves_areThoseOfEachClassOrOfBothTogether() {
        int[] labels = {2, 2, 0, 1, 2, 0, 2, 0, 0};
        Pair.Halves own = new Pair(0, 2).halves(labels, false);
        assertThat(own.fit().toArray()).containsExactly(2, 5, 0, 1);
        assertThat(own.score().toArray()).containsExactly(7, 8, 4, 6);
        Pair.Halves together = new Pair(0, 2).halves(labels, true);
        assertThat(together.fit().toArray()).containsExactly(0, 1, 2, 4);
        assertThat(together.score().toArray()).containsExactly(5, 6, 7, 8);
    }

    @Test
    void contest_takesTheFewestClassesThatHaveSoManyPairs() {
        Targets.Classes ten = Activations.targets(1, 10, 500);
        Contest all = Contest.shuffled(ten, 45, 20, RandomStream.of(2));
        assertThat(all.pairs()).hasSize(45).doesNotHaveDuplicates();
        assertThat(all.images()).hasSize(200).doesNotHaveDuplicates();
        Contest few = Contest.shuffled(ten, 4, 20, RandomStream.of(2));
        assertThat(few.pairs()).hasSize(4).allMatch(pair -> pair.a() < pair.b());
        assertThat(few.images()).hasSize(80);
        assertThat(Contest.shuffled(ten, 4, 20, RandomStream.of(3)).pairs())
                .isNotEqualTo(few.pairs());
        Contest published = Contest.published(ten, 45, RandomStream.of(2));
        assertThat(published.images()).hasSize(500).isSorted();
        Contest one = Contest.shuffled(Activations.targets(1, 1, 9), 45, 4, RandomStream.of(2));
        assertThat(one.pairs()).isEmpty();
        assertThat(one.images()).isEmpty();
    }

    @Test
    void intervals_doNotTakePairsAsIndependent() {
        Results results = measured(clusters(5, 500, 1.2), Map.of("shuffles", 2));
        Result.Interval interval = results.get("index", Scalar.class).interval().orElseThrow();
        // ten pairs of 100 scored images each: 2 sqrt(p (1 - p) / 1000) if all were independent
        double p = Arrays.stream(Measured.column(results, "pairs", "accuracy")).average().orElse(0);
        double independent = 2 * 1.96 * 2 * Math.sqrt(p * (1 - p) / 1000);
        assertThat(interval.high() - interval.low()).isGreaterThan(1.1 * independent);
    }
}
