package org.topolab.view.sheet;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.NumberMap;
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

    /** The number of a unit. */
    double number(int unit) {
        return map.value(index, unit);
    }

    /** The numbers of all units. */
    DoubleStream numbers() {
        return IntStream.range(0, map.layout().units()).mapToDouble(this::number);
    }

    /** The numbers of all units of some layers. */
    static DoubleStream numbers(List<NumberLayer> layers) {
        return layers.stream().flatMapToDouble(NumberLayer::numbers);
    }

    /** How many units of some layers have no finite number. */
    static long unknown(List<NumberLayer> layers) {
        return numbers(layers).filter(number -> !Double.isFinite(number)).count();
    }

    /** Its panel; colours are made when it is painted. */
    Panel panel(Ground ground, Shading shading, Look look) {
        return ground.panel(label, () -> shading.colors(this), look.borders());
    }
}
