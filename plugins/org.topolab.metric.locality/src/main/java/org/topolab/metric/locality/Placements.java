package org.topolab.metric.locality;

import java.util.stream.IntStream;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.UnitShuffle;

/** A grid and random places of its units, the same for all maps. */
final class Placements {

    private final Layout.Grid grid;
    private final int[][] orders;

    /**
     * @param shuffles how many random placements
     */
    Placements(Layout.Grid grid, int shuffles, RandomStream stream) {
        this.grid = grid;
        UnitShuffle shuffle = UnitShuffle.global(grid, stream);
        this.orders = IntStream.range(0, shuffles).mapToObj(shuffle::order).toArray(int[][]::new);
    }

    Layout.Grid grid() {
        return grid;
    }

    int count() {
        return orders.length;
    }

    /**
     * Moves the units of a map to their places in placement n.
     *
     * @param map numbers, [units]
     * @param moved receives them, [units]
     */
    void move(int n, double[] map, double[] moved) {
        int[] order = orders[n];
        for (int unit = 0; unit < map.length; unit++) {
            moved[order[unit]] = map[unit];
        }
    }
}
