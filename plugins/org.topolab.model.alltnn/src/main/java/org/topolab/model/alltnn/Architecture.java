package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;

/**
 * The layers of a network: those of a preset, or any others.
 *
 * @param preset name of the preset, or {@code own}
 * @param given filters, kernels, strides and pooling as written, one list each
 */
record Architecture(String preset, List<Column> given) {

    /**
     * What a recipe says of one number of all layers.
     *
     * @param option its name
     * @param values one for each layer; none with a preset
     */
    record Column(String option, List<Integer> values) {}

    private static final String PRESET = "preset";
    private static final String OWN = "own";
    private static final int MOST_FILTERS = 65_536;
    private static final int LARGEST_KERNEL = 255;

    Architecture {
        given = List.copyOf(given);
    }

    static Architecture of(Options options) {
        return new Architecture(
                options.text(PRESET),
                columns().stream().map(spec -> column(options, spec.name())).toList());
    }

    private static Column column(Options options, String name) {
        return new Column(
                name,
                options.list(name).stream().map(each -> Math.toIntExact((Long) each)).toList());
    }

    static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(
                new ChoiceOption(
                        PRESET,
                        "The layers: the published six for images of 150 pixels (full), four for"
                                + " 64 (small64) or 32 pixels (tiny32), or those that filters,"
                                + " kernels, strides and pool say (own). Larger images make larger"
                                + " sheets.",
                        Words.word(Preset.FULL),
                        Stream.concat(Words.of(Preset.class).stream(), Stream.of(OWN)).toList()));
        specs.addAll(columns());
        return List.copyOf(specs);
    }

    private static List<OptionSpec> columns() {
        return List.of(
                column("filters", "Units at each place of each layer.", 1, MOST_FILTERS),
                column("kernels", "Height and width of each layer's kernels.", 1, LARGEST_KERNEL),
                column("strides", "Step of each layer.", 1, LARGEST_KERNEL),
                column("pool", "1 where the largest of 2 x 2 places is handed on, else 0.", 0, 1));
    }

    private static OptionSpec column(String name, String help, int least, int most) {
        return new ListOption(
                name,
                help + " For preset own.",
                Optional.of(List.of()),
                new IntOption(name, help, least, least, most));
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        if (preset.equals(OWN) && given.get(0).values().isEmpty()) {
            return List.of(
                    new OptionProblem(
                            given.get(0).option(),
                            "preset own without layers; give filters, kernels, strides and pool,"
                                    + " lists with one value for each layer"));
        }
        return given.stream().flatMap(this::problem).toList();
    }

    private Stream<OptionProblem> problem(Column column) {
        String option = column.option();
        int found = column.values().size();
        if (!preset.equals(OWN)) {
            String message =
                    "%s has %d values, but the layers are those of preset %s; leave it out, or set"
                            + " preset: own";
            return found == 0
                    ? Stream.of()
                    : Stream.of(
                            new OptionProblem(option, message.formatted(option, found, preset)));
        }
        int layers = layers();
        String message =
                "%s has %d values, expected one for each of %d layers; preset own needs filters,"
                        + " kernels, strides and pool as lists of the same length";
        return found == layers
                ? Stream.of()
                : Stream.of(new OptionProblem(option, message.formatted(option, found, layers)));
    }

    /** Number of layers. */
    int layers() {
        return preset.equals(OWN) ? given.get(0).values().size() : areas().size();
    }

    /** The layers, the one that reads the image first; of options without problems. */
    List<Area> areas() {
        return preset.equals(OWN)
                ? IntStream.range(0, layers()).mapToObj(this::area).toList()
                : Words.constant(Preset.class, preset).areas();
    }

    private Area area(int layer) {
        List<Integer> row = given.stream().map(each -> each.values().get(layer)).toList();
        return new Area(row.get(0), row.get(1), row.get(2), row.get(3) == 1);
    }

    /** Rows and columns of pixels that an image must have. */
    int leastSide() {
        List<Area> areas = areas();
        int side = 1;
        for (int layer = areas.size() - 1; layer >= 0; layer--) {
            side = areas.get(layer).needs(side);
        }
        return side;
    }

    /**
     * Refuses images on which the last layer would have no place.
     *
     * @param where the beginning of the message
     * @throws IllegalArgumentException if they are too small
     */
    void refuseSmall(String where, ImageShape image) {
        int least = leastSide();
        if (Math.min(image.height(), image.width()) < least) {
            throw new IllegalArgumentException(
                    "%simages are %d x %d pixels, but the %d layers of preset %s need at least %d x %d;"
                                    .formatted(
                                            where,
                                            image.height(),
                                            image.width(),
                                            layers(),
                                            preset,
                                            least,
                                            least)
                            + " scale the images up (data.width, data.height,"
                            + " train.augment.crop-side), or choose a smaller"
                            + " preset");
        }
    }
}
