package org.topolab.metric.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Discriminability;

/**
 * How clusters are measured.
 *
 * @param dprime definition of d'
 * @param threshold units above it are selective
 * @param publishedIndex whether half the chance level is subtracted, as published
 * @param connectivity 4 or 8
 * @param aggregate over classes
 * @param shuffles of each null model, at least 10
 */
record Settings(
        Discriminability dprime,
        double threshold,
        boolean publishedIndex,
        int connectivity,
        Aggregate aggregate,
        int shuffles) {

    private static final String CORRECTED = "corrected";
    private static final String PUBLISHED = "published";

    static List<OptionSpec> specs() {
        List<String> definitions = List.of(CORRECTED, PUBLISHED);
        return List.of(
                new OptionSpec.ChoiceOption(
                        "dprime",
                        "d' over images (corrected) or, as published, over class means.",
                        CORRECTED,
                        definitions),
                new OptionSpec.DoubleOption(
                        "threshold",
                        "d' above which a unit is selective; 0 takes the usual one, 1 for"
                                + " corrected and 2 for published d'.",
                        0,
                        0,
                        1000),
                new OptionSpec.ChoiceOption(
                        "index",
                        "Size minus chance (corrected) or, as published, minus half of it.",
                        CORRECTED,
                        definitions),
                new OptionSpec.IntOption(
                        "connectivity",
                        "Neighbours of a unit: 8, effectively used in the publication, or 4.",
                        8,
                        4,
                        8),
                new OptionSpec.ChoiceOption(
                        "aggregate",
                        "How the sizes of the classes become one; the publication takes the mean"
                                + " for Fashion-MNIST and the median else.",
                        Aggregate.MEDIAN.word(),
                        Arrays.stream(Aggregate.values()).map(Aggregate::word).toList()),
                new OptionSpec.IntOption(
                        "shuffles",
                        "Random maps from which chance is estimated.",
                        200,
                        10,
                        100_000));
    }

    static Settings of(Options options) {
        Discriminability dprime =
                options.text("dprime").equals(PUBLISHED)
                        ? Discriminability.published()
                        : Discriminability.corrected();
        double threshold = options.number("threshold");
        return new Settings(
                dprime,
                threshold > 0 ? threshold : dprime.usualThreshold(),
                options.text("index").equals(PUBLISHED),
                options.integer("connectivity"),
                Aggregate.valueOf(options.text("aggregate").toUpperCase(Locale.ROOT)),
                options.integer("shuffles"));
    }
}
