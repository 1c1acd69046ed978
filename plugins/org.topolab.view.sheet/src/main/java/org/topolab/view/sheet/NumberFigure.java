package org.topolab.view.sheet;

import java.util.List;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.view.Figure;
import org.topolab.chart.ColorBar;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Named;
import org.topolab.chart.Panel;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;

/** The layers of a map of numbers side by side, all in one scale of colours. */
final class NumberFigure {

    private static final int MOST_LAYERS = 100;
    private static final int SHORTEST_BAR = 110;
    private static final int LONGEST_BAR = 260;
    private static final int LABEL = 18; // what the bar is shorter than the panels

    private NumberFigure() {}

    /**
     * A figure of some layers.
     *
     * @param wanted the layers, at least one
     */
    static Figure of(Named name, NumberMap map, Look look, List<NumberLayer> wanted) {
        List<NumberLayer> layers = wanted.subList(0, Math.min(MOST_LAYERS, wanted.size()));
        Ground ground = Ground.of(map.layout(), look.cell(), pixels(layers.size()));
        ColorScale scale = look.scale(NumberLayer.numbers(layers));
        List<Panel> all = layers.stream().map(layer -> layer.panel(ground, scale, look)).toList();
        Panels panels = new Panels(all, all.size() > 1 ? PanelStyle.DENSE : PanelStyle.SINGLE);
        int bar = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, panels.height() - LABEL));
        return new PanelFigure(
                name.file(),
                "%s: numbers of %s in %d %s, colours %s."
                        .formatted(
                                name.sentence(),
                                ground.words(),
                                layers.size(),
                                layers.size() == 1 ? "layer" : "layers",
                                range(scale)),
                name.heading(
                        note(ground.words(), map, layers, wanted.size()) + beyond(scale, "; ")),
                panels,
                ColorBar.of(scale, bar, NumberLayer.numbers(layers)));
    }

    private static int pixels(int layers) {
        if (layers == 1) {
            return 448;
        }
        return layers <= 4 ? 256 : layers <= 25 ? 160 : 96;
    }

    private static String note(String words, NumberMap map, List<NumberLayer> layers, int wanted) {
        if (layers.size() < wanted) {
            return "%s; the first %d of %d layers, the option layers chooses others"
                    .formatted(words, layers.size(), wanted);
        }
        String only = layers.get(0).name();
        return layers.size() == 1 && !only.equals(map.name()) ? only + "; " + words : words;
    }

    private static String range(ColorScale scale) {
        if (!scale.known()) {
            return "none of them finite";
        }
        return "from %s to %s".formatted((float) scale.low(), (float) scale.high())
                + beyond(scale, ", ");
    }

    /** How many numbers lie beyond a scale, after a mark; empty if none do. */
    static String beyond(ColorScale scale, String mark) {
        return switch (scale.beyond()) {
            case 0 -> "";
            case 1 -> mark + "1 number beyond the colours";
            default -> "%s%d numbers beyond the colours".formatted(mark, scale.beyond());
        };
    }
}
