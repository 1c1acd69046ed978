package org.topolab.metric.prediction;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * What is measured.
 *
 * @param leastExplainable share of variance that images explain in neurons of the mean FEVE
 * @param bootstrap draws of images, for intervals
 * @param shuffles random pairings of predictions and images, for chance levels
 * @param shown how many of the best and of the worst neurons are shown
 * @param faithful as published
 */
record Settings(double leastExplainable, int bootstrap, int shuffles, int shown, boolean faithful) {

    private static final String LEAST = "least-explainable";
    private static final String BOOTSTRAP = "bootstrap";
    private static final String SHUFFLES = "shuffles";
    private static final String NEURONS = "neurons";
    private static final String FAITHFUL = "faithful";

    static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.DoubleOption(
                        LEAST,
                        "Least share of a neuron's variance that must be explainable for it to"
                                + " enter the mean of feve, which means nothing for noise.",
                        0.15,
                        -1,
                        1),
                new OptionSpec.IntOption(
                        BOOTSTRAP,
                        "Draws of test images from which 95 % intervals are estimated.",
                        200,
                        0,
                        100_000),
                new OptionSpec.IntOption(
                        SHUFFLES,
                        "Random pairings of predictions and test images from which chance is"
                                + " estimated.",
                        100,
                        0,
                        100_000),
                new OptionSpec.IntOption(
                        NEURONS,
                        "How many of the best and of the worst neurons are shown.",
                        8,
                        0,
                        1000),
                new OptionSpec.FlagOption(
                        FAITHFUL,
                        "As published: correlations too small by (trials - 1) / trials, images"
                                + " shown once predicted as 0 by the oracle, noise averaged over"
                                + " images however often they were shown.",
                        false));
    }

    static Settings of(Options options) {
        return new Settings(
                options.number(LEAST),
                options.integer(BOOTSTRAP),
                options.integer(SHUFFLES),
                options.integer(NEURONS),
                options.flag(FAITHFUL));
    }
}
