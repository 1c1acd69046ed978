package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;

/** What a recipe can set under {@code train}. */
final class TrainOptions {

    private static final List<OptionSpec> STEPS =
            List.of(
                    new IntOption(
                            "epochs",
                            "Passes through the training split; 0 measures the untrained network.",
                            Optional.of(10L),
                            0,
                            1_000_000,
                            "epochs"),
                    new IntOption(
                            "batch",
                            "Images of one optimiser step; what remains of an epoch is a smaller"
                                    + " last batch, left out if it is a single image.",
                            Optional.of(128L),
                            1,
                            65_536,
                            "images"),
                    new ChoiceOption(
                            "recordings",
                            "In which order trials of several recordings of neurons are shown:"
                                    + " mixed at random, each once in an epoch; or a batch of each"
                                    + " recording in every step, as has been published, until the"
                                    + " longest one is through, shorter ones beginning again, or"
                                    + " until the shortest is.",
                            "mixed",
                            List.of("mixed", "until-longest", "until-shortest")),
                    OptimizerOptions.ALL,
                    StopOptions.ALL);

    private static final List<OptionSpec> COMPUTE =
            List.of(
                    new ChoiceOption(
                            "precision",
                            "Numbers that layers compute with.",
                            "f32",
                            List.of("f32", "bf16")),
                    new IntOption(
                            "threads",
                            "Threads to compute with; 0 takes all processors this process may use,"
                                    + " and the run's frozen recipe says how many those were. The"
                                    + " last bits of results depend on it.",
                            Optional.of(0L),
                            0,
                            1024,
                            "threads"),
                    new ChoiceOption(
                            "recompute",
                            "Whether activations of parallel sub-networks are computed again in the"
                                    + " backward pass: less memory, more time, the same bits; auto"
                                    + " does it where the model would not fit the memory.",
                            "auto",
                            List.of("auto", "on", "off")),
                    new TextOption(
                            "kernels",
                            "Which installed kernels to compute with; auto takes the best.",
                            "auto",
                            "auto or the name of installed kernels"));

    private static final List<OptionSpec> KEPT =
            List.of(
                    new IntOption(
                            "checkpoint",
                            "Write a checkpoint each so many epochs; one is always written when"
                                    + " interrupted.",
                            Optional.of(1L),
                            1,
                            1_000_000,
                            "epochs"),
                    new IntOption(
                            "keep-weights",
                            "Keep the weights of each so many epochs besides the last; 0 keeps the"
                                    + " last alone.",
                            Optional.of(0L),
                            0,
                            1_000_000,
                            "epochs"));

    private static final List<OptionSpec> START =
            List.of(
                    new TextOption(
                            "from",
                            "Start from the weights of this run folder or file: tensors of the same"
                                    + " name and shape are taken over, others stay fresh; empty"
                                    + " starts fresh.",
                            "",
                            "a run folder or a file of weights"),
                    new TextOption(
                            "from-sha256",
                            "SHA-256 that the weights of from must have; filled in when a run"
                                    + " starts.",
                            "",
                            "64 hexadecimal digits, or nothing"));

    /** All of them. */
    static final List<OptionSpec> ALL = all();

    private TrainOptions() {}

    private static List<OptionSpec> all() {
        List<OptionSpec> all = new ArrayList<>(STEPS);
        all.add(AugmentOptions.ALL);
        all.addAll(COMPUTE);
        all.addAll(KEPT);
        all.addAll(START);
        return List.copyOf(all);
    }
}
