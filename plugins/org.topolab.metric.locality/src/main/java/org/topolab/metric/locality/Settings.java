package org.topolab.metric.locality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.UnitShuffle;

/**
 * What is measured.
 *
 * @param images how many of the first images are looked at
 * @param items how many of them are also measured one by one
 * @param correlationUnits units between which correlations are taken
 * @param shuffles random placements of the units from which chance is estimated
 * @param without names of classes whose images are not looked at
 */
record Settings(int images, int items, int correlationUnits, int shuffles, List<String> without) {

    /** Images of the published analysis: one batch. */
    private static final int PUBLISHED = 1000;

    static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.IntOption(
                        "items",
                        "Images, from the first on, that are also measured one by one, each a row"
                                + " of the table items.",
                        PUBLISHED,
                        0,
                        10_000_000),
                new OptionSpec.IntOption(
                        "correlation-units",
                        "Units whose responses are correlated with each other, chosen at random if"
                                + " there are more; takes 4 bytes for the square of it.",
                        256,
                        0,
                        4096),
                new OptionSpec.FlagOption(
                        "faithful",
                        "As published: only the first 1,000 images are looked at, for the class"
                                + " averages too, and each is an item.",
                        false),
                new OptionSpec.ListOption(
                        "without",
                        "Names of classes whose images are left out of everything.",
                        Optional.of(List.of()),
                        new OptionSpec.TextOption("class", "A class.", "", "a class's name")),
                UnitShuffle.spec());
    }

    static Settings of(Options options) {
        boolean faithful = options.flag("faithful");
        return new Settings(
                faithful ? PUBLISHED : Integer.MAX_VALUE,
                faithful ? PUBLISHED : options.integer("items"),
                options.integer("correlation-units"),
                UnitShuffle.shuffles(options),
                options.list("without").stream().map(String.class::cast).toList());
    }

    /**
     * The labels of the classes that are left out.
     *
     * @throws IllegalArgumentException if there is no class of such a name
     */
    Set<Integer> leftOut(Optional<Targets.Classes> classes) {
        List<String> names = classes.map(Targets.Classes::names).orElse(List.of());
        return without.stream()
                .map(
                        name -> {
                            int label = names.indexOf(name);
                            if (label < 0) {
                                throw new IllegalArgumentException(
                                        "locality: found without '%s', expected one of the classes %s"
                                                .formatted(name, names));
                            }
                            return label;
                        })
                .collect(Collectors.toUnmodifiableSet());
    }
}
