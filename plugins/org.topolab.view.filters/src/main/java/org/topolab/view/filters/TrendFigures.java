package org.topolab.view.filters;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.topolab.api.view.Figure;
import org.topolab.chart.ColorBar;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.FigureNames;
import org.topolab.chart.Key;
import org.topolab.chart.Named;
import org.topolab.chart.Panel;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;

/**
 * Trends side by side: those of one name in one figure and one scale; where every name is there
 * once, all in one figure, each in its own scale.
 */
final class TrendFigures {

    private static final int MOST_PANELS = 64;
    private static final int BAR = 150;

    private TrendFigures() {}

    /** No key: the numbers stand in the cells. */
    private record NoKey() implements Key {

        @Override
        public int width() {
            return 0;
        }

        @Override
        public int height() {
            return 0;
        }

        @Override
        public void paint(Graphics2D g) {
            // nothing to be said
        }
    }

    /** Figures of some trends; none if there are none. */
    static List<Figure> of(FigureNames names, String about, List<Trend> trends) {
        Map<String, List<Trend>> byName = new LinkedHashMap<>();
        for (Trend trend : trends) {
            byName.computeIfAbsent(trend.result(), name -> new ArrayList<>()).add(trend);
        }
        List<Figure> figures = new ArrayList<>();
        if (byName.size() > 1 && byName.size() == trends.size()) {
            figures.add(each(names.named("trends", about), trends));
        } else {
            byName.forEach(
                    (result, same) ->
                            figures.add(
                                    together(
                                            new Named(names.next("trend-" + result), result, about),
                                            same)));
        }
        return figures;
    }

    private static Figure each(Named name, List<Trend> trends) {
        List<Panel> panels =
                trends.stream()
                        .limit(MOST_PANELS)
                        .map(
                                trend ->
                                        new HeatMap(trend.table(), scale(trend.numbers()))
                                                .panel(trend.title()))
                        .toList();
        String labels = String.join("; ", panels.stream().map(Panel::label).toList());
        return new PanelFigure(
                name.file(),
                "%s: tables of %s.".formatted(name.sentence(), labels),
                name.heading("means over runs; colours from the least to the most of each table"),
                new Panels(panels, PanelStyle.ROOMY),
                new NoKey());
    }

    private static Figure together(Named name, List<Trend> all) {
        List<Trend> trends = all.subList(0, Math.min(MOST_PANELS, all.size()));
        ColorScale scale = scale(numbers(trends));
        List<Panel> panels =
                trends.stream()
                        .map(trend -> new HeatMap(trend.table(), scale).panel(trend.label()))
                        .toList();
        return new PanelFigure(
                name.file(),
                "%s: means over runs in %d %s."
                        .formatted(
                                name.sentence(),
                                panels.size(),
                                panels.size() == 1 ? "table" : "tables"),
                name.heading("means over runs"),
                new Panels(panels, panels.size() == 1 ? PanelStyle.SINGLE : PanelStyle.ROOMY),
                ColorBar.of(scale, BAR, numbers(trends)));
    }

    private static DoubleStream numbers(List<Trend> trends) {
        return trends.stream().flatMapToDouble(Trend::numbers);
    }

    private static ColorScale scale(DoubleStream numbers) {
        return ColorScale.of(numbers, ColorMap.CIVIDIS);
    }
}
