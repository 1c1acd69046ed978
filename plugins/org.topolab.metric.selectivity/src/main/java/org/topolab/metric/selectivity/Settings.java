package org.topolab.metric.selectivity;

import java.util.List;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Discriminability;

/**
 * How selectivity is measured.
 *
 * @param published whether d' and labels follow the published code
 * @param dprime definition of d'
 * @param threshold units above it are selective
 */
record Settings(boolean published, Discriminability dprime, double threshold) {

    private static final String PUBLISHED = "published";

    static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.ChoiceOption(
                        "dprime",
                        "d' over images (corrected) or, as published, over class means.",
                        "corrected",
                        List.of("corrected", PUBLISHED)),
                new OptionSpec.DoubleOption(
                        "threshold",
                        "d' above which a unit is selective; 0 takes the usual one, 1 for"
                                + " corrected and 2 for published d'.",
                        0,
                        0,
                        1000),
                new OptionSpec.FlagOption(
                        "legacy-offset",
                        "Start the sum of each class at 1 instead of 0, as the published code does"
                                + " for all but numbers; only with dprime: published.",
                        false));
    }

    static List<OptionProblem> check(Options options) {
        return options.flag("legacy-offset") && !options.text("dprime").equals(PUBLISHED)
                ? List.of(
                        new OptionProblem(
                                "legacy-offset",
                                "found true with dprime: corrected, expected false; set dprime:"
                                        + " published or leave legacy-offset out"))
                : List.of();
    }

    static Settings of(Options options) {
        boolean published = options.text("dprime").equals(PUBLISHED);
        Discriminability dprime =
                published
                        ? Discriminability.published(options.flag("legacy-offset") ? 1 : 0)
                        : Discriminability.corrected();
        double threshold = options.number("threshold");
        return new Settings(published, dprime, threshold > 0 ? threshold : dprime.usualThreshold());
    }
}
