package org.topolab.metric.smoothness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

class OffsetsTest {

    private static final Layout.Grid GRID = new Layout.Grid(4, 5);

    @Test
    void openSheet_countsEveryWayOnce() {
        // half of the other (2 * 4 - 1) * (2 * 5 - 1) - 1 ways
        Offsets offsets = new Offsets(GRID, false);
        int ways = 0;
        for (int bin = 1; bin < offsets.bins(); bin++) {
            ways += offsets.count(bin);
        }
        assertThat(ways).isEqualTo(31);
        // right, down and both diagonals, of length 1.41
        assertThat(offsets.count(1)).isEqualTo(4);
        // (3, 4) and (3, -4)
        assertThat(offsets.count(5)).isEqualTo(2);
    }

    @Test
    void torus_takesTheShorterWay() {
        Offsets offsets = new Offsets(GRID, true);
        // up to 2 rows and 2 columns away: 2.83
        assertThat(offsets.count(3)).isEqualTo(2);
        assertThat(offsets.count(4)).isZero();
        assertThat(offsets.count(1)).isEqualTo(8);
    }

    @Test
    void pairs_areAsFarApartAsTheirBin() {
        for (boolean torus : new boolean[] {true, false}) {
            Offsets offsets = new Offsets(GRID, torus);
            for (int bin = 1; bin < offsets.bins(); bin++) {
                for (int n = 0; n < 50 && offsets.count(bin) > 0; n++) {
                    Offsets.Pair pair = offsets.draw(bin, RandomStream.of(n));
                    assertThat(pair.distance())
                            .isCloseTo(distance(pair, torus), within(1e-12))
                            .isBetween(bin - 0.5, bin + 0.5);
                    assertThat(pair.one()).isBetween(0, 19);
                    assertThat(pair.other()).isBetween(0, 19).isNotEqualTo(pair.one());
                }
            }
        }
    }

    private static double distance(Offsets.Pair pair, boolean torus) {
        int rows = Math.abs(pair.one() / 5 - pair.other() / 5);
        int columns = Math.abs(pair.one() % 5 - pair.other() % 5);
        return torus
                ? Math.hypot(Math.min(rows, 4 - rows), Math.min(columns, 5 - columns))
                : Math.hypot(rows, columns);
    }
}
