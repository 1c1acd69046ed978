package org.topolab.view.sheet;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.chart.FigureNames;
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

    private static final int LARGE = 320; // pixels of a map's longer side
    private static final int MIDDLE = 224;
    private static final int SMALL = 128;
    private static final int BAR = 180; // height of a key

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
    private record Shown<T extends Result>(Subject subject, T map) {}

    private <T extends Result> List<Shown<T>> shown(String result, Class<T> kind) {
        List<Shown<T>> shown = new ArrayList<>();
        for (Subject subject : subjects) {
            Maps.of(subject.results(), kind)
                    .filter(map -> map.name().equals(result))
                    .forEach(map -> shown.add(new Shown<>(subject, map)));
        }
        return shown;
    }

    /** As many as one figure can hold. */
    private <T> List<T> fitting(List<T> all, Function<T, Layout> layout) {
        if (all.isEmpty()) {
            return all;
        }
        int panels = Math.min(Room.MOST_PANELS, all.size());
        int room =
                all.stream()
                        .map(one -> Ground.of(layout.apply(one), look.cell(), pixels(panels)))
                        .mapToInt(Room::panels)
                        .min()
                        .orElse(1);
        return all.subList(0, Math.min(room, all.size()));
    }

    private static int pixels(int panels) {
        return panels <= 2 ? LARGE : panels <= 12 ? MIDDLE : SMALL;
    }

    /** Maps of classes, with the colours of all classes that any of them knows. */
    Figure categories(Named name) {
        List<Shown<CategoryMap>> all = shown(name.result(), CategoryMap.class);
        List<Shown<CategoryMap>> maps = fitting(all, shown -> shown.map().layout());
        Set<String> known = new LinkedHashSet<>();
        maps.forEach(shown -> known.addAll(shown.map().categories()));
        List<String> categories = List.copyOf(known);
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
            panels.add(ground.panel(shown.subject().label(), () -> units, look.borders()));
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
        note += left(maps.size(), all.size());
        return figure(name, note, panels, Legend.beside(panels.get(0).height(), entries));
    }

    /** Maps of numbers in the same colours; each layer of each subject has its panel. */
    List<Figure> numbers(Named name) {
        List<NumberLayer> all = layers(name.result()).map(Of::layer).toList();
        List<NumberLayer> layers = fitting(all, layer -> layer.map().layout());
        return layers.isEmpty()
                ? List.of()
                : List.of(numbers(name, layers, all.size(), Shading.of(layers, look)));
    }

    /** The same with darker colours for less selective units, where selectivity is known. */
    List<Figure> darkened(FigureNames names, String result, String about) {
        Map<NumberLayer, NumberLayer> all = new LinkedHashMap<>();
        layers(result)
                .forEach(
                        of ->
                                DarkenedShading.beside(of.layer(), of.subject().results())
                                        .ifPresent(strength -> all.put(of.layer(), strength)));
        List<NumberLayer> layers =
                fitting(List.copyOf(all.keySet()), layer -> layer.map().layout());
        Map<NumberLayer, NumberLayer> kept = new LinkedHashMap<>(all);
        kept.keySet().retainAll(layers);
        if (layers.isEmpty()) {
            return List.of();
        }
        Named name = names.named(result + DarkenedShading.NAME, about);
        Shading shading = DarkenedShading.of(kept, look.wheel());
        return List.of(numbers(name, layers, all.size(), shading));
    }

    private Figure numbers(Named name, List<NumberLayer> layers, int wanted, Shading shading) {
        List<Panel> panels = new ArrayList<>();
        boolean struck = true;
        for (NumberLayer layer : layers) {
            Ground ground = Ground.of(layer.map().layout(), look.cell(), pixels(layers.size()));
            panels.add(layer.panel(ground, shading, look));
            struck &= ground.strikes();
        }
        String note =
                "the number of each unit, the same colours for all"
                        + shading.beyond("; ")
                        + left(layers.size(), wanted);
        return figure(name, note, panels, shading.key(BAR, struck));
    }

    private static String left(int drawn, int wanted) {
        return drawn < wanted ? "; the first %d of %d maps".formatted(drawn, wanted) : "";
    }

    /** A layer of a subject's map. */
    private record Of(Subject subject, NumberLayer layer) {}

    private Stream<Of> layers(String result) {
        return shown(result, NumberMap.class).stream().flatMap(this::layers);
    }

    private Stream<Of> layers(Shown<NumberMap> shown) {
        boolean single = shown.map().layers().size() == 1;
        String label = shown.subject().label();
        return NumberLayer.all(shown.map(), look).stream()
                .map(layer -> new Of(shown.subject(), layer.of(label, single)));
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
