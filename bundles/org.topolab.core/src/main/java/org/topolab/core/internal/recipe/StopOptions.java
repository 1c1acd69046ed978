package org.topolab.core.internal.recipe;

import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;

/** What a recipe can set under {@code train.stop}. */
final class StopOptions {

    /** All of them, as one group. */
    static final OptionSpec ALL =
            new GroupOption(
                    "stop",
                    "When training stops before its last epoch: where the score on the validation"
                            + " split does not rise. The best weights are kept.",
                    List.of(
                            new IntOption(
                                    "patience",
                                    "Epochs without a better score that end a round; 0 trains all"
                                            + " epochs and looks at no validation split.",
                                    Optional.of(0L),
                                    0,
                                    1_000_000,
                                    "epochs"),
                            new IntOption(
                                    "rounds",
                                    "Rounds; each but the first begins with the best weights so far"
                                            + " and a lower learning rate.",
                                    Optional.of(1L),
                                    1,
                                    1000,
                                    "rounds"),
                            new DoubleOption(
                                    "factor",
                                    "By what the learning rate is multiplied when it drops.",
                                    0.3,
                                    1e-6,
                                    1),
                            new DoubleOption(
                                    "least-rate",
                                    "Learning rate below which it does not drop.",
                                    0.0,
                                    0,
                                    1e3),
                            new DoubleOption(
                                    "tolerance",
                                    "By how much a score must be larger to be better.",
                                    1e-6,
                                    0,
                                    1e6),
                            new ChoiceOption(
                                    "drop",
                                    "When the learning rate drops: with each new round, or, as has"
                                            + " been published, after patience + 1 epochs without a"
                                            + " better score, so that a round begins with an epoch"
                                            + " at the old rate.",
                                    "round",
                                    List.of("round", "plateau"))));

    private StopOptions() {}
}
