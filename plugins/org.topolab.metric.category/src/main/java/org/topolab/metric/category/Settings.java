package org.topolab.metric.category;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Replication;

/**
 * How categories are measured.
 *
 * @param groups each a name, a colon and classes; none if each class is a group
 * @param dprime definition of d'
 * @param byT whether t and not d' must be above the threshold and decides who wins
 * @param threshold of a selective unit
 * @param q largest rate of false discoveries over all units and groups
 * @param torus whether left and right, and top and bottom of the sheet are neighbours
 * @param faithful as published
 * @param shuffles placements of the units from which chance is estimated
 */
record Settings(
        List<String> groups,
        Dprime dprime,
        boolean byT,
        double threshold,
        double q,
        boolean torus,
        boolean faithful,
        int shuffles) {

    /** d' of a selective unit in the configuration of the publication, which does not use it. */
    private static final double PUBLISHED_THRESHOLD = 0.85;

    private static final int LABEL_SHUFFLES = 10;
    private static final int SHUFFLES = 20;
    private static final String TORUS = "torus";

    static List<OptionSpec> specs() {
        List<OptionSpec> own =
                List.of(
                        new OptionSpec.ListOption(
                                "groups",
                                "Groups of classes, each a name, a colon and classes, such as"
                                        + " 'animals: bird cat deer'; classes whose names hold"
                                        + " spaces are separated by commas. None: each class is a"
                                        + " group.",
                                Optional.of(List.of()),
                                new OptionSpec.TextOption(
                                        "group", "A group.", "", "a name, a colon and classes")),
                        new OptionSpec.ChoiceOption(
                                "dprime",
                                "d' by the mean of both standard deviations, as published, or by"
                                        + " the root of the mean variance (rms).",
                                "mean",
                                List.of("mean", "rms")),
                        new OptionSpec.ChoiceOption(
                                "by",
                                "What must be above the threshold and decides which group wins.",
                                "dprime",
                                List.of("dprime", "t")),
                        new OptionSpec.DoubleOption(
                                "threshold",
                                "d' (or t) above which a unit may be selective.",
                                PUBLISHED_THRESHOLD,
                                0,
                                1000),
                        new OptionSpec.DoubleOption(
                                "q",
                                "Largest rate of false discoveries over all units and groups; 1"
                                        + " asks for none.",
                                0.05,
                                0,
                                1),
                        new OptionSpec.ChoiceOption(
                                "border",
                                "Whether the sheet ends at its border or goes round, as published.",
                                "open",
                                List.of("open", TORUS)),
                        new OptionSpec.FlagOption(
                                "faithful",
                                "As published: each unit belongs to the group of largest d', dead"
                                        + " ones to the first; the sheet goes round; the map of"
                                        + " cluster sizes is displaced by half a sheet.",
                                false),
                        new OptionSpec.IntOption(
                                "shuffles",
                                "Random placements of the units from which the chance level of"
                                        + " cluster size and smoothness is estimated.",
                                SHUFFLES,
                                2,
                                100_000));
        return Stream.concat(own.stream(), new Replication(LABEL_SHUFFLES, 0).specs().stream())
                .toList();
    }

    static Settings of(Options options) {
        boolean faithful = options.flag("faithful");
        return new Settings(
                options.list("groups").stream().map(String.class::cast).toList(),
                Dprime.valueOf(options.text("dprime").toUpperCase(Locale.ROOT)),
                options.text("by").equals("t"),
                options.number("threshold"),
                options.number("q"),
                faithful || options.text("border").equals(TORUS),
                faithful,
                options.integer("shuffles"));
    }
}
