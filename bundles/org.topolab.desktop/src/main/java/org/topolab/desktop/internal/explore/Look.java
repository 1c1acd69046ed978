package org.topolab.desktop.internal.explore;

import java.util.OptionalInt;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorWheel;

/**
 * How a map is looked at.
 *
 * @param layer index of the layer
 * @param fixed whether one colour is one number at all epochs, else the scale is each epoch's own
 * @param colors of numbers that have no sign
 * @param wheel of numbers that go round
 * @param alone the category to look at; empty for all
 */
record Look(int layer, boolean fixed, ColorMap colors, ColorWheel wheel, OptionalInt alone) {

    /** As a map is shown first. */
    static Look usual() {
        return new Look(0, true, ColorMap.CIVIDIS, ColorWheel.EVEN, OptionalInt.empty());
    }

    Look layer(int index) {
        return new Look(index, fixed, colors, wheel, alone);
    }

    Look fixed(boolean over) {
        return new Look(layer, over, colors, wheel, alone);
    }

    Look colors(ColorMap other) {
        return new Look(layer, fixed, other, wheel, alone);
    }

    Look wheel(ColorWheel other) {
        return new Look(layer, fixed, colors, other, alone);
    }

    Look alone(OptionalInt category) {
        return new Look(layer, fixed, colors, wheel, category);
    }
}
