package org.topolab.desktop.internal.explore;

import java.util.stream.DoubleStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;

/**
 * The lowest and the highest of some finite numbers.
 *
 * @param low above high if there is none
 */
record Span(double low, double high) {

    static final Span NONE = new Span(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of all layers of a map of numbers; none of anything else. */
    static Span of(Result result) {
        if (!(result instanceof NumberMap map)) {
            return NONE;
        }
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int layer = 0; layer < map.layers().size(); layer++) {
            for (int unit = 0; unit < map.layout().units(); unit++) {
                float value = map.value(layer, unit);
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return new Span(low, high);
    }

    /** Of these and others. */
    Span and(Span other) {
        return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Whether there is a number. */
    boolean known() {
        return low <= high;
    }

    /** Colours from the lowest to the highest; with zero in the middle if it lies between. */
    ColorScale scale(ColorMap colors) {
        return ColorScale.of(known() ? DoubleStream.of(low, high) : DoubleStream.empty(), colors);
    }
}
