package org.topolab.metric.topography;

import org.topolab.api.model.Layout;

/**
 * Mean proximity of the categories of two neighbours, over all pairs of selective neighbours of the
 * grid, corners and edge included. Pairs with an unselective unit do not count, so that random maps
 * have the same mean however many units are selective.
 */
final class PairLikeness implements Likeness {

    private final Layout.Grid grid;
    private final double[][] proximity;

    /**
     * @param proximity of each two categories, 1 for the same
     */
    PairLikeness(Layout.Grid grid, double[][] proximity) {
        this.grid = grid;
        this.proximity = proximity;
    }

    @Override
    public double of(int[] ranks) {
        int columns = grid.columns();
        double sum = 0;
        long pairs = 0;
        for (int unit = 0; unit < ranks.length; unit++) {
            if (ranks[unit] < 0) {
                continue;
            }
            double[] near = proximity[ranks[unit]];
            boolean below = unit + columns < ranks.length;
            int column = unit % columns;
            // each pair once: right, below left, below, below right
            for (int step = 0; step < 4; step++) {
                int aside = step == 0 ? 1 : step - 2;
                boolean there = step == 0 || below;
                if (!there || column + aside < 0 || column + aside >= columns) {
                    continue;
                }
                int other = ranks[unit + aside + (step == 0 ? 0 : columns)];
                if (other >= 0) {
                    sum += near[other];
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }
}
