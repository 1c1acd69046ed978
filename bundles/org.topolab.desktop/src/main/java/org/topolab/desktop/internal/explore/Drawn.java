package org.topolab.desktop.internal.explore;

import java.util.Locale;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.chart.Ticks;

/**
 * A map in its colours.
 *
 * @param result a map
 * @param layer index of the layer that is seen
 */
record Drawn(Result result, int layer, MapPainter painter, MapKey key) {

    private static final double HALF_TURN = 180;
    private static final double TURN = 360;

    /** Value of a unit in words. */
    String value(int unit) {
        if (result instanceof CategoryMap map) {
            int category = map.value(unit);
            return category == CategoryMap.NONE ? "none" : map.categories().get(category);
        }
        NumberMap map = (NumberMap) result;
        double value = map.value(layer, unit);
        if (!Double.isFinite(value)) {
            return "no value";
        }
        double period = map.period().orElse(0);
        return Ticks.number(value) + (period == HALF_TURN || period == TURN ? "°" : "");
    }

    /** A unit in words: where it is, and its value. */
    String words(int unit) {
        return String.format(
                Locale.ROOT, "unit %d, %s: %s", unit, painter.plane().words(unit), value(unit));
    }
}
