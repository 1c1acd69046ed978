package org.topolab.metric.orientation;

import java.util.function.Function;

/**
 * A number of a map of preferred orientations that is the mean of a map of its own.
 *
 * @param name of the number
 * @param unit of the number; empty if dimensionless
 * @param perUnit whether its map has one layer
 * @param map [layers, units], NaN where undefined
 */
record Measure(String name, String unit, boolean perUnit, Function<Chart, double[]> map) {

    double[] of(Chart chart) {
        return map.apply(chart);
    }
}
