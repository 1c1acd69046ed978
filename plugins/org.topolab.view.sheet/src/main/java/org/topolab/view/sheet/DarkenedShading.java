package org.topolab.view.sheet;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.Key;

/**
 * Numbers that go round, darker where a unit is less selective: black if it is not at all, in full
 * colour from the largest selectivity, or that of 99 % of the units where a few are more than three
 * times as selective.
 *
 * @param selectivity the layer of selectivities that belongs to each layer
 * @param full selectivity that has the full colour, above 0
 */
record DarkenedShading(WheelShading plain, Map<NumberLayer, NumberLayer> selectivity, double full)
        implements Shading {

    /** Name of the maps that say how selective a unit is. */
    static final String MAP = "selectivity";

    /** What the name of a figure of this kind ends with. */
    static final String NAME = "-by-selectivity";

    static DarkenedShading of(Map<NumberLayer, NumberLayer> selectivity, ColorWheel wheel) {
        List<NumberLayer> layers = List.copyOf(selectivity.keySet());
        double period = layers.get(0).map().period().orElseThrow();
        DoubleStream all = NumberLayer.numbers(List.copyOf(selectivity.values()));
        ColorScale scale =
                ColorScale.ofMost(DoubleStream.concat(DoubleStream.of(0), all), ColorMap.CIVIDIS);
        return new DarkenedShading(
                new WheelShading(wheel, period, layers),
                selectivity,
                scale.high() > 0 ? scale.high() : 1);
    }

    /** The selectivities that belong to a layer; empty if the results have none of its units. */
    static Optional<NumberLayer> beside(NumberLayer layer, Results results) {
        return Maps.of(results, NumberMap.class)
                .filter(map -> layer.map().period().isPresent() && map.name().equals(MAP))
                .filter(map -> map.layout().units() == layer.map().layout().units())
                .filter(map -> map.layers().size() == 1 || matches(layer, map))
                .map(map -> new NumberLayer(MAP, map, map.layers().size() == 1 ? 0 : layer.index()))
                .findFirst();
    }

    private static boolean matches(NumberLayer layer, NumberMap map) {
        return map.layers().equals(layer.map().layers());
    }

    @Override
    public List<Color> colors(NumberLayer layer) {
        return plain.colors(layer, selectivity.get(layer), full);
    }

    @Override
    public Key key(int height, boolean struck) {
        long unknown =
                plain.layers().stream()
                        .flatMap(layer -> colors(layer).stream())
                        .filter(ColorWheel.UNKNOWN::equals)
                        .count();
        List<Key> keys = plain.keys(plain.wheel()::at, unknown, struck);
        keys.add(1, new DarknessKey(plain.wheel(), MAP, full));
        return new KeyColumn(keys);
    }

    @Override
    public String range() {
        return "%s, black where the selectivity is 0".formatted(plain.range());
    }

    @Override
    public String beyond(String mark) {
        long more =
                selectivity.values().stream()
                        .flatMapToDouble(
                                layer ->
                                        IntStream.range(0, layer.map().layout().units())
                                                .mapToDouble(layer::number))
                        .filter(number -> number > full)
                        .count();
        return more == 0 ? "" : "%s%d more selective than the scale".formatted(mark, more);
    }
}
