package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;
import org.topolab.nn.Activation;

/**
 * The layers of a core.
 *
 * @param filters channels of each layer
 * @param kernels height and width of the kernels of each layer, the one that reads the image first
 * @param separable whether layers after the first are depthwise separable
 * @param padInput whether the image is surrounded by zeros, so that the map keeps its size
 * @param stack which layers the readout reads
 * @param skip how many layers before it a layer reads
 * @param squeeze how many of the last layers weigh their channels by squeeze and excitation
 * @param linear whether there is no nonlinearity
 * @param nonlinearity what follows each normalisation, if not linear
 * @param momentum weight of a batch in the running statistics
 */
record CoreOptions(
        int filters,
        List<Integer> kernels,
        boolean separable,
        boolean padInput,
        Stack stack,
        int skip,
        int squeeze,
        boolean linear,
        Activation nonlinearity,
        double momentum) {

    static final String FILTERS = "filters";
    static final String KERNELS = "kernels";
    static final String KIND = "kind";
    static final String SEPARABLE = "separable";
    static final String DENSE = "dense";
    static final String PAD_INPUT = "pad-input";
    static final String LINEAR = "linear";
    static final String MOMENTUM = "norm-momentum";
    static final String SQUEEZE = "squeeze";

    private static final String STACK = "stack";
    private static final String SKIP = "skip";
    private static final String NONLINEARITY = "nonlinearity";
    private static final int MOST_FILTERS = 65_536;
    private static final int LARGEST_KERNEL = 255;
    private static final int MOST_LAYERS = 64;

    CoreOptions {
        kernels = List.copyOf(kernels);
    }

    static CoreOptions of(Options options) {
        return new CoreOptions(
                options.integer(FILTERS),
                options.list(KERNELS).stream().map(k -> Math.toIntExact((Long) k)).toList(),
                options.text(KIND).equals(SEPARABLE),
                options.flag(PAD_INPUT),
                Stack.of(options.text(STACK)),
                options.integer(SKIP),
                options.integer(SQUEEZE),
                options.flag(LINEAR),
                Words.constant(Activation.class, options.text(NONLINEARITY)),
                options.number(MOMENTUM));
    }

    static List<OptionSpec> specs() {
        String kernel = "Height and width of each layer's kernels, the first layer's first.";
        return List.of(
                new IntOption(FILTERS, "Channels of each layer.", 64, 1, MOST_FILTERS),
                new ListOption(
                        KERNELS,
                        kernel,
                        Optional.of(List.of(9L, 7L, 7L, 7L)),
                        new IntOption(KERNELS, kernel, 1, 1, LARGEST_KERNEL)),
                new ChoiceOption(
                        KIND,
                        "Layers after the first: 1 x 1, then a kernel for each channel, then 1 x 1"
                                + " (separable), or one kernel for each pair of channels (dense).",
                        SEPARABLE,
                        List.of(SEPARABLE, DENSE)),
                new FlagOption(
                        PAD_INPUT,
                        "Whether zeros around the image let the map keep its size; else the first"
                                + " layer's map is smaller by its kernel - 1.",
                        false),
                new TextOption(
                        STACK,
                        "Layers whose maps are read: last, all, or from:2 for those from the"
                                + " second on.",
                        "last",
                        "last, all or from:NUMBER"),
                new IntOption(
                        SKIP, "How many layers before it each layer reads.", 1, 1, MOST_LAYERS),
                new IntOption(
                        SQUEEZE,
                        "Of so many last layers each channel is multiplied by a factor from 0 to 1"
                                + " that depends on the means of all channels (squeeze and"
                                + " excitation).",
                        0,
                        0,
                        MOST_LAYERS),
                new FlagOption(
                        LINEAR,
                        "Whether layers have no nonlinearity, so that only the rates have one.",
                        false),
                new ChoiceOption(
                        NONLINEARITY,
                        "What follows the normalisation of each layer.",
                        Words.word(Activation.ELU),
                        List.of(
                                Words.word(Activation.ELU),
                                Words.word(Activation.RELU),
                                Words.word(Activation.TANH))),
                new DoubleOption(
                        MOMENTUM,
                        "Weight of a batch in the running means and variances that are used"
                                + " outside of training; published 0.9, almost the last batch"
                                + " alone.",
                        0.1,
                        1e-6,
                        1));
    }

    /** Number of layers. */
    int layers() {
        return kernels.size();
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        List<OptionProblem> problems = new ArrayList<>();
        if (kernels.isEmpty() || layers() > MOST_LAYERS) {
            String message =
                    "kernels has %d values, expected one for each layer, 1 to %d; add or remove some";
            problems.add(new OptionProblem(KERNELS, message.formatted(layers(), MOST_LAYERS)));
        }
        if (stack.from() == Stack.UNKNOWN || stack.from() > layers()) {
            String message = "stack is %s, expected last, all, or from:NUMBER with 1 to %d layers";
            problems.add(new OptionProblem(STACK, message.formatted(stack.text(), layers())));
        }
        if (squeeze > layers()) {
            String message = "squeeze is %d, but there are %d layers; set it to %2$d at most";
            problems.add(new OptionProblem(SQUEEZE, message.formatted(squeeze, layers())));
        }
        return problems;
    }
}
