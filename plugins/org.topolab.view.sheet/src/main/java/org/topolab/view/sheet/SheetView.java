package org.topolab.view.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.FigureNames;
import org.topolab.chart.Named;
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
                                    + " has none, or in a colour for its number; numbers that go round,"
                                    + " such as orientations, in a wheel of colours. All but the"
                                    + " hues of HSV can be told apart by colour-blind people.",
                            citations(),
                            "Apache-2.0",
                            Look.SPECS));

    private static List<Citation> citations() {
        return Stream.concat(
                        Stream.of(Palette.values()).map(Palette::citation),
                        Stream.concat(
                                Stream.of(ColorMap.values()).map(ColorMap::citation),
                                Stream.of(ColorWheel.values()).map(ColorWheel::citation)))
                .toList();
    }

    @Override
    public VisualizerInfo info() {
        return INFO;
    }

    @Override
    public boolean accepts(Results results) {
        return Stream.concat(Maps.of(results, CategoryMap.class), Maps.of(results, NumberMap.class))
                .findAny()
                .isPresent();
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return Look.check(options);
    }

    @Override
    public List<Figure> draw(Results results, Options options) {
        Look look = Look.of(options);
        FigureNames names = new FigureNames();
        List<Figure> figures = new ArrayList<>();
        Maps.of(results, CategoryMap.class)
                .forEach(
                        map -> {
                            Named name = names.named(map.name(), results.about());
                            figures.add(new CategoryFigure(name, map, look));
                        });
        Maps.of(results, NumberMap.class)
                .forEach(map -> figures.addAll(numbers(map, results, look, names)));
        return List.copyOf(figures);
    }

    private static List<Figure> numbers(
            NumberMap map, Results results, Look look, FigureNames names) {
        List<NumberLayer> layers = NumberLayer.all(map, look);
        if (layers.isEmpty()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(NumberFigure.of(names.named(map.name(), results.about()), look, layers));
        Map<NumberLayer, NumberLayer> selectivity = new LinkedHashMap<>();
        if (look.bySelectivity()) {
            layers.forEach(
                    layer ->
                            DarkenedShading.beside(layer, results)
                                    .ifPresent(found -> selectivity.put(layer, found)));
        }
        if (!selectivity.isEmpty()) {
            Named name = names.named(map.name() + DarkenedShading.NAME, results.about());
            figures.add(NumberFigure.darkened(name, look, selectivity));
        }
        return figures;
    }

    @Override
    public List<Figure> compare(List<Subject> subjects, Options options) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        Look look = Look.of(options);
        ComparedMaps maps = new ComparedMaps(subjects, look);
        FigureNames names = new FigureNames();
        String about = subjects.get(0).results().about();
        List<Figure> figures = new ArrayList<>();
        for (String result : maps.names(CategoryMap.class)) {
            figures.add(maps.categories(names.named(result, about)));
        }
        for (String result : maps.names(NumberMap.class)) {
            figures.addAll(maps.numbers(names.named(result, about)));
            if (look.bySelectivity()) {
                figures.addAll(maps.darkened(names, result, about));
            }
        }
        return List.copyOf(figures);
    }
}
