package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;

class RingsTest {

    private static final Layout.Grid SQUARE = new Layout.Grid(4, 4);

    private static final double[] MAP = {
        9, 1, 2, 9,
        3, 0, 4, 4,
        5, 4, 0, 6,
        9, 7, 8, 9
    };

    @Test
    void middle_hasWholeRings() {
        Rings rings = new Rings(SQUARE, false);
        // the inner four at 0.7, edges at 1.6, corners at 2.1 beyond the nearest border
        assertThat(rings.means(MAP)).containsExactly(2, 4.5);
        assertThat(rings.rings()).isEqualTo(2);
        assertThat(rings.count(0)).isEqualTo(4);
        assertThat(rings.count(1)).isEqualTo(8);
        assertThat(rings.ring(5)).isZero();
        assertThat(rings.ring(4)).isEqualTo(1);
        assertThat(rings.ring(0)).isEqualTo(Rings.BEYOND);
    }

    @Test
    void published_isRoundTheUnitBehindTheMiddle() {
        // (2, 2) itself; 4 neighbours and 4 diagonals; 7 at 2 to 2.8
        assertThat(new Rings(SQUARE, true).means(MAP))
                .containsExactly(
                        new double[] {0, (4 + 6 + 4 + 8 + 0 + 4 + 7 + 9) / 8.0, 38 / 7.0},
                        within(1e-12));
    }

    @Test
    void oddSides_haveAUnitInTheMiddle() {
        Rings rings = new Rings(new Layout.Grid(3, 5), false);
        // (1, 2) itself; the eight around it at 1 and 1.4; two columns away is beyond the rows
        assertThat(rings.rings()).isEqualTo(2);
        assertThat(rings.count(0)).isEqualTo(1);
        assertThat(rings.count(1)).isEqualTo(8);
        // as published around (1.5, 2.5): four at 0.7
        Rings published = new Rings(new Layout.Grid(3, 5), true);
        assertThat(published.rings()).isEqualTo(2);
        assertThat(published.count(0)).isEqualTo(4);
    }

    @Test
    void shift_goesDownAndRight() {
        // around (2.5, 2.5): the lower right four at 0.7
        Rings rings = new Rings(SQUARE, false, 1);
        assertThat(rings.means(MAP)[0]).isEqualTo((0 + 6 + 8 + 9) / 4.0);
        // around (-3.5, -3.5) there is nothing
        Rings outside = new Rings(SQUARE, false, -5);
        assertThat(outside.count(0)).isZero();
        assertThat(outside.means(MAP)).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void notANumber_isLeftOut() {
        double[] map = MAP.clone();
        map[5] = Double.NaN;
        assertThat(new Rings(SQUARE, false).means(map)[0]).isEqualTo(8 / 3.0);
        for (int unit : new int[] {6, 9, 10}) {
            map[unit] = Double.NaN;
        }
        assertThat(new Rings(SQUARE, false).means(map)).containsExactly(Double.NaN, 4.5);
    }

    @Test
    void sectors_goRound() {
        Rings rings = new Rings(SQUARE, false);
        // quarters, from the left over the top: upper left, upper right, lower right, lower left
        assertThat(rings.sector(0, 4)).isZero();
        assertThat(rings.sector(3, 4)).isEqualTo(1);
        assertThat(rings.sector(15, 4)).isEqualTo(2);
        assertThat(rings.sector(12, 4)).isEqualTo(3);
        // the middle itself is in one, and so is what lies exactly to the left
        Rings odd = new Rings(new Layout.Grid(3, 3), false);
        assertThat(odd.sector(4, 4)).isEqualTo(2);
        assertThat(odd.sector(3, 4)).isZero();
    }

    @Test
    void anotherSheet_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rings(SQUARE, false).means(new double[9]))
                .withMessage("found 9 values, expected one for each of 16 units");
    }
}
