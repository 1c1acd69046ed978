package org.topolab.metric.orientation;

import java.util.Arrays;

/**
 * Points around which preferred orientation goes through all 180 degrees: the closed path over each
 * square of 2 x 2 units, right, down, left and up. A step goes the shorter way; a step of exactly
 * 90 degrees has none, and its square is no pinwheel.
 *
 * @param surface the sheet
 */
record Pinwheels(Surface surface) {

    /**
     * [units], of the square of which the unit is the upper left: 0.5 if orientation turns the way
     * of the path, -0.5 if it turns the other way, 0 if it does not go round; NaN where one of the
     * four does not enter, or there is no such square.
     */
    double[] map(Chart chart) {
        double[] charge = new double[surface.units()];
        Arrays.setAll(charge, unit -> charge(chart, unit));
        return charge;
    }

    private double charge(Chart chart, int unit) {
        int right = surface.beside(unit, 0, 1);
        int below = surface.beside(unit, 1, 0);
        int across = surface.beside(unit, 1, 1);
        if (across == Surface.OUTSIDE || surface.shorter() < 2) {
            return Double.NaN;
        }
        double first = chart.turn(unit, right);
        double second = chart.turn(right, across);
        double third = chart.turn(across, below);
        double fourth = chart.turn(below, unit);
        boolean torn = first == -0.5 || second == -0.5 || third == -0.5 || fourth == -0.5;
        // + 0 makes a negative zero a zero
        return torn ? 0 : 0.5 * Math.rint(first + second + third + fourth) + 0;
    }

    /** How many pinwheels each place has: 0, 1 or NaN. */
    double[] number(Chart chart) {
        return Arrays.stream(map(chart)).map(charge -> 2 * Math.abs(charge)).toArray();
    }
}
