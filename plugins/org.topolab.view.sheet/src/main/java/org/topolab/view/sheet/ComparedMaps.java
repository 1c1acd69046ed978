package org.topolab.view.sheet;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.chart.Palette;

/** Puts the maps of one name of several subjects into one figure. */
final class ComparedMaps {

    private static final int MOST_PANELS = 100;
    private static final int LARGE = 320; // pixels of a map's longer side
    private static final int MIDDLE = 224;
    private static final int SMALL = 128;
    private static final int FEWEST_ROWS = 12;
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
            subject.results().all(kind).map(Result::name).forEach(names::add);
        }
        return names;
    }

    /** One of the maps of a name. */
    private record Shown<T extends Result>(String label, T map) {}

    private <T extends Result> List<Shown<T>> shown(String result, Class<T> kind) {
        List<Shown<T>> shown = new ArrayList<>();
        for (Subject subject : subjects) {
            subject.results()
                    .all(kind)
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
            Ground ground = Ground.of(map.layout(), look.cell(), pixels(maps.size()));
            List<Color> units =
                    Arrays.stream(map.toArray())
                            .mapToObj(
                                    value ->
                                            value == CategoryMap.NONE
                                                    ? Color.WHITE
                                                    : colors.get(
                                                            categories.indexOf(
                                                                    map.categories().get(value))))
                            .toList();
            panels.add(new Panel(shown.label(), ground, units));
        }
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            entries.add(
                    new Legend.Entry(
                            colors.get(i), categories.get(i), OptionalLong.empty(), false));
        }
        entries.add(new Legend.Entry(Color.WHITE, "none", OptionalLong.empty(), false));
        int rows = Math.max(FEWEST_ROWS, Legend.rowsIn(panels.get(0).ground().height()));
        String note =
                categories.size() > Palette.MOST_BY_COLOR
                        ? "the class of each unit; more classes than colours can tell apart"
                        : "the class of each unit";
        return new PanelFigure(name, note, panels, Legend.ofRows(entries, rows), look.borders());
    }

    /** Maps of numbers in one scale; each layer of each subject has its panel. */
    List<Figure> numbers(Named name) {
        List<Shown<NumberMap>> maps = shown(name.result(), NumberMap.class);
        List<Panel> panels = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        List<Shown<NumberMap>> owners = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Shown<NumberMap> shown : maps) {
            List<String> layers = shown.map().layers();
            for (int layer = 0; layer < layers.size(); layer++) {
                if (values.size() < MOST_PANELS && look.draws(layers.get(layer))) {
                    values.add(NumberFigure.numbers(shown.map(), layer).toArray());
                    owners.add(shown);
                    labels.add(
                            layers.size() == 1
                                    ? shown.label()
                                    : shown.label() + ": " + layers.get(layer));
                }
            }
        }
        if (values.isEmpty()) {
            return List.of();
        }
        Scale scale = Scale.of(look, values.stream().flatMapToDouble(Arrays::stream));
        for (int i = 0; i < values.size(); i++) {
            Ground ground =
                    Ground.of(owners.get(i).map().layout(), look.cell(), pixels(values.size()));
            panels.add(
                    new Panel(labels.get(i), ground, scale.colors(DoubleStream.of(values.get(i)))));
        }
        long unknown =
                values.stream()
                        .flatMapToDouble(Arrays::stream)
                        .filter(v -> !Double.isFinite(v))
                        .count();
        String note = "the number of each unit, one scale for all";
        return List.of(
                new PanelFigure(
                        name, note, panels, new ColorBar(scale, BAR, unknown), look.borders()));
    }
}
