package org.topolab.metric.specialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.chance;
import static org.topolab.testkit.Measured.scalar;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;

class SpecialisationMetricTest {

    /** Two blocks of four units side by side. */
    private static final Layout.Grid TWO = new Layout.Grid(2, 4, 2, 2);

    private static final Layout.Grid QUARTERS = new Layout.Grid(16, 16, 8, 8);

    @Test
    void networks_areCounted() {
        // left block 0 0 0 1, right block 2 2 none none
        Result.Table table =
                census(new int[] {0, 0, 2, 2, 0, 1, -1, -1}).get("networks", Result.Table.class);
        assertThat(table.columns())
                .containsExactly("selective", "share", "top-class", "top-share", "entropy");
        assertThat(table.rows()).containsExactly("0,0", "0,1");
        // entropy of 3/4 and 1/4: 0.75 log2(4/3) + 0.5
        double entropy = 0.75 * Math.log(4 / 3.0) / Math.log(2) + 0.5;
        assertThat(table.cells().get(0).subList(0, 4)).containsExactly(4.0, 1.0, 0.0, 0.75);
        assertThat(table.cells().get(0).get(4)).isCloseTo(entropy, within(1e-12));
        assertThat(table.cells().get(1)).containsExactly(2.0, 0.5, 2.0, 1.0, 0.0);
    }

    @Test
    void information_isThatOfBlockAndClass() {
        // blocks that share no class: as much as the blocks, 4 and 4 units: 1 bit
        assertThat(information(new int[] {0, 0, 2, 2, 0, 1, 3, 2})).isCloseTo(1, within(1e-12));
        // the same classes in both: none
        assertThat(information(new int[] {0, 1, 0, 1, 2, 3, 3, 2})).isCloseTo(0, within(1e-12));
        // 0 0 0 1 and 0 1 1 1: 1 bit - H(1/4) = 0.1887
        assertThat(information(new int[] {0, 0, 0, 1, 0, 1, 1, 1}))
                .isCloseTo(0.188722, within(1e-6));
    }

    @Test
    void blockWithoutSelectiveUnits_hasNoTopClass() {
        Result.Table table =
                census(new int[] {0, 0, -1, -1, 0, 1, -1, -1}).get("networks", Result.Table.class);
        List<Double> right = table.cells().get(1);
        assertThat(right.subList(0, 3)).containsExactly(0.0, 0.0, -1.0);
        assertThat(right.get(3)).isNaN();
        assertThat(right.get(4)).isNaN();
    }

    @Test
    void undividedGrid_hasNoInformation() {
        Results found = measure(blocks(), new Layout.Grid(16, 16), Map.of());
        assertThat(scalar(found, "information")).isZero();
        assertThat(chance(found, "information").mean()).isZero();
        assertThat(chance(found, "information").sd()).isZero();
        assertThat(scalar(found, "z")).isNaN();
        assertThat(scalar(found, "p")).isEqualTo(1);
        assertThat(found.get("networks", Result.Table.class).rows()).containsExactly("0,0");
    }

    @Test
    void blocksThatDiffer_areFarAboveChance() {
        Results found = measure(blocks(), QUARTERS, Map.of());
        // half of the units answer to the class of their block alone: nearly log2(4)
        assertThat(scalar(found, "information")).isBetween(1.7, 2.0);
        assertThat(scalar(found, "z")).isGreaterThan(20);
        assertThat(scalar(found, "p")).isCloseTo(1 / 201.0, within(1e-9));
        Result.Table table = found.get("networks", Result.Table.class);
        assertThat(table.cells().stream().map(row -> row.get(2)))
                .containsExactly(0.0, 1.0, 2.0, 3.0);
    }

    @Test
    void noise_isNearChance() {
        Activations noise = Activations.noise(21, Activations.targets(1, 4, 120), 256);
        Results found = measure(noise, QUARTERS, Map.of("threshold", 0.1, "label-shuffles", 40));
        // few units in each block: information of chance is above 0, about 9 / (2 n ln 2)
        assertThat(chance(found, "information").mean()).isBetween(0.02, 0.04);
        assertThat(scalar(found, "z")).isBetween(-3.0, 3.0);
        assertThat(scalar(found, "z-labels")).isBetween(-3.5, 3.5);
        assertThat(chance(found, "index").mean()).isZero();
    }

    @Test
    void bootstrap_givesIntervals() {
        Results found = measure(blocks(), QUARTERS, Map.of("bootstrap", 20));
        for (String name : List.of("information", "index")) {
            Result.Scalar scalar = found.get(name, Result.Scalar.class);
            assertThat(scalar.interval().orElseThrow().high()).isGreaterThan(scalar.value());
            assertThat(scalar.unit()).isEqualTo("bits");
        }
    }

    @Test
    void noSelectiveUnit_isUndefined() {
        Results found =
                measure(Activations.constant(1, 3, 30, 256), QUARTERS, Map.of("shuffles", 10));
        assertThat(scalar(found, "information")).isNaN();
        assertThat(scalar(found, "p")).isNaN();
    }

    private static double information(int[] labels) {
        return scalar(census(labels), "information");
    }

    /** A map of ten classes; as published, a unit below 2 for all answers to the first six. */
    private static Results census(int[] labels) {
        Map<String, Object> given = Map.of("dprime", "published", "shuffles", 20);
        return measure(Activations.preferring(labels, 10), TWO, given);
    }

    /** Half of the units of each block answer to the class of the block. */
    private static Activations blocks() {
        return Activations.blocks(22, QUARTERS, Activations.targets(1, 4, 120));
    }

    private static Results measure(Activations data, Layout.Grid grid, Map<String, Object> given) {
        return Measured.on(new SpecialisationMetric(), grid, data, given);
    }
}
