package org.topolab.model.corereadout;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.Options;
import org.topolab.nn.Rates;
import org.topolab.nn.Rates.Function;

/**
 * What makes rates of the values of neurons, and which value makes a rate.
 *
 * @param rates the function and the loss
 * @param exact whether neurons begin at the value that makes their mean response; else at the mean
 *     itself, as published, which makes rates begin 1 too high
 */
record Rate(Rates rates, boolean exact) {

    private static final String RATES = "rates";
    private static final String FUNCTION = "function";
    private static final String OFFSET = "offset";
    private static final String EPSILON = "epsilon";
    private static final String STIRLING = "stirling";
    static final String BIAS_START = "bias-start";
    private static final String EXACT = "exact";
    static final String PUBLISHED = "published";

    /** Neurons that never responded in training begin at this rate, where there still is slope. */
    private static final double LEAST = 1e-3;

    static Rate of(Options options) {
        Options group = options.group(RATES);
        return new Rate(
                new Rates(
                        Words.constant(Function.class, group.text(FUNCTION)),
                        group.number(OFFSET),
                        group.number(EPSILON),
                        group.flag(STIRLING)),
                options.text(BIAS_START).equals(EXACT));
    }

    static List<OptionSpec> specs() {
        return List.of(
                new GroupOption(
                        RATES,
                        "What makes rates of the values of neurons, and the Poisson loss.",
                        List.of(
                                new ChoiceOption(
                                        FUNCTION,
                                        "Function of value + offset that is above 0.",
                                        Words.word(Function.ELU_PLUS_ONE),
                                        Words.of(Function.class)),
                                new DoubleOption(OFFSET, "Added to each value.", 0, -1e3, 1e3),
                                new DoubleOption(
                                        EPSILON,
                                        "Added to rates before the logarithm.",
                                        1e-12,
                                        1e-30,
                                        1),
                                new FlagOption(
                                        STIRLING,
                                        "Whether the loss has log(response!) in Stirling's"
                                                + " approximation; it changes no gradient.",
                                        false))),
                new ChoiceOption(
                        BIAS_START,
                        "What neurons begin at before features say more: the value whose rate is"
                                + " their mean response in training (exact), or that mean itself"
                                + " (published), which makes rates begin about 1 too high.",
                        EXACT,
                        List.of(EXACT, PUBLISHED)));
    }

    /** The value at which a neuron of some mean response begins. */
    double start(double mean) {
        return exact ? inverse(Math.max(LEAST, mean)) - rates.offset() : mean;
    }

    /** The x of which the function makes a rate above 0. */
    private double inverse(double rate) {
        return switch (rates.function()) {
            case ELU_PLUS_ONE -> rate >= 1 ? rate - 1 : Math.log(rate);
            // log(exp(r) - 1), which for a large r is r
            case SOFTPLUS -> rate + Math.log(-Math.expm1(-rate));
            case EXP -> Math.log(rate);
        };
    }
}
