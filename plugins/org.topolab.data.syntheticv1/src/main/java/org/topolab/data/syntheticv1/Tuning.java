package org.topolab.data.syntheticv1;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;

/**
 * What becomes of a neuron's drive before its gain.
 *
 * @param normalised whether it is divided by what all features say at its place
 * @param power exponent
 * @param surround how much contrast around the field suppresses it; 0 for not at all
 */
record Tuning(boolean normalised, double power, double surround) {

    private static final String NORMALISATION = "normalisation";
    private static final String POWER = "power";
    private static final String SURROUND = "surround";

    static List<OptionSpec> specs() {
        return List.of(
                new FlagOption(
                        NORMALISATION,
                        "Whether a neuron is divided by the mean energy of all features at its"
                                + " place (Heeger 1992).",
                        false),
                new DoubleOption(
                        POWER, "Exponent of what drives a neuron; 1.3 expands.", 1, 0.1, 5),
                new DoubleOption(
                        SURROUND,
                        "How much contrast around its field suppresses a neuron: it is divided by"
                                + " 1 + this * contrast; 0 for not at all.",
                        0,
                        0,
                        100));
    }

    static Tuning of(Options options) {
        return new Tuning(
                options.flag(NORMALISATION), options.number(POWER), options.number(SURROUND));
    }
}
