package org.topolab.model.corereadout.readout;

import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.api.stat.RandomStream;

/** Options that several readouts have. */
final class ReadoutOptions {

    /** Deviation of features and scales at the start of the publication. */
    private static final double PUBLISHED_START = 1e-3;

    private static final String PENALTY = "penalty";
    private static final String MATCH = "match-features";
    private static final String COPIES = "penalise-copies";
    private static final String FEATURE_START = "feature-start";
    private static final String FAITHFUL = "faithful";

    private ReadoutOptions() {}

    static OptionSpec penalty(double fallback, String of) {
        return new OptionSpec.DoubleOption(
                PENALTY,
                "Times the " + of + " is added to the mean loss of a batch.",
                fallback,
                0,
                1e6);
    }

    static OptionSpec match() {
        return new OptionSpec.FlagOption(
                MATCH,
                "Whether neurons that are one cell in several recordings share weights of features,"
                        + " each with a scale of its own.",
                false);
    }

    static OptionSpec copies() {
        return new OptionSpec.FlagOption(
                COPIES,
                "Whether the penalty counts shared weights of features once for each neuron, times"
                        + " its scale, rather than once for each cell.",
                false);
    }

    static OptionSpec featureStart() {
        return new OptionSpec.DoubleOption(
                FEATURE_START,
                "Standard deviation of weights of features at the start; 0: all are 1 / their"
                        + " number.",
                0,
                0,
                10);
    }

    static OptionSpec startRange(double fallback) {
        return new OptionSpec.DoubleOption(
                "start-range",
                "Centres begin anywhere in minus to plus this, in x and y; 1 is the border of the"
                        + " map.",
                fallback,
                0,
                0.99);
    }

    static OptionSpec bound() {
        return new OptionSpec.ChoiceOption(
                "bound",
                "How points are kept on the map: clamp (no gradient beyond the border), tanh (of"
                        + " what is trained), straight-through (clamped, gradients pass).",
                Bound.CLAMP.word(),
                Bound.names());
    }

    static OptionSpec faithful(String how) {
        return new OptionSpec.FlagOption(FAITHFUL, "As published: " + how + ".", false);
    }

    static boolean faithful(Options options) {
        return options.flag(FAITHFUL);
    }

    static double penalty(Options options) {
        return options.number(PENALTY);
    }

    /** Weights of features of a point readout. */
    static FeatureRows rows(ReadoutRequest request, int length, RandomStream random) {
        Options options = request.options();
        boolean faithful = faithful(options);
        double deviation = faithful ? PUBLISHED_START : options.number(FEATURE_START);
        return new FeatureRows(
                request.neurons(),
                length,
                sharing(options),
                deviation == 0
                        ? Start.even(1.0 / length)
                        : Start.normal(0, deviation, random.split("features")),
                scales(options, random));
    }

    static FeatureRows.Sharing sharing(Options options) {
        return new FeatureRows.Sharing(
                options.flag(MATCH), faithful(options), options.flag(COPIES));
    }

    static Start scales(Options options, RandomStream random) {
        double deviation = faithful(options) ? PUBLISHED_START : 0;
        return Start.normal(1, deviation, random.split("scale"));
    }

    static MapSize size(ReadoutRequest request) {
        return new MapSize(request.height(), request.width(), request.channels());
    }
}
