package org.topolab.model.alltnn;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;

/**
 * What a network is burdened with in training beside its task.
 *
 * @param dropout share of values dropped after each layer and before the readout
 * @param mask whether each unit is multiplied by a trained number from 0 to 1
 * @param maskL1 penalty of the sum of these
 * @param l2 penalty of the sum of squared weights of the sheets
 */
record Burden(double dropout, boolean mask, double maskL1, double l2) {

    private static final String DROPOUT = "dropout";
    private static final String MASK = "mask";
    private static final String MASK_L1 = "mask-l1";
    private static final String L2 = "l2";

    static Burden of(Options options) {
        return new Burden(
                options.number(DROPOUT),
                options.flag(MASK),
                options.number(MASK_L1),
                options.number(L2));
    }

    static List<OptionSpec> specs() {
        return List.of(
                new DoubleOption(
                        DROPOUT,
                        "Share of values dropped after each layer and before the readout, in"
                                + " training.",
                        0,
                        0,
                        0.95),
                new FlagOption(
                        MASK,
                        "Whether what a layer hands on is multiplied by sigmoid(7 m), with a"
                                + " trained m for each value, which begins at 1.",
                        false),
                new DoubleOption(
                        MASK_L1, "With mask, penalty of the sum of these factors.", 1e-5, 0, 1),
                new DoubleOption(
                        L2,
                        "Penalty of the sum of squared weights of the sheets, as Keras counts it:"
                                + " the gradient of a weight w is 2 l2 w. Biases and the readout"
                                + " have none.",
                        1e-6,
                        0,
                        1));
    }

    /** What is added to the gradient of a weight w of a sheet, as a multiple of w. */
    double decay() {
        return 2 * l2;
    }
}
