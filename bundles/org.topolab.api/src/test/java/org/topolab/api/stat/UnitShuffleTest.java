package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;

class UnitShuffleTest {

    private static final Layout.Grid GRID = new Layout.Grid(4, 6, 2, 3);
    private static final RandomStream STREAM = RandomStream.of(1);

    @Test
    void none_leavesEveryUnitInPlace() {
        assertThat(UnitShuffle.none(new Layout.Grid(2, 2))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void within_staysInsideTheBlocks() {
        boolean moved = false;
        for (int n = 0; n < 50; n++) {
            int[] order = UnitShuffle.within(GRID, STREAM).order(n);
            for (int unit = 0; unit < order.length; unit++) {
                assertThat(GRID.block(order[unit])).isEqualTo(GRID.block(unit));
                moved |= order[unit] != unit;
            }
            assertThat(Arrays.stream(order).distinct().count()).isEqualTo(24);
        }
        assertThat(moved).isTrue();
    }

    @Test
    void global_crossesTheBlocks() {
        int[] order = UnitShuffle.global(GRID, STREAM).order(0);
        assertThat(Arrays.stream(order).distinct().count()).isEqualTo(24);
        boolean crossed = false;
        for (int unit = 0; unit < order.length; unit++) {
            crossed |= GRID.block(order[unit]) != GRID.block(unit);
        }
        assertThat(crossed).isTrue();
    }

    @Test
    void number_doesNotDependOnTheOthers() {
        UnitShuffle shuffle = UnitShuffle.global(GRID, STREAM);
        int[] fifth = shuffle.order(5);
        shuffle.order(0);
        assertThat(shuffle.order(5)).isEqualTo(fifth);
        assertThat(shuffle.order(6)).isNotEqualTo(fifth);
    }

    @Test
    void samples_areThoseOfTheFirstShuffles() {
        UnitShuffle shuffle = UnitShuffle.global(GRID, STREAM);
        NullSamples samples = shuffle.samples(3, order -> order[0]);
        double sum = shuffle.order(0)[0] + shuffle.order(1)[0] + shuffle.order(2)[0];
        assertThat(samples.mean()).isEqualTo(sum / 3);
        assertThat(samples.chance().samples()).isEqualTo(3);
    }
}
