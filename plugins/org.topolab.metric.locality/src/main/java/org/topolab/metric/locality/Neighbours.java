package org.topolab.metric.locality;

import java.util.Arrays;
import org.topolab.api.model.Layout;

/**
 * How alike neighbours on a grid are: left and right, above and below, each pair once.
 *
 * @param grid where the units lie
 * @param mean of the map
 * @param squares sum over units of z^2, z being the deviation from the mean
 * @param products sum over pairs of z z'
 * @param differences sum over pairs of (z - z')^2
 * @see <a href="https://doi.org/10.1093/biomet/37.1-2.17">Moran 1950, Notes on continuous
 *     stochastic phenomena, Biometrika 37:17-23</a>
 * @see <a href="https://doi.org/10.2307/2986645">Geary 1954, The contiguity ratio and statistical
 *     mapping, The Incorporated Statistician 5:115-146</a>
 */
record Neighbours(
        Layout.Grid grid, double mean, double squares, double products, double differences) {

    /** Deviations below this share of the mean are rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Of a map.
     *
     * @param map numbers, [units]
     */
    static Neighbours of(Layout.Grid grid, double[] map) {
        double mean = Arrays.stream(map).average().orElseThrow();
        double squares = 0;
        for (double value : map) {
            squares += (value - mean) * (value - mean);
        }
        double differences = 0;
        for (int row = 0, unit = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++, unit++) {
                double left = column > 0 ? map[unit] - map[unit - 1] : 0;
                double above = row > 0 ? map[unit] - map[unit - grid.columns()] : 0;
                differences += left * left + above * above;
            }
        }
        return new Neighbours(grid, mean, squares, products(grid, map, mean), differences);
    }

    private static double products(Layout.Grid grid, double[] map, double mean) {
        int columns = grid.columns();
        double across = 0;
        double down = 0;
        for (int row = 0; row < grid.rows(); row++) {
            int first = row * columns;
            for (int unit = first + 1; unit < first + columns; unit++) {
                across += (map[unit] - mean) * (map[unit - 1] - mean);
            }
            for (int unit = row == 0 ? columns : first; unit < first + columns; unit++) {
                down += (map[unit] - mean) * (map[unit - columns] - mean);
            }
        }
        return across + down;
    }

    /**
     * Moran's I: units / pairs * products / squares. 1 if neighbours are alike, -1 on a
     * checkerboard; NaN if the map is flat or a number of it is not finite.
     */
    double moran() {
        return moran(products);
    }

    /** Moran's I of the same numbers with the units at other places. */
    double moran(double[] moved) {
        return moran(products(grid, moved, mean));
    }

    private double moran(double sum) {
        return flat() ? Double.NaN : finite(grid.units() / pairs() * sum / squares);
    }

    /**
     * Geary's C: (units - 1) / (2 pairs) * differences / squares. 0 if neighbours are alike, 1 by
     * chance; NaN where Moran's I is.
     */
    double geary() {
        return flat()
                ? Double.NaN
                : finite((grid.units() - 1) / (2 * pairs()) * differences / squares);
    }

    /** Mean of (z - z')^2 over pairs; NaN without a finite one. */
    double difference() {
        return finite(differences / pairs());
    }

    /** The mean of {@link #difference} over all placements of the units. */
    double differenceByChance() {
        return finite(2 * squares / (grid.units() - 1));
    }

    private double pairs() {
        return 2.0 * grid.units() - grid.rows() - grid.columns();
    }

    /** Whether the numbers are equal but for rounding, or some not finite. */
    private boolean flat() {
        return !(squares > grid.units() * mean * mean * ROUNDING * ROUNDING);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
