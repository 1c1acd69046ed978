package org.topolab.view.sheet;

import java.awt.Color;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.topolab.chart.Key;

/** How the numbers of some layers become colours, and what says which is which. */
interface Shading {

    /** The colours of a layer's units, [units]; those without a number are grey. */
    List<Color> colors(NumberLayer layer);

    /**
     * What stands beside the maps.
     *
     * @param height of the maps, in pixels
     * @param struck whether units without a number are crossed out
     */
    Key key(int height, boolean struck);

    /** From where to where the colours go, in words that follow "colours". */
    String range();

    /** How many numbers lie beyond the colours, after a mark; empty if none do. */
    String beyond(String mark);

    /**
     * Numbers that go round after one period have a wheel of colours, all others a scale.
     *
     * @param layers at least one
     */
    static Shading of(List<NumberLayer> layers, Look look) {
        OptionalDouble period = period(layers);
        return period.isPresent()
                ? new WheelShading(look.wheel(), period.getAsDouble(), layers)
                : new ScaleShading(look.scale(NumberLayer.numbers(layers)), layers);
    }

    /** The period that all layers have. */
    private static OptionalDouble period(List<NumberLayer> layers) {
        Set<OptionalDouble> periods =
                layers.stream().map(layer -> layer.map().period()).collect(Collectors.toSet());
        return periods.size() == 1 ? periods.iterator().next() : OptionalDouble.empty();
    }
}
