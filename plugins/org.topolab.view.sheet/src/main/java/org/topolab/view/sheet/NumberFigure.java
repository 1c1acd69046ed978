package org.topolab.view.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.view.Figure;
import org.topolab.chart.Named;
import org.topolab.chart.Panel;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;

/** The layers of a map of numbers side by side, their colours made in one way. */
final class NumberFigure {

    private static final int LABEL = 18; // what the bar is shorter than the panels

    private NumberFigure() {}

    /**
     * A figure of some layers of one map.
     *
     * @param wanted the layers, at least one
     */
    static Figure of(Named name, Look look, List<NumberLayer> wanted) {
        List<NumberLayer> layers = shown(wanted, look);
        return of(name, look, layers, wanted.size(), Shading.of(layers, look));
    }

    /** The same with darker colours for less selective units. */
    static Figure darkened(Named name, Look look, Map<NumberLayer, NumberLayer> selectivity) {
        List<NumberLayer> wanted = List.copyOf(selectivity.keySet());
        List<NumberLayer> layers = shown(wanted, look);
        Map<NumberLayer, NumberLayer> kept = new LinkedHashMap<>(selectivity);
        kept.keySet().retainAll(layers);
        return of(name, look, layers, wanted.size(), DarkenedShading.of(kept, look.wheel()));
    }

    private static List<NumberLayer> shown(List<NumberLayer> wanted, Look look) {
        Ground ground = ground(wanted, look, Math.min(Room.MOST_PANELS, wanted.size()));
        return wanted.subList(0, Math.min(Room.panels(ground), wanted.size()));
    }

    private static Ground ground(List<NumberLayer> layers, Look look, int panels) {
        return Ground.of(layers.get(0).map().layout(), look.cell(), pixels(panels));
    }

    private static Figure of(
            Named name, Look look, List<NumberLayer> layers, int wanted, Shading shading) {
        Ground ground = ground(layers, look, layers.size());
        List<Panel> all = layers.stream().map(layer -> layer.panel(ground, shading, look)).toList();
        Panels panels = new Panels(all, all.size() > 1 ? PanelStyle.DENSE : PanelStyle.SINGLE);
        return new PanelFigure(
                name.file(),
                "%s: numbers of %s in %d %s, colours %s%s."
                        .formatted(
                                name.sentence(),
                                ground.words(),
                                layers.size(),
                                layers.size() == 1 ? "layer" : "layers",
                                shading.range(),
                                shading.beyond(", ")),
                name.heading(note(ground.words(), layers, wanted) + shading.beyond("; ")),
                panels,
                shading.key(panels.height() - LABEL, ground.strikes()));
    }

    private static int pixels(int layers) {
        if (layers == 1) {
            return 448;
        }
        return layers <= 4 ? 256 : layers <= 25 ? 160 : 96;
    }

    private static String note(String words, List<NumberLayer> layers, int wanted) {
        if (layers.size() < wanted) {
            return "%s; the first %d of %d layers, the option layers chooses others"
                    .formatted(words, layers.size(), wanted);
        }
        NumberLayer only = layers.get(0);
        return layers.size() == 1 && !only.name().equals(only.map().name())
                ? only.name() + "; " + words
                : words;
    }
}
