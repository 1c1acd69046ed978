package org.topolab.metric.locality;

import org.topolab.api.model.Layout;

/**
 * The numbers of one map.
 *
 * @param variance spatial variance; NaN if undefined
 * @param neighbours how alike neighbours are
 */
record MapNumbers(double variance, Neighbours neighbours) {

    static MapNumbers of(Layout.Grid grid, double[] map) {
        return new MapNumbers(SpatialVariance.of(grid, map).value(), Neighbours.of(grid, map));
    }

    double moran() {
        return neighbours.moran();
    }

    double geary() {
        return neighbours.geary();
    }
}
