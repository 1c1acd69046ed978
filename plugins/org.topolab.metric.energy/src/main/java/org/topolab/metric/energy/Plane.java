package org.topolab.metric.energy;

import java.util.Arrays;
import java.util.Optional;
import org.topolab.api.model.Layout;

/** Numbers of the places of a sheet, row after row. */
final class Plane {

    private final int rows;
    private final int columns;
    private final double[] values;

    /**
     * @param values [rows, columns]; not copied
     */
    Plane(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * The units of a grid, or the means over the channels of a feature map at each of its places;
     * empty of layouts without rows and columns.
     *
     * @param units [units]
     */
    static Optional<Plane> of(Layout layout, double[] units) {
        if (layout instanceof Layout.Grid grid) {
            return Optional.of(new Plane(grid.rows(), grid.columns(), units));
        }
        if (layout instanceof Layout.FeatureMap map) {
            double[] places = new double[map.rows() * map.columns()];
            for (int unit = 0; unit < units.length; unit++) {
                places[unit / map.channels()] += units[unit] / map.channels();
            }
            return Optional.of(new Plane(map.rows(), map.columns(), places));
        }
        return Optional.empty();
    }

    /** Units at each place: the channels of a feature map, 1 of a grid. */
    static int depth(Layout layout) {
        return layout instanceof Layout.FeatureMap map ? map.channels() : 1;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Where its places lie. */
    Layout.Grid grid() {
        return new Layout.Grid(rows, columns);
    }

    /** Number of places. */
    int places() {
        return values.length;
    }

    double value(int row, int column) {
        return values[row * columns + column];
    }

    /** All numbers, [rows, columns]; a copy. */
    double[] values() {
        return values.clone();
    }

    /** Mean over the places. */
    double mean() {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** The same places with the numbers times a factor. */
    Plane times(double factor) {
        return new Plane(rows, columns, Arrays.stream(values).map(v -> v * factor).toArray());
    }

    /** The sum with a plane of the same size. */
    Plane plus(Plane other) {
        double[] sum = new double[values.length];
        Arrays.setAll(sum, at -> values[at] + other.values[at]);
        return new Plane(rows, columns, sum);
    }
}
