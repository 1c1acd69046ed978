package org.topolab.metric.topography;

import org.topolab.api.model.Layout;

/**
 * As the code of Hannagan 2021 has it: over the selective units that are not at the edge, mean of 1
 * - 1/80 of the summed distances to the 8 neighbours. The distance is the difference of labels, and
 * 10 to an unselective neighbour, so that it falls with fewer selective units. 0 without any.
 */
final class PublishedLikeness implements Likeness {

    /** Distance to an unselective neighbour, as published. */
    private static final int FAR = 10;

    /** Eight neighbours at the largest distance, as published. */
    private static final int SCALE = 80;

    private final Layout.Grid grid;

    PublishedLikeness(Layout.Grid grid) {
        this.grid = grid;
    }

    @Override
    public double of(int[] ranks) {
        long distances = 0;
        long cells = 0;
        for (int row = 1; row < grid.rows() - 1; row++) {
            for (int column = 1; column < grid.columns() - 1; column++) {
                int unit = row * grid.columns() + column;
                if (ranks[unit] >= 0) {
                    distances += around(ranks, unit);
                    cells++;
                }
            }
        }
        return cells == 0 ? 0 : 1 - (double) distances / SCALE / cells;
    }

    private long around(int[] ranks, int unit) {
        long sum = 0;
        for (int down = -1; down <= 1; down++) {
            for (int aside = -1; aside <= 1; aside++) {
                int other = ranks[unit + down * grid.columns() + aside];
                sum += other < 0 ? FAR : Math.abs(other - ranks[unit]);
            }
        }
        return sum;
    }
}
