package org.topolab.metric.category;

import org.topolab.api.model.Layout;

/**
 * How alike the selectivities of neighbours are: Moran's I of the map of each group over the pairs
 * left and right, above and below, averaged over groups. 1 alike, 0 on average by chance, -1 a
 * checkerboard. Units without a value are left out; NaN if no map varies.
 *
 * @see <a href="https://doi.org/10.1093/biomet/37.1-2.17">Moran 1950, Biometrika 37:17-23</a>
 */
final class Smoothness {

    private final Layout.Grid grid;
    private final boolean torus;

    /**
     * @param torus whether opposite borders are neighbours
     */
    Smoothness(Layout.Grid grid, boolean torus) {
        this.grid = grid;
        this.torus = torus;
    }

    /**
     * The mean over maps.
     *
     * @param maps [groups, units]
     * @param order where each unit is moved to first, [units]
     */
    double of(float[] maps, int[] order) {
        double sum = 0;
        int defined = 0;
        double[] map = new double[order.length];
        for (int group = 0; group < maps.length / order.length; group++) {
            for (int unit = 0; unit < order.length; unit++) {
                map[order[unit]] = maps[group * order.length + unit];
            }
            double moran = moran(map);
            if (!Double.isNaN(moran)) {
                sum += moran;
                defined++;
            }
        }
        return sum / defined;
    }

    private double moran(double[] map) {
        double mean = 0;
        int seen = 0;
        for (double value : map) {
            if (Double.isFinite(value)) {
                seen++;
                mean += (value - mean) / seen;
            }
        }
        double squares = 0;
        double products = 0;
        long pairs = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                double off = off(map, row, column, mean);
                squares += off * off;
                if (off != 0) {
                    products += off * off(map, row, column + 1, mean);
                    products += off * off(map, row + 1, column, mean);
                }
                pairs += pair(map, row, column, row, column + 1);
                pairs += pair(map, row, column, row + 1, column);
            }
        }
        double most = Math.abs(mean) * 1e-12;
        return squares > most * most * seen ? products / pairs * seen / squares : Double.NaN;
    }

    /** Value less the mean; 0 beyond the border and of units without a value. */
    private double off(double[] map, int row, int column, double mean) {
        double value = at(map, row, column);
        return Double.isFinite(value) ? value - mean : 0;
    }

    private int pair(double[] map, int row, int column, int toRow, int toColumn) {
        return Double.isFinite(at(map, row, column)) && Double.isFinite(at(map, toRow, toColumn))
                ? 1
                : 0;
    }

    private double at(double[] map, int row, int column) {
        boolean inside = row < grid.rows() && column < grid.columns();
        return inside || torus
                ? map[row % grid.rows() * grid.columns() + column % grid.columns()]
                : Double.NaN;
    }
}
