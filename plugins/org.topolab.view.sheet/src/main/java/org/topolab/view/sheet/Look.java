package org.topolab.view.sheet;

import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;
import org.topolab.chart.ColorMap;
import org.topolab.chart.Palette;

/**
 * How maps are to look.
 *
 * @param cell pixels of one unit's side; 0 if the view chooses
 * @param borders whether lines separate the blocks of a grid
 * @param palette colours of classes
 * @param colors colours of numbers that have no sign
 * @param layers names of the layers to draw; empty for all
 */
record Look(int cell, boolean borders, Palette palette, ColorMap colors, List<String> layers) {

    private static final int LARGEST_CELL = 64;

    static final List<OptionSpec> SPECS =
            List.of(
                    new IntOption(
                            "cell",
                            "Side of one unit, in pixels of the figure's natural size; 0 chooses"
                                    + " one that fits.",
                            Optional.of(0L),
                            0,
                            LARGEST_CELL,
                            "pixels"),
                    new FlagOption(
                            "borders",
                            "Thin lines between the blocks of a grid, such as the outputs of"
                                    + " sub-networks.",
                            true),
                    new ChoiceOption(
                            "palette",
                            "Colours of classes; both can be told apart by colour-blind people.",
                            Palette.PETROFF.id(),
                            Palette.ids()),
                    new ChoiceOption(
                            "colors",
                            "Colours of numbers of one sign; numbers of both signs are blue below"
                                    + " and orange above zero.",
                            ColorMap.CIVIDIS.id(),
                            ColorMap.sequentialIds()),
                    new ListOption(
                            "layers",
                            "Layers of a map to draw, by name; none given means all.",
                            Optional.of(List.of()),
                            new TextOption("layer", "One layer.", "", "a layer's name")));

    Look {
        layers = List.copyOf(layers);
    }

    static Look of(Options options) {
        return new Look(
                options.integer("cell"),
                options.flag("borders"),
                Palette.of(options.text("palette")),
                ColorMap.of(options.text("colors")),
                options.list("layers").stream().map(String.class::cast).toList());
    }
}
