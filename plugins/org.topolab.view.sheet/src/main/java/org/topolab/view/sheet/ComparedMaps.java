package org.topolab.view.sheet;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.chart.ColorBar;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Key;
import org.topolab.chart.Legend;
import org.topolab.chart.Named;
import org.topolab.chart.Palette;
import org.topolab.chart.Panel;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;

/** Puts the maps of one name of several subjects into one figure. */
final class ComparedMaps {

    private static final int MOST_PANELS = 100;
    private static final int LARGE = 320; // pixels of a map's longer side
    private static final int MIDDLE = 224;
    private static final int SMALL = 128;
    private static final int BAR = 180;

    private final List<Subject> subjects;
    private final Look look;

    ComparedMaps(List<Subject> subjects, Look look) {
        this.subjects = subjects;
        this.look = look;
    }

    /** Names of the maps of a kind that any subject has, in their order. */
    <T extends Result> Set<String> names(Class<T> kind) {
        Set<String> names = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            Maps.of(subject.results(), kind).map(Result::name).forEach(names::add);
        }
        return names;
    }

    /** One of the maps of a name. */
    private record Shown<T extends Result>(String label, T map) {}

    private <T extends Result> List<Shown<T>> shown(String result, Class<T> kind) {
        List<Shown<T>> shown = new ArrayList<>();
        for (Subject subject : subjects) {
            Maps.of(subject.results(), kind)
                    .filter(map -> map.name().equals(result))
                    .forEach(map -> shown.add(new Shown<>(subject.label(), map)));
        }
        return shown.subList(0, Math.min(MOST_PANELS, shown.size()));
    }

    private static int pixels(int panels) {
        return panels <= 2 ? LARGE : panels <= 12 ? MIDDLE : SMALL;
    }

    /** Maps of classes, with the colours of all classes that any of them knows. */
    Figure categories(Named name) {
        List<Shown<CategoryMap>> maps = shown(name.result(), CategoryMap.class);
        Set<String> all = new LinkedHashSet<>();
        maps.forEach(shown -> all.addAll(shown.map().categories()));
        List<String> categories = List.copyOf(all);
        List<Color> colors = look.palette().colors(categories.size());
        List<Panel> panels = new ArrayList<>();
        for (Shown<CategoryMap> shown : maps) {
            CategoryMap map = shown.map();
            List<Color> own =
                    map.categories().stream().map(c -> colors.get(categories.indexOf(c))).toList();
            List<Color> units =
                    Arrays.stream(map.toArray())
                            .mapToObj(v -> v == CategoryMap.NONE ? Color.WHITE : own.get(v))
                            .toList();
            Ground ground = Ground.of(map.layout(), look.cell(), pixels(maps.size()));
            panels.add(ground.panel(shown.label(), () -> units, look.borders()));
        }
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            entries.add(new Legend.Entry(colors.get(i), categories.get(i)));
        }
        entries.add(new Legend.Entry(Color.WHITE, "none"));
        String note =
                categories.size() > Palette.MOST_BY_COLOR
                        ? "the class of each unit; more classes than colours can tell apart"
                        : "the class of each unit";
        return figure(name, note, panels, Legend.beside(panels.get(0).height(), entries));
    }

    /** Maps of numbers in one scale; each layer of each subject has its panel. */
    List<Figure> numbers(Named name) {
        List<NumberLayer> layers =
                shown(name.result(), NumberMap.class).stream()
                        .flatMap(this::layers)
                        .limit(MOST_PANELS)
                        .toList();
        if (layers.isEmpty()) {
            return List.of();
        }
        ColorScale scale = look.scale(NumberLayer.numbers(layers));
        List<Panel> panels = new ArrayList<>();
        for (NumberLayer layer : layers) {
            Ground ground = Ground.of(layer.map().layout(), look.cell(), pixels(layers.size()));
            panels.add(layer.panel(ground, scale, look));
        }
        Key bar = ColorBar.of(scale, BAR, NumberLayer.numbers(layers));
        String note =
                "the number of each unit, one scale for all" + NumberFigure.beyond(scale, "; ");
        return List.of(figure(name, note, panels, bar));
    }

    private Stream<NumberLayer> layers(Shown<NumberMap> shown) {
        boolean single = shown.map().layers().size() == 1;
        return NumberLayer.all(shown.map(), look).stream()
                .map(layer -> layer.of(shown.label(), single));
    }

    private static Figure figure(Named name, String note, List<Panel> panels, Key key) {
        String labels = String.join("; ", panels.stream().map(Panel::label).toList());
        return new PanelFigure(
                name.file(),
                "%s: maps of %s side by side.".formatted(name.sentence(), labels),
                name.heading(note),
                new Panels(panels, PanelStyle.ROOMY),
                key);
    }
}
