package org.topolab.metric.linearity;

import java.util.List;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/** What can be set of linear separability; as published if faithful. */
record SeparabilitySettings(Options options) {

    private static final int MOST = 1_000_000;

    static List<OptionSpec> specs() {
        return List.of(
                new FlagOption(
                        "faithful",
                        "As published: all images in their order, the first half of each pair of"
                                + " classes fits, all units, not standardised; images, units and"
                                + " standardise say nothing then.",
                        false),
                new IntOption(
                        "images", "Images of each class at most, half of them fit.", 200, 4, MOST),
                new IntOption("units", "Units at most, evenly spaced.", 4096, 1, MOST),
                new FlagOption(
                        "standardise",
                        "Each unit less its mean, divided by its standard deviation, both over the"
                                + " images that fit.",
                        true),
                new IntOption(
                        "pairs",
                        "Pairs of classes at most, at random; 45 is all of ten classes.",
                        45,
                        1,
                        MOST),
                new IntOption(
                        "shuffles",
                        "Exchanges of the images' classes from which chance is estimated; 0 takes"
                                + " chance as exactly 0.",
                        10,
                        0,
                        MOST),
                new IntOption(
                        "bootstrap",
                        "Random draws of the scored images from which 95 % intervals are"
                                + " estimated.",
                        200,
                        0,
                        MOST));
    }

    /** Whether all is as published. */
    boolean faithful() {
        return options.flag("faithful");
    }

    /** Pairs and images. */
    Contest contest(Targets.Classes classes, RandomStream stream) {
        int pairs = options.integer("pairs");
        return faithful()
                ? Contest.published(classes, pairs, stream)
                : Contest.shuffled(classes, pairs, options.integer("images"), stream);
    }

    /** Units or pixels that are taken. */
    int[] features(int all) {
        return Spaced.of(all, faithful() ? all : options.integer("units"));
    }

    /** Whether features are standardised. */
    boolean standardised() {
        return !faithful() && options.flag("standardise");
    }

    /** Exchanges of classes. */
    int shuffles() {
        return options.integer("shuffles");
    }

    /** Draws of the scored images. */
    int bootstrap() {
        return options.integer("bootstrap");
    }
}
