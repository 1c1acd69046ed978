package org.topolab.view.sheet;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Panel;

/**
 * One layer of a map of numbers.
 *
 * @param label what its panel is called
 */
record NumberLayer(String label, NumberMap map, int index) {

    /** The layers of a map that are to be drawn, called by their names. */
    static List<NumberLayer> all(NumberMap map, Look look) {
        return IntStream.range(0, map.layers().size())
                .filter(i -> look.draws(map.layers().get(i)))
                .mapToObj(i -> new NumberLayer(map.layers().get(i), map, i))
                .toList();
    }

    /** The same of a subject, called by it, and by the layer's name unless it is the only one. */
    NumberLayer of(String subject, boolean only) {
        return new NumberLayer(only ? subject : subject + ": " + name(), map, index);
    }

    String name() {
        return map.layers().get(index);
    }

    private DoubleStream numbers() {
        return IntStream.range(0, map.layout().units()).mapToDouble(u -> map.value(index, u));
    }

    /** The numbers of all units of some layers. */
    static DoubleStream numbers(List<NumberLayer> layers) {
        return layers.stream().flatMapToDouble(NumberLayer::numbers);
    }

    /** Its panel; colours are made when it is painted. */
    Panel panel(Ground ground, ColorScale scale, Look look) {
        return ground.panel(label, () -> scale.colors(numbers()), look.borders());
    }
}
