package org.topolab.metric.receptivefield;

import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.info.Citation;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/** What can be set for several metrics, and what they are from. */
final class Settings {

    static final String POINT = "point";
    static final String START = "start";
    static final String IMAGES = "images";
    static final String UNITS = "units";
    static final String NOISE = "noise";
    static final String NOISE_IN = "noise-in";
    static final String SUPPORT = "support";
    static final String FAITHFUL = "faithful";
    static final String BLACK = "black";
    static final String GREY = "grey";
    static final String MEAN = "mean";

    static final Citation LINDSEY =
            new Citation(
                    "Lindsey, Ocko, Ganguli, Deny 2019, A unified theory of early visual"
                            + " representations from retina to cortex through anatomically"
                            + " constrained deep CNNs, ICLR",
                    "10.48550/arXiv.1901.00945");

    private static final int MANY = 100_000;

    private Settings() {}

    /** How many units are probed. */
    static OptionSpec units() {
        return new IntOption(
                UNITS,
                "Most units probed: channels at the middle of a feature map, or units of another"
                        + " sheet; evenly spaced if there are more.",
                64,
                1,
                MANY);
    }

    /** Where fields are taken, followed by a metric's own. */
    static List<OptionSpec> fields(OptionSpec... own) {
        List<OptionSpec> shared =
                List.of(
                        new ChoiceOption(
                                POINT,
                                "Whether units are read before their activation function, or"
                                        + " after it as published, where most are dead at black.",
                                "before",
                                List.of("before", "after")),
                        new ChoiceOption(
                                START,
                                "Where the gradient is taken: at black (0 as the model sees it, as"
                                        + " published), at grey (0.5), at the mean image, or at"
                                        + " images, averaged.",
                                BLACK,
                                List.of(BLACK, GREY, MEAN, IMAGES)),
                        new IntOption(
                                IMAGES,
                                "Images averaged over with start: images, the first ones.",
                                64,
                                1,
                                MANY),
                        units());
        return Stream.concat(shared.stream(), Stream.of(own)).toList();
    }

    /** The chance level. */
    static List<OptionSpec> noise() {
        return List.of(
                new IntOption(NOISE, "Fields of white noise for chance.", 40, Noise.FEWEST, MANY),
                new ChoiceOption(
                        NOISE_IN,
                        "Where the noise is: in the support of the units' fields, or all over the"
                                + " image as published.",
                        SUPPORT,
                        List.of(SUPPORT, "image")));
    }

    /** As published, with what is known to be wrong. */
    static OptionSpec faithful(String help) {
        return new FlagOption(FAITHFUL, help, false);
    }

    static Point point(Options options) {
        return options.text(POINT).equals("before")
                ? Point.BEFORE_ACTIVATION
                : Point.AFTER_ACTIVATION;
    }
}
