package org.topolab.metric.locality;

import java.util.Arrays;
import org.topolab.api.model.Layout;

/**
 * How far activation spreads around its centre of gravity, in squared pitches of the grid. With p =
 * activation / sum of activations it is the weighted variance of the places, sum p |x - m|^2,
 * divided by 1 - sum p^2, which makes up for the few units that share the activation.
 *
 * <p>It is about one centre: two tight clusters far apart give a large number.
 *
 * @param meanRow centre of gravity, in pitches from the first row
 * @param meanColumn centre of gravity, in pitches from the first column
 * @param raw sum p |x - m|^2
 * @param squares sum p^2, from 1 / units to 1
 * @see "Sax 2017, Locality Prior, github.com/alexsax/Locality-Prior"
 */
record SpatialVariance(double meanRow, double meanColumn, double raw, double squares) {

    private static final SpatialVariance UNDEFINED =
            new SpatialVariance(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /**
     * Of a map; all NaN if it has fewer than 2 active units, a negative or a number that is not
     * finite.
     *
     * @param map activations, [units]
     */
    static SpatialVariance of(Layout.Grid grid, double[] map) {
        double[] rows = new double[grid.rows()];
        double[] columns = new double[grid.columns()];
        double squares = 0;
        int active = 0;
        for (int row = 0, unit = 0; row < rows.length; row++) {
            double sum = 0;
            for (int column = 0; column < columns.length; column++, unit++) {
                double value = map[unit];
                // also refuses NaN
                if (!(value >= 0)) {
                    return UNDEFINED;
                }
                active += value > 0 ? 1 : 0;
                sum += value;
                columns[column] += value;
                squares += value * value;
            }
            rows[row] = sum;
        }
        double sum = Arrays.stream(rows).sum();
        if (active < 2 || !Double.isFinite(sum)) {
            return UNDEFINED;
        }
        double meanRow = moment(rows) / sum;
        double meanColumn = moment(columns) / sum;
        double raw = (squares(rows, meanRow) + squares(columns, meanColumn)) / sum;
        return new SpatialVariance(meanRow, meanColumn, raw, squares / (sum * sum));
    }

    /** Sum of places, each times the activation there. */
    private static double moment(double[] activations) {
        double sum = 0;
        for (int place = 0; place < activations.length; place++) {
            sum += activations[place] * place;
        }
        return sum;
    }

    /** Sum of squared distances from a place, each times the activation there. */
    private static double squares(double[] activations, double from) {
        double sum = 0;
        for (int place = 0; place < activations.length; place++) {
            sum += activations[place] * (place - from) * (place - from);
        }
        return sum;
    }

    /** What the raw variance is multiplied by: 1 / (1 - sum p^2). */
    double factor() {
        return 1 / (1 - squares);
    }

    /** The spatial variance; NaN if undefined, never infinite. */
    double value() {
        double value = factor() * raw;
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /**
     * That of a map whose units are all equally active, which is also the mean over all placements
     * of the units of any map: rows^2 / 6 on a square grid. 0 on a grid of one unit.
     */
    static double even(Layout.Grid grid) {
        double rows = grid.rows();
        double columns = grid.columns();
        double units = rows * columns;
        double spread = (rows * rows - 1) / 12 + (columns * columns - 1) / 12;
        return units == 1 ? 0 : spread * units / (units - 1);
    }
}
