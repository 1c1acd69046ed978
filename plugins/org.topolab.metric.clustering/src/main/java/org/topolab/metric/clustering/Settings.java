package org.topolab.metric.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Categories;
import org.topolab.api.stat.Criterion;
import org.topolab.api.stat.Replication;

/**
 * How clusters are measured.
 *
 * @param criterion which units are selective
 * @param preference whether a unit counts only for the class it prefers
 * @param publishedIndex whether half the chance level is subtracted, as published
 * @param connectivity 4 or 8
 * @param aggregate over classes
 * @param shuffles of each null model, at least 10
 */
record Settings(
        Criterion criterion,
        boolean preference,
        boolean publishedIndex,
        int connectivity,
        Aggregate aggregate,
        int shuffles) {

    /** Shuffles of each repetition for an interval: their noise is common to all repetitions. */
    private static final int FEW = 20;

    private static final String CORRECTED = "corrected";
    private static final String PUBLISHED = "published";
    private static final String PREFERENCE = "preference";

    static List<OptionSpec> specs() {
        return Stream.of(
                        Criterion.specs(),
                        List.of(Categories.spec()),
                        own(),
                        Replication.specs(0, 0))
                .flatMap(List::stream)
                .toList();
    }

    private static List<OptionSpec> own() {
        return List.of(
                new OptionSpec.ChoiceOption(
                        "map",
                        "Clusters of all units selective for a class (dprime) or only of those that"
                                + " prefer it (preference).",
                        "dprime",
                        List.of("dprime", PREFERENCE)),
                new OptionSpec.ChoiceOption(
                        "index",
                        "Size minus chance (corrected) or, as published, minus half of it.",
                        CORRECTED,
                        List.of(CORRECTED, PUBLISHED)),
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
        return new Settings(
                Criterion.of(options),
                options.text("map").equals(PREFERENCE),
                options.text("index").equals(PUBLISHED),
                options.integer("connectivity"),
                Aggregate.valueOf(options.text("aggregate").toUpperCase(Locale.ROOT)),
                options.integer("shuffles"));
    }

    /** The same with few shuffles. */
    Settings fewer() {
        return new Settings(
                criterion,
                preference,
                publishedIndex,
                connectivity,
                aggregate,
                Math.min(FEW, shuffles));
    }
}
