package org.topolab.metric.energy;

import java.util.Arrays;
import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * What is counted and how it is told.
 *
 * @param spiking weight of the activity of a unit
 * @param transmission weight of what its inputs cost
 * @param sum whether sums over all images are told, instead of means
 * @param parts parts of the images from which intervals are estimated
 * @param last whether the last sheet of the model counts for the network
 * @param resize how sheets are brought to the size of the largest one
 * @param published whether eccentricity is as published
 */
record Settings(
        double spiking,
        double transmission,
        boolean sum,
        int parts,
        boolean last,
        Resize resize,
        boolean published) {

    private static final String ALL = "all";

    static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.DoubleOption(
                        "spiking-weight",
                        "What the activity of a unit costs, for each unit of |activation|.",
                        1.0 / 3,
                        0,
                        1e6),
                new OptionSpec.DoubleOption(
                        "transmission-weight",
                        "What bringing signals to a unit costs, for each unit of |weight| *"
                                + " |input|.",
                        2.0 / 3,
                        0,
                        1e6),
                new OptionSpec.FlagOption(
                        "sum", "Sums over all images, as published, instead of means.", false),
                new OptionSpec.IntOption(
                        "parts",
                        "Parts of the images from whose differences 95 % intervals are estimated;"
                                + " each takes 8 bytes for every unit and input and one pass over"
                                + " the weights. 1 for no intervals.",
                        10,
                        1,
                        1000),
                new OptionSpec.ChoiceOption(
                        "sheets",
                        "Sheets that count for the network; the last one does not as published.",
                        "all-but-last",
                        List.of("all-but-last", ALL)),
                new OptionSpec.ChoiceOption(
                        "stack",
                        "How sheets are brought to the size of the largest: zoom keeps each number,"
                                + " as published, area the sum of each sheet.",
                        Resize.ZOOM.word(),
                        Arrays.stream(Resize.values()).map(Resize::word).toList()),
                new OptionSpec.FlagOption(
                        "faithful",
                        "As published: sums over all images; eccentricity from half a unit beside"
                                + " the centre, that of the stack in per cent of its central unit.",
                        false));
    }

    static Settings of(Options options) {
        boolean faithful = options.flag("faithful");
        return new Settings(
                options.number("spiking-weight"),
                options.number("transmission-weight"),
                faithful || options.flag("sum"),
                options.integer("parts"),
                options.text("sheets").equals(ALL),
                Resize.of(options.text("stack")),
                faithful);
    }
}
