package org.topolab.metric.smoothness;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * What is compared.
 *
 * @param neighbours which units are neighbours
 * @param torus whether opposite borders of the sheet meet
 * @param bias whether the bias of a unit is one of its weights
 * @param chancePairs pairs from which the spread of chance is estimated
 * @param distancePairs pairs of each distance
 */
record Settings(
        Neighbours neighbours, boolean torus, boolean bias, int chancePairs, int distancePairs) {

    static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.ChoiceOption(
                        "neighbours",
                        "Which units are neighbours: beside and above each other, also diagonally,"
                                + " or eight as the published code counts them on a torus.",
                        Neighbours.FOUR.word(),
                        Neighbours.words()),
                new OptionSpec.FlagOption(
                        "torus", "Whether opposite borders of the sheet are neighbours.", false),
                new OptionSpec.FlagOption(
                        "bias", "Whether the bias of a unit counts as one of its weights.", true),
                new OptionSpec.IntOption(
                        "chance-pairs",
                        "Random pairs of units from which the spread of chance is estimated.",
                        10_000,
                        2,
                        10_000_000),
                new OptionSpec.IntOption(
                        "distance-pairs",
                        "Random pairs of units of each distance; 0 for no similarity against"
                                + " distance.",
                        100,
                        0,
                        1_000_000));
    }

    static Settings of(Options options) {
        return new Settings(
                Neighbours.of(options.text("neighbours")),
                options.flag("torus"),
                options.flag("bias"),
                options.integer("chance-pairs"),
                options.integer("distance-pairs"));
    }
}
