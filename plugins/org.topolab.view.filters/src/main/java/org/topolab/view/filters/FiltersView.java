package org.topolab.view.filters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;
import org.topolab.chart.ColorMap;
import org.topolab.chart.FigureNames;
import org.topolab.view.filters.FieldsFigure.Block;

/** Draws receptive fields in one scale, and tables of trends. */
@Component
public final class FiltersView implements Visualizer {

    private static final VisualizerInfo INFO =
            new VisualizerInfo(
                    new Facts(
                            "filters",
                            "Receptive fields",
                            "Draws the receptive fields of units side by side around zero, in one"
                                    + " scale of colours; marks dead units and counts them. Draws"
                                    + " how a number changes with two entries of a recipe as a"
                                    + " table in colours.",
                            List.of(
                                    ColorMap.BLUE_WHITE_ORANGE.citation(),
                                    ColorMap.CIVIDIS.citation()),
                            "Apache-2.0",
                            Look.SPECS));

    @Override
    public VisualizerInfo info() {
        return INFO;
    }

    @Override
    public boolean accepts(Results results) {
        return fields(results).findAny().isPresent() || trends(results).findAny().isPresent();
    }

    private static Stream<Pictures> fields(Results results) {
        return results.all(Pictures.class).filter(Field::are);
    }

    private static Stream<Table> trends(Results results) {
        return results.all(Table.class).filter(Trend::is);
    }

    @Override
    public List<Figure> draw(Results results, Options options) {
        Look look = Look.of(options);
        FigureNames names = new FigureNames();
        List<Figure> figures = new ArrayList<>();
        fields(results)
                .forEach(
                        pictures ->
                                figures.add(
                                        FieldsFigure.of(
                                                names.named(pictures.name(), results.about()),
                                                List.of(new Block("", pictures)),
                                                look)));
        List<Trend> trends = trends(results).map(table -> new Trend("", table)).toList();
        figures.addAll(TrendFigures.of(names, results.about(), trends));
        return List.copyOf(figures);
    }

    @Override
    public List<Figure> compare(List<Subject> subjects, Options options) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        Look look = Look.of(options);
        FigureNames names = new FigureNames();
        String about = subjects.get(0).results().about();
        // grey and coloured fields cannot share a scale
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        List<Trend> trends = new ArrayList<>();
        for (Subject subject : subjects) {
            fields(subject.results())
                    .forEach(
                            pictures ->
                                    blocks.computeIfAbsent(
                                                    pictures.name()
                                                            + "\n"
                                                            + pictures.shape().channels(),
                                                    key -> new ArrayList<>())
                                            .add(new Block(subject.label(), pictures)));
            trends(subject.results())
                    .forEach(table -> trends.add(new Trend(subject.label(), table)));
        }
        List<Figure> figures = new ArrayList<>();
        for (List<Block> same : blocks.values()) {
            String name = same.get(0).pictures().name();
            figures.add(FieldsFigure.of(names.named(name, about), same, look));
        }
        figures.addAll(TrendFigures.of(names, about, trends));
        return List.copyOf(figures);
    }
}
