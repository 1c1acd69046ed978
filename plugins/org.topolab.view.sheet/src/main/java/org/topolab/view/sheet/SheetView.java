package org.topolab.view.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;
import org.topolab.chart.ColorMap;
import org.topolab.chart.Palette;

/** Draws every map of the results, one figure each. */
@Component
public final class SheetView implements Visualizer {

    private static final VisualizerInfo INFO =
            new VisualizerInfo(
                    new Facts(
                            "sheet",
                            "Maps of a sheet",
                            "Draws each unit at its place: in the colour of its class, white if it"
                                    + " has none, or in a colour for its number. All colours can"
                                    + " be told apart by colour-blind people.",
                            citations(),
                            "Apache-2.0",
                            Look.SPECS));

    private static List<Citation> citations() {
        return Stream.concat(
                        Stream.of(Palette.values()).map(Palette::citation),
                        Stream.of(ColorMap.values()).map(ColorMap::citation))
                .toList();
    }

    @Override
    public VisualizerInfo info() {
        return INFO;
    }

    @Override
    public boolean accepts(Results results) {
        return Stream.concat(results.all(CategoryMap.class), results.all(NumberMap.class))
                .findAny()
                .isPresent();
    }

    @Override
    public List<Figure> draw(Results results, Options options) {
        Look look = Look.of(options);
        Set<String> names = new HashSet<>();
        List<Figure> figures = new ArrayList<>();
        results.all(CategoryMap.class)
                .forEach(
                        map ->
                                figures.add(
                                        new CategoryFigure(unique(map.name(), names), map, look)));
        results.all(NumberMap.class)
                .forEach(
                        map -> {
                            List<Integer> layers = layers(map, look);
                            if (!layers.isEmpty()) {
                                String name = unique(map.name(), names);
                                figures.add(new NumberFigure(name, map, look, layers));
                            }
                        });
        return List.copyOf(figures);
    }

    /** Layers of a map that are to be drawn; a map that has none of those asked for is left out. */
    private static List<Integer> layers(NumberMap map, Look look) {
        return IntStream.range(0, map.layers().size())
                .filter(i -> look.layers().isEmpty() || look.layers().contains(map.layers().get(i)))
                .boxed()
                .toList();
    }

    private static String unique(String result, Set<String> taken) {
        String plain =
                result.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "map" : plain;
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }
}
