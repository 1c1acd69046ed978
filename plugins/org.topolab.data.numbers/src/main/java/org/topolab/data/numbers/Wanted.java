package org.topolab.data.numbers;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Split;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/** The options that both data sets have: how many images, and which targets. */
final class Wanted {

    private static final String TARGETS = "targets";
    private static final String DIGITS = "digits";

    private Wanted() {}

    /**
     * How many images of a split.
     *
     * @param all how many there are
     */
    static OptionSpec limit(Split split, int all) {
        return new IntOption(
                ImageLimit.option(split),
                ("How many %s images are used, 0 for all: a multiple of 10, of each digit the first"
                                + " tenth, because the set is ordered by digit and its first images"
                                + " are zeros alone.")
                        .formatted(split == Split.TRAIN ? "training" : "test"),
                0,
                0,
                all);
    }

    /** Limits that leave digits unequally often. */
    static List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>();
        for (Split split : List.of(Split.TRAIN, Split.TEST)) {
            int limit = ImageLimit.of(options, split).images();
            if (limit % Digits.COUNT != 0) {
                problems.add(
                        new OptionProblem(
                                ImageLimit.option(split),
                                ("found %d, expected a multiple of 10, as many of each"
                                                + " digit; take %d")
                                        .formatted(limit, limit / 10 * 10 + 10)));
            }
        }
        return problems;
    }

    static OptionSpec targets() {
        return new ChoiceOption(
                TARGETS,
                "What images are mapped to: codes, the number code of the digit, for a model with"
                        + " sigmoid outputs; digits, ten classes.",
                "codes",
                List.of("codes", DIGITS));
    }

    /** Whether targets are plain classes. */
    static boolean digits(Options options) {
        return options.text(TARGETS).equals(DIGITS);
    }

    static OptionSpec seed(String ofWhat) {
        return new IntOption(
                "seed",
                "Seed of %s; part of the data, apart from the run's seed.".formatted(ofWhat),
                1,
                0,
                Long.MAX_VALUE);
    }

    static OptionSpec lambda() {
        return new DoubleOption(
                "lambda",
                "Generated codes: how far a unit acts on others, in units.",
                8,
                0.1,
                1000);
    }

    /** The generated codes that the options ask for: [digits][units]. */
    static double[][] codes(Options options) {
        return NumberCodes.generate(options.whole("seed"), options.number("lambda"));
    }
}
