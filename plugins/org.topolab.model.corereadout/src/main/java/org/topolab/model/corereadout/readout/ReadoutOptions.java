package org.topolab.model.corereadout.readout;

import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.api.stat.RandomStream;

/** Options that several readouts have. */
final class ReadoutOptions {

    /** Deviation of features and scales at the start of the publication. */
    static final double PUBLISHED_START = 1e-3;

    /** Values of an array that every Java machine makes. */
    private static final int MOST = Integer.MAX_VALUE - 8;

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

    /** Deviation of weights of features at the start; 0 if they are all the same. */
    static double featureStart(Options options) {
        return options.number(FEATURE_START);
    }

    /** Weights of features. */
    static FeatureRows rows(ReadoutRequest request, int length, Start start, RandomStream random) {
        Options options = request.options();
        boolean copies = options.values().containsKey(COPIES) && options.flag(COPIES);
        return new FeatureRows(
                request.neurons(),
                length,
                sharing(options, copies),
                start,
                scales(options, random));
    }

    private static FeatureRows.Sharing sharing(Options options, boolean copies) {
        return new FeatureRows.Sharing(options.flag(MATCH), faithful(options), copies);
    }

    private static Start scales(Options options, RandomStream random) {
        double deviation = faithful(options) ? PUBLISHED_START : 0;
        return Start.normal(1, deviation, random.split("scale"));
    }

    /** Refuses more weights than an array holds. */
    static void checkSize(String id, int neurons, int each, String of) {
        if ((long) neurons * each > MOST) {
            throw new IllegalArgumentException(
                    "%s: %d neurons with %d %s each need %d weights, expected at most %d; use the"
                                    .formatted(id, neurons, each, of, (long) neurons * each, MOST)
                            + " readout 'gaussian', fewer neurons or smaller maps");
        }
    }

    static MapSize size(ReadoutRequest request) {
        return new MapSize(request.height(), request.width(), request.channels());
    }
}
