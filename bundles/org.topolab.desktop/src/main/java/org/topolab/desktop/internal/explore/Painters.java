package org.topolab.desktop.internal.explore;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Palette;

/** Draws maps; what is the same at all epochs is made once. Safe for several threads. */
public final class Painters {

    private final Map<Integer, List<Color>> palettes = new HashMap<>();
    private Optional<Known> known = Optional.empty();

    private record Known(Layout layout, Plane plane) {}

    /** Where the units of a layout lie; made once as long as the same one is asked for. */
    public synchronized Plane plane(Layout layout) {
        if (known.isEmpty() || !known.get().layout().equals(layout)) {
            known = Optional.of(new Known(layout, Plane.of(layout)));
        }
        return known.get().plane();
    }

    /** Colours of so many categories. */
    public synchronized List<Color> colors(int categories) {
        return palettes.computeIfAbsent(categories, Palette.PETROFF::colors);
    }

    /**
     * Draws a map.
     *
     * @param span of the numbers, for the scale
     * @return empty if the result is no map
     */
    Optional<Drawn> draw(Result result, Look look, Span span) {
        if (result instanceof NumberMap map) {
            return Optional.of(numbers(map, look, span));
        }
        return result instanceof CategoryMap map
                ? Optional.of(categories(map, look))
                : Optional.empty();
    }

    private Drawn numbers(NumberMap map, Look look, Span span) {
        int layer = Math.min(look.layer(), map.layers().size() - 1);
        if (map.period().isPresent()) {
            Inks inks = Inks.of(map, layer, look.wheel());
            double period = map.period().getAsDouble();
            MapKey key = MapKey.of(look.wheel(), period, unknown(inks));
            return new Drawn(map, layer, new MapPainter(plane(map.layout()), inks), key);
        }
        ColorScale scale = span.scale(look.colors());
        Inks inks = Inks.of(map, layer, scale);
        MapKey key = MapKey.of(scale, unknown(inks));
        return new Drawn(map, layer, new MapPainter(plane(map.layout()), inks), key);
    }

    private Drawn categories(CategoryMap map, Look look) {
        List<Color> colors = colors(map.categories().size());
        Inks inks = Inks.of(map, colors, look.alone());
        int[] counts = new int[colors.size()];
        for (int unit = 0; unit < inks.units(); unit++) {
            if (!inks.unknown(unit)) {
                counts[map.value(unit)]++;
            }
        }
        List<MapKey.Category> all = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            all.add(new MapKey.Category(map.categories().get(c), colors.get(c), counts[c]));
        }
        MapKey key = MapKey.of(all, unknown(inks));
        return new Drawn(map, 0, new MapPainter(plane(map.layout()), inks), key);
    }

    private static int unknown(Inks inks) {
        int unknown = 0;
        for (int unit = 0; unit < inks.units(); unit++) {
            unknown += inks.unknown(unit) ? 1 : 0;
        }
        return unknown;
    }
}
