package org.topolab.core.internal.recipe;

import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;

/** What a recipe can set under {@code train.optimizer}. */
final class OptimizerOptions {

    /** All of them, as one group. */
    static final OptionSpec ALL =
            new GroupOption(
                    "optimizer",
                    "How weights are changed.",
                    List.of(
                            new ChoiceOption(
                                    "name",
                                    "Stochastic gradient descent with momentum, Adam, or RMSProp.",
                                    "sgd",
                                    List.of("sgd", "adam", "rmsprop")),
                            new DoubleOption("rate", "Learning rate.", 0.05, 1e-12, 1e3),
                            new DoubleOption(
                                    "momentum",
                                    "Momentum of sgd, first decay rate of adam, decay rate of"
                                            + " rmsprop.",
                                    0.9,
                                    0,
                                    0.999999),
                            new DoubleOption(
                                    "epsilon",
                                    "What adam adds to the root of the second moment, by which it"
                                            + " divides.",
                                    1e-8,
                                    1e-20,
                                    1e3),
                            new ChoiceOption(
                                    "epsilon-moment",
                                    "What adam's epsilon is added to: the root of the corrected"
                                            + " moment, as in the paper and PyTorch, or of the raw"
                                            + " one, as in Keras.",
                                    "corrected",
                                    List.of("corrected", "raw")),
                            new DoubleOption("weight-decay", "L2 weight decay.", 0.0, 0, 1e3),
                            new DoubleOption(
                                    "clip",
                                    "Largest norm of the gradient of each parameter, weight decay"
                                            + " included; a longer one is shortened to it. 0 for"
                                            + " none.",
                                    0.0,
                                    0,
                                    1e12),
                            new ChoiceOption(
                                    "schedule",
                                    "How the learning rate falls: not at all; as rate / (1 +"
                                            + " schedule-rate * step); or by the factor"
                                            + " schedule-rate after each of schedule-parts equal"
                                            + " parts of the training.",
                                    "constant",
                                    List.of("constant", "inverse", "step")),
                            new DoubleOption(
                                    "schedule-rate",
                                    "How much the learning rate falls, where schedule is inverse"
                                            + " or step.",
                                    0.1,
                                    0,
                                    1),
                            new IntOption(
                                    "schedule-parts",
                                    "Parts of the training, each with one learning rate, where"
                                            + " schedule is step.",
                                    Optional.of(3L),
                                    1,
                                    1_000_000,
                                    "parts")));

    private OptimizerOptions() {}
}
