package org.topolab.metric.orientation;

import java.util.Arrays;

/**
 * How much preferred orientation differs between neighbours, 0 to 90 degrees; 45 by chance if all
 * orientations are as frequent.
 *
 * @param surface the sheet
 */
record Neighbours(Surface surface) {

    private static final double HALF_TURN = 180;

    /** [2, units]: from each unit to the right, then to below; NaN where one does not enter. */
    double[] differences(Chart chart) {
        int units = surface.units();
        double[] differences = new double[2 * units];
        Arrays.setAll(
                differences,
                at -> {
                    int beside = surface.beside(at % units, at / units, 1 - at / units);
                    return beside == Surface.OUTSIDE || beside == at % units
                            ? Double.NaN
                            : HALF_TURN * Math.abs(chart.turn(at % units, beside));
                });
        return differences;
    }
}
