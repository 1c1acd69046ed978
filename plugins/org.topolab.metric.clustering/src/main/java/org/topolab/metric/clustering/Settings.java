package org.topolab.metric.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.ClassMeasurement;
import org.topolab.api.stat.Replication;
import org.topolab.api.stat.UnitShuffle;

/**
 * How clusters are measured.
 *
 * @param preference whether a unit counts only for the class it prefers
 * @param publishedIndex whether half the chance level is subtracted, as published
 * @param connectivity 4 or 8
 * @param aggregate over classes
 * @param shuffles of each null model, at least 10
 */
record Settings(
        boolean preference,
        boolean publishedIndex,
        int connectivity,
        Aggregate aggregate,
        int shuffles) {

    private static final String CORRECTED = "corrected";
    private static final String PUBLISHED = "published";
    private static final String PREFERENCE = "preference";

    static List<OptionSpec> specs() {
        return ClassMeasurement.specs(
                Replication.none(),
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
                UnitShuffle.spec());
    }

    static Settings of(Options options) {
        return new Settings(
                options.text("map").equals(PREFERENCE),
                options.text("index").equals(PUBLISHED),
                options.integer("connectivity"),
                Aggregate.valueOf(options.text("aggregate").toUpperCase(Locale.ROOT)),
                UnitShuffle.shuffles(options));
    }

    /** The same with few shuffles. */
    Settings fewer() {
        return new Settings(
                preference, publishedIndex, connectivity, aggregate, UnitShuffle.few(shuffles));
    }
}
