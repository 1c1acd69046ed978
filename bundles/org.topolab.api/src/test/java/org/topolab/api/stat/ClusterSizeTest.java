package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;

class ClusterSizeTest {

    /** 6 x 6 with class 0 in the upper left corner and 1 right of it. */
    private static int[] corner() {
        int[] labels = new int[36];
        Arrays.fill(labels, -1);
        labels[0] = 0;
        labels[1] = 1;
        return labels;
    }

    @Test
    void openBorder_countsSteps() {
        double[] radii = new ClusterSize(new Layout.Grid(6, 6), false).radii(corner(), 2);
        // by hand: at (2, 2) two steps to (0, 0); at (3, 3) three; at (5, 5) five
        assertThat(radii[0]).isEqualTo(1);
        assertThat(radii[2 * 6 + 2]).isEqualTo(2);
        assertThat(radii[3 * 6 + 3]).isEqualTo(3);
        assertThat(radii[5 * 6 + 5]).isEqualTo(5);
    }

    @Test
    void torus_goesRound_andEndsBeforeHalfTheSheet() {
        double[] radii = new ClusterSize(new Layout.Grid(6, 6), true).radii(corner(), 2);
        // by hand: from (5, 5) one step to (0, 0) and two to (0, 1)
        assertThat(radii[5 * 6 + 5]).isEqualTo(2);
        assertThat(radii[5 * 6]).isEqualTo(1);
        // three steps are half the side
        assertThat(radii[3 * 6 + 3]).isNaN();
    }

    @Test
    void column_isReachedFromTheNearerSide() {
        Layout.Grid grid = new Layout.Grid(9, 9);
        int[] labels = new int[81];
        Arrays.setAll(labels, unit -> unit % 9 == 0 ? 0 : 1);
        double[] open = new ClusterSize(grid, false).radii(labels, 2);
        double[] torus = new ClusterSize(grid, true).radii(labels, 2);
        for (int unit = 0; unit < 81; unit++) {
            int column = unit % 9;
            assertThat(open[unit]).isEqualTo(Math.max(1, column));
            int round = Math.max(1, Math.min(column, 9 - column));
            assertThat(torus[unit]).isEqualTo((Object) (round > 3 ? Double.NaN : round));
        }
    }

    @Test
    void missingClass_leavesNothingDefined() {
        for (boolean torus : new boolean[] {false, true}) {
            double[] radii = new ClusterSize(new Layout.Grid(6, 6), torus).radii(corner(), 3);
            assertThat(radii).containsOnly(Double.NaN);
            assertThat(ClusterSize.mean(radii)).isNaN();
        }
        assertThat(ClusterSize.mean(new double[] {1, Double.NaN, 2})).isEqualTo(1.5);
    }

    /** Windows are widened one by one until they hold all classes. */
    @Test
    void window_isTheSmallestThatHoldsAll() {
        Layout.Grid grid = new Layout.Grid(9, 14);
        RandomStream random = RandomStream.of(4);
        int[] labels = new int[grid.units()];
        Arrays.setAll(labels, unit -> (int) (random.uniform(unit) * 7) - 1);
        for (boolean torus : new boolean[] {false, true}) {
            double[] radii = new ClusterSize(grid, torus).radii(labels, 6);
            for (int unit = 0; unit < labels.length; unit++) {
                assertThat(radii[unit]).isEqualTo((Object) slowly(torus, labels, unit));
            }
        }
    }

    private static double slowly(boolean torus, int[] labels, int unit) {
        for (int radius = 1; radius < (torus ? 4 : 14); radius++) {
            boolean[] seen = new boolean[7];
            for (int down = -radius; down <= radius; down++) {
                for (int across = -radius; across <= radius; across++) {
                    int row = unit / 14 + down;
                    int column = unit % 14 + across;
                    if (torus || (row >= 0 && row < 9 && column >= 0 && column < 14)) {
                        int at = Math.floorMod(row, 9) * 14 + Math.floorMod(column, 14);
                        seen[labels[at] + 1] = true;
                    }
                }
            }
            if (seen[1] && seen[2] && seen[3] && seen[4] && seen[5] && seen[6]) {
                return radius;
            }
        }
        return Double.NaN;
    }

    @Test
    void displaced_exchangesCentreAndCorner() {
        // 2 x 3: one row and one column before
        double[] moved =
                new ClusterSize(new Layout.Grid(2, 3), true)
                        .displaced(new double[] {0, 1, 2, 3, 4, 5});
        assertThat(moved).containsExactly(4, 5, 3, 1, 2, 0);
    }

    @Test
    void anotherSheet_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusterSize(new Layout.Grid(2, 3), true).radii(corner(), 2))
                .withMessage("found 36 labels, expected one for each of 2 x 3 units");
    }
}
