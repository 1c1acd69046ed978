package org.topolab.metric.locality;

import java.util.Optional;
import org.topolab.api.model.Layout;

/**
 * Where units lie, in pitches of the grid their wires go to. A sheet of another size is stretched
 * over that grid: row r of so many rows lies at (r + 0.5) * grid rows / rows - 0.5, columns alike.
 */
final class Places {

    private final double[] rows;
    private final double[] columns;

    private Places(double[] rows, double[] columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Of a grid, or of a feature map, whose channels lie at the same place; empty of other layouts.
     *
     * @param layout where the units lie
     * @param grid over which they are stretched
     */
    static Optional<Places> of(Layout layout, Layout.Grid grid) {
        if (layout instanceof Layout.Grid own) {
            return Optional.of(of(own.rows(), own.columns(), 1, grid));
        }
        if (layout instanceof Layout.FeatureMap own) {
            return Optional.of(of(own.rows(), own.columns(), own.channels(), grid));
        }
        return Optional.empty();
    }

    private static Places of(int rows, int columns, int channels, Layout.Grid grid) {
        double[] down = new double[rows * columns * channels];
        double[] across = new double[down.length];
        for (int unit = 0; unit < down.length; unit++) {
            int place = unit / channels;
            int row = place / columns;
            int column = place % columns;
            down[unit] = (row + 0.5) * grid.rows() / rows - 0.5;
            across[unit] = (column + 0.5) * grid.columns() / columns - 0.5;
        }
        return new Places(down, across);
    }

    /** Number of units. */
    int units() {
        return rows.length;
    }

    /** The same places with the units moved. */
    Places moved(int[] order) {
        double[] down = new double[order.length];
        double[] across = new double[order.length];
        for (int unit = 0; unit < order.length; unit++) {
            down[unit] = rows[order[unit]];
            across[unit] = columns[order[unit]];
        }
        return new Places(down, across);
    }

    /** Straight distances of a unit to all units of another sheet, in pitches, [their units]. */
    double[] distances(int unit, Places other) {
        double[] distances = new double[other.rows.length];
        for (int at = 0; at < distances.length; at++) {
            double down = rows[unit] - other.rows[at];
            double across = columns[unit] - other.columns[at];
            distances[at] = Math.sqrt(down * down + across * across);
        }
        return distances;
    }
}
