package org.topolab.metric.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.UnitShuffle;

class SmoothnessTest {

    private static final Layout.Grid ROW = new Layout.Grid(1, 4);

    private static double of(float... map) {
        return new Smoothness(ROW, false).of(map, UnitShuffle.none(ROW));
    }

    @Test
    void rows_byHand() {
        // 3 pairs, each -1, squares 4: (-3 / 3) / (4 / 4); 2 alike and 1 not: (1 / 3) / 1
        assertThat(of(1, -1, 1, -1)).isCloseTo(-1, within(1e-12));
        assertThat(of(1, 1, -1, -1)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void goingRound_addsThePairAcrossTheBorder() {
        // by hand: 4 pairs across and each unit with itself below, as there is one row
        double around =
                new Smoothness(ROW, true).of(new float[] {1, 1, -1, -1}, new int[] {0, 1, 2, 3});
        assertThat(around).isCloseTo((0 + 4) / 8.0, within(1e-12));
    }

    @Test
    void order_movesUnits() {
        double moved =
                new Smoothness(ROW, false).of(new float[] {1, 1, -1, -1}, new int[] {0, 2, 1, 3});
        assertThat(moved).isCloseTo(-1, within(1e-12));
    }

    @Test
    void unitWithoutValue_isLeftOut() {
        // by hand: 1 . -1 -1: mean -1/3, offs 4/3 -2/3 -2/3, one pair 4/9, squares 24/9 over 3
        assertThat(of(1, Float.NaN, -1, -1)).isCloseTo((4 / 9.0) / (24 / 27.0), within(1e-12));
    }

    @Test
    void constantMap_countsForNothing() {
        assertThat(of(2, 2, 2, 2)).isNaN();
        // the mean over maps is that of the other one
        assertThat(of(2, 2, 2, 2, 1, -1, 1, -1)).isCloseTo(-1, within(1e-12));
    }
}
