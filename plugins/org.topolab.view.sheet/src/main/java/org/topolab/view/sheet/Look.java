package org.topolab.view.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.Palette;

/**
 * How maps are to look.
 *
 * @param cell pixels of one unit's side; 0 if the view chooses
 * @param borders whether lines separate the blocks of a grid
 * @param palette colours of classes
 * @param colors colours of numbers that have no sign
 * @param wheel colours of numbers that go round
 * @param bySelectivity whether these are drawn once more, darker where units are less selective
 * @param layers names of the layers to draw; empty for all
 * @param range lowest and highest number of the scale; empty if the numbers of the map say it
 */
record Look(
        int cell,
        boolean borders,
        Palette palette,
        ColorMap colors,
        ColorWheel wheel,
        boolean bySelectivity,
        List<String> layers,
        List<Double> range) {

    private static final String RANGE = "range";

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
                    new ChoiceOption(
                            "wheel",
                            "Colours of numbers that go round, such as orientations: even to the"
                                    + " eye and told apart by colour-blind people, or the hues of"
                                    + " HSV in full saturation, as they are mostly published.",
                            ColorWheel.EVEN.id(),
                            ColorWheel.ids()),
                    new FlagOption(
                            "by-selectivity",
                            "Beside each map of numbers that go round one that is darker where"
                                    + " the map 'selectivity' of the same results is lower.",
                            false),
                    new ListOption(
                            "layers",
                            "Layers of a map to draw, by name; none given means all.",
                            Optional.of(List.of()),
                            new TextOption("layer", "One layer.", "", "a layer's name")),
                    new ListOption(
                            RANGE,
                            "Lowest and highest number of the colour scale; none given means those"
                                    + " of the map, or of 99 % of its numbers where a few are more"
                                    + " than three times as far. A movie takes those of all its"
                                    + " frames. Numbers that go round need none.",
                            Optional.of(List.of()),
                            new DoubleOption(
                                    "number",
                                    "A number.",
                                    0,
                                    -Double.MAX_VALUE,
                                    Double.MAX_VALUE)));

    Look {
        layers = List.copyOf(layers);
        range = List.copyOf(range);
    }

    /** The scale of numbers, or the one that is asked for. */
    ColorScale scale(DoubleStream numbers) {
        return range.isEmpty()
                ? ColorScale.ofMost(numbers, colors)
                : ColorScale.of(range.stream().mapToDouble(end -> end), colors);
    }

    /** Whether a layer is to be drawn. */
    boolean draws(String layer) {
        return layers.isEmpty() || layers.contains(layer);
    }

    static Look of(Options options) {
        return new Look(
                options.integer("cell"),
                options.flag("borders"),
                Palette.of(options.text("palette")),
                ColorMap.of(options.text("colors")),
                ColorWheel.of(options.text("wheel")),
                options.flag("by-selectivity"),
                options.list("layers").stream().map(String.class::cast).toList(),
                range(options));
    }

    private static List<Double> range(Options options) {
        return options.list(RANGE).stream().map(Double.class::cast).toList();
    }

    /** What is wrong with options that are valid one by one. */
    static List<OptionProblem> check(Options options) {
        List<Double> range = range(options);
        return range.isEmpty() || (range.size() == 2 && range.get(0) <= range.get(1))
                ? List.of()
                : List.of(
                        new OptionProblem(
                                RANGE,
                                "found %s, expected [lowest, highest] number".formatted(range)));
    }
}
