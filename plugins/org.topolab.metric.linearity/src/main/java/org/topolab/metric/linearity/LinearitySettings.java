package org.topolab.metric.linearity;

import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/** What can be set of linearity; as published, whatever else is said, if faithful. */
record LinearitySettings(Options options) {

    private static final int MOST = 1_000_000;

    static List<OptionSpec> specs() {
        return List.of(
                new FlagOption(
                        "faithful",
                        "As published: first 8,000 images fit, last 2,000 score, one place, all"
                                + " units, penalties 0.1, 1, 10; the other options say nothing"
                                + " then, but for bootstrap.",
                        false),
                new IntOption(
                        "images",
                        "Images at most: four fifths fit, the others score.",
                        4000,
                        10,
                        MOST),
                new ChoiceOption(
                        "split",
                        "Random images in random order (shuffled), or the first ones, of which the"
                                + " last fifth scores (ordered).",
                        "shuffled",
                        List.of("shuffled", "ordered")),
                new IntOption(
                        "places",
                        "Places of a feature map and of the image, on a square grid: 1, 4, 9 ...",
                        9,
                        1,
                        1024),
                new IntOption(
                        "units",
                        "Units, evenly spaced, of a sheet that is no feature map.",
                        64,
                        1,
                        MOST),
                new ListOption(
                        "penalties",
                        "To choose from, times the mean eigenvalue of the features.",
                        Optional.of(List.of(1e-4, 1e-3, 1e-2, 0.1, 1.0, 10.0)),
                        new DoubleOption("penalty", "A penalty.", 1, 1e-10, 1e10)),
                new IntOption(
                        "reverse-images",
                        "Images at most for the way back, from units to pixels; 0 leaves it out.",
                        1000,
                        0,
                        MOST),
                new IntOption(
                        "reverse-units",
                        "Units, evenly spaced, that the way back starts from.",
                        8192,
                        1,
                        MOST),
                new IntOption(
                        "bootstrap",
                        "Random draws of the scored images from which 95 % intervals are"
                                + " estimated.",
                        200,
                        0,
                        MOST));
    }

    static List<OptionProblem> check(Options options) {
        int places = options.integer("places");
        if (side(places) * side(places) != places) {
            return List.of(
                    new OptionProblem(
                            "places",
                            "found %d, expected a square such as 1, 4 or 9".formatted(places)));
        }
        if (options.list("penalties").isEmpty()) {
            return List.of(new OptionProblem("penalties", "found none, expected at least one"));
        }
        return List.of();
    }

    private static int side(int places) {
        return (int) Math.round(Math.sqrt(places));
    }

    private boolean faithful() {
        return options.flag("faithful");
    }

    /** Images of the way there. */
    Division images(int all, RandomStream stream) {
        if (faithful()) {
            return Division.published(all);
        }
        int most = options.integer("images");
        return options.text("split").equals("ordered")
                ? Division.ordered(all, most)
                : Division.shuffled(all, most, stream);
    }

    /** Images of the way back. */
    Division reverse(Division images) {
        return faithful() ? images : images.limited(options.integer("reverse-images"));
    }

    /** Units that are predicted. */
    Places units(Layout layout) {
        return faithful()
                ? Places.published(layout)
                : Places.spaced(layout, side(options.integer("places")), options.integer("units"));
    }

    /** Pixels that are predicted. */
    Places pixels(ImageShape shape) {
        return faithful()
                ? Places.published(shape)
                : Places.spaced(shape, side(options.integer("places")));
    }

    /** Units that pixels are predicted from. */
    int[] sources(int units) {
        return Spaced.of(units, faithful() ? units : options.integer("reverse-units"));
    }

    /** Penalties to choose from. */
    Penalties penalties() {
        return faithful()
                ? Penalties.published()
                : Penalties.relative(
                        options.list("penalties").stream()
                                .mapToDouble(Double.class::cast)
                                .toArray());
    }

    /** Draws of the scored images. */
    int bootstrap() {
        return options.integer("bootstrap");
    }
}
