package org.topolab.metric.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyMapsTest {

    private static final double NONE = Double.NaN;

    @Test
    void cellsNeverShown_areLeftOutOfMeans() {
        AccuracyMaps one = new AccuracyMaps(2, new double[] {0.2, NONE, NONE, 1});
        AccuracyMaps other = new AccuracyMaps(2, new double[] {0.4, 0.6, NONE, 0});
        AccuracyMaps average = AccuracyMaps.average(one, other);
        assertThat(average.toArray())
                .containsExactly(new double[] {0.3, 0.6, NONE, 0.5}, within(1e-12));
        assertThat(average.overall()).containsExactly(new double[] {0.3, 0.55}, within(1e-12));
    }

    @Test
    void normalisation_dividesByOneNumber() {
        AccuracyMaps maps = new AccuracyMaps(2, new double[] {0.2, 0.4, NONE, 0.2});
        assertThat(maps.normalised(Normalisation.MAX).toArray())
                .containsExactly(new double[] {0.5, 1, NONE, 0.5}, within(1e-12));
        assertThat(maps.normalised(Normalisation.SUM).toArray())
                .containsExactly(new double[] {0.25, 0.5, NONE, 0.25}, within(1e-12));
        assertThat(maps.normalised(Normalisation.ORIGINAL).toArray()).isEqualTo(maps.toArray());
    }

    @Test
    void asPublished_nothingIsATinyNumber() {
        AccuracyMaps maps = new AccuracyMaps(1, new double[] {0, NONE, 0.5});
        assertThat(maps.withoutZeros().toArray()).containsExactly(1e-10, 1e-10, 0.5);
    }

    @Test
    void order_movesThePositionsOfAllCategories() {
        AccuracyMaps maps = new AccuracyMaps(3, new double[] {1, 2, 3, 4, 5, 6});
        assertThat(maps.moved(new int[] {2, 0, 1}).toArray()).containsExactly(2, 3, 1, 5, 6, 4);
    }

    @Test
    void differences_areOfEachPair() {
        // by hand: alike, opposite, and a map that does not vary
        AccuracyMaps maps = new AccuracyMaps(2, new double[] {0, 1, 0, 0.5, 1, 0, 0.5, 0.5});
        Differences differences = Differences.of(maps);
        assertThat(differences.pairs())
                .containsExactly(new double[] {0, 2, NONE, 2, NONE, NONE}, within(1e-12));
        assertThat(differences.value(2, 0)).isCloseTo(2, within(1e-12));
        assertThat(differences.value(1, 1)).isZero();
        Differences turned = differences.permuted(new int[] {2, 1, 0, 3});
        assertThat(turned.pairs())
                .containsExactly(new double[] {2, 2, NONE, 0, NONE, NONE}, within(1e-12));
    }

    @Test
    void averageOfDifferences_leavesOutUndefinedOnes() {
        Differences one = new Differences(2, new double[] {NONE});
        Differences other = new Differences(2, new double[] {0.5});
        assertThat(Differences.average(one, other).pairs()).containsExactly(0.5);
    }

    /** By hand: alone against nobody a person has no lower ceiling. */
    @Test
    void onePerson_hasNoLowerCeiling() {
        Double[] alone = {1.0};
        assertThat(Agreement.upper(alone, (one, all) -> one + all.length)).containsExactly(2);
        assertThat(Agreement.lower(alone, (one, others) -> others.length)).isEmpty();
    }
}
