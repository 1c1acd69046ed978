package org.topolab.view.sheet;

import java.awt.Color;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.chart.ColorMap;

/**
 * Which number has which colour; the same for all layers of a map.
 *
 * @param low number of the first colour
 * @param high number of the last colour, at least low
 * @param known whether there was any finite number
 */
record Scale(double low, double high, boolean known, ColorMap colors) {

    /** Numbers of both signs get a scale with zero in its middle. */
    static Scale of(NumberMap map, int[] layers, ColorMap sequential) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int layer : layers) {
            for (int unit = 0; unit < map.layout().units(); unit++) {
                float value = map.value(layer, unit);
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (low > high) {
            return new Scale(0, 0, false, sequential);
        }
        if (low < 0 && high > 0) {
            double most = Math.max(-low, high);
            return new Scale(-most, most, true, ColorMap.BLUE_WHITE_ORANGE);
        }
        return new Scale(low, high, true, sequential);
    }

    /** The colour of a finite number. */
    Color color(double value) {
        return at((value - low) / (high - low));
    }

    /**
     * The colour of a share of the scale, in 256 steps; one in the middle if all numbers are equal.
     *
     * @param share 0 to 1
     */
    Color at(double share) {
        return colors.at(high > low ? Math.rint(share * 255) / 255 : 0.5);
    }
}
