package org.topolab.view.sheet;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.Key;
import org.topolab.chart.Legend;

/**
 * Numbers that go round, such as preferred orientations: the number after a whole period has the
 * same colour.
 *
 * @param period of the numbers, above 0
 * @param layers what the colours are for
 */
record WheelShading(ColorWheel wheel, double period, List<NumberLayer> layers) implements Shading {

    private static final double HALF_TURN = 180; // degrees, after which an orientation is the same

    @Override
    public List<Color> colors(NumberLayer layer) {
        return wheel.colors(layer.numbers().map(number -> number / period));
    }

    @Override
    public Key key(int height, boolean struck) {
        return new KeyColumn(keys(wheel::at, NumberLayer.unknown(layers), struck));
    }

    /**
     * What the colours stand for, and the line for units without a number, if there are any.
     *
     * @param colors by share of a turn
     */
    List<Key> keys(DoubleFunction<Color> colors, long unknown, boolean struck) {
        List<Key> keys = new ArrayList<>();
        keys.add(period == HALF_TURN ? new BarsKey(colors) : new RingKey(colors, period));
        if (unknown > 0) {
            keys.add(Legend.noValue(ColorWheel.UNKNOWN, unknown, struck));
        }
        return keys;
    }

    @Override
    public String range() {
        return "the same again after %s".formatted((float) period);
    }

    @Override
    public String beyond(String mark) {
        return "";
    }

    /** Colours of units whose strengths darken them. */
    List<Color> colors(NumberLayer layer, NumberLayer strength, double full) {
        return IntStream.range(0, layer.map().layout().units())
                .mapToObj(unit -> color(layer.number(unit), strength.number(unit) / full))
                .toList();
    }

    private Color color(double number, double strength) {
        return Double.isFinite(number) && Double.isFinite(strength)
                ? wheel.at(number / period, strength)
                : ColorWheel.UNKNOWN;
    }
}
