package org.topolab.model.localityprior;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;
import org.topolab.nn.Start;

/**
 * What can be set of a network with a locality prior.
 *
 * @param preset the published network it follows
 * @param arm what stands between the two sheets
 * @param sheets the sheets and the prior between them
 * @param batchNorm whether a batch normalisation follows
 * @param penalties of the weights between the sheets
 * @param dropout share of values dropped in training, of each of the network's dropouts
 * @param start how weights begin
 */
record LocalityOptions(
        Preset preset,
        Arm arm,
        Sheets sheets,
        boolean batchNorm,
        Penalties penalties,
        double dropout,
        Start start) {

    /**
     * Penalties of weights, in place of the training's weight decay where one is above 0.
     *
     * @param l1 coefficient of the sign of a weight in its gradient
     * @param l2 coefficient of a weight in its gradient
     */
    record Penalties(double l1, double l2) {
        boolean given() {
            return l1 > 0 || l2 > 0;
        }
    }

    static LocalityOptions of(Options options) {
        Preset preset = PriorRule.choice(Preset.class, options.text("network"));
        return new LocalityOptions(
                preset,
                arm(options),
                Sheets.of(preset, options),
                options.flag("batch-norm"),
                new Penalties(options.number("l1"), options.number("l2")),
                options.number("dropout"),
                start(options.text("start")));
    }

    private static Arm arm(Options options) {
        if (options.text("prior").equals("control")) {
            return Arm.CONTROL;
        }
        return options.text("on").equals("weights") ? Arm.ON_WEIGHTS : Arm.ON_OUTPUTS;
    }

    private static Start start(String word) {
        return switch (word) {
            case "glorot" -> Start.GLOROT_UNIFORM;
            case "kaiming" -> Start.KAIMING_NORMAL;
            default -> Start.FAN_IN_UNIFORM;
        };
    }

    static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(
                new ChoiceOption(
                        "network",
                        "The published network for MNIST (lenet: sheets fc1 and fc15 of 7 x 7) or"
                                + " for ImageNet (alexnet: sheets fc5 and fc6 of 64 x 64).",
                        "lenet",
                        PriorRule.words(Preset.class)));
        specs.add(
                new ChoiceOption(
                        "prior",
                        "The layer from the first sheet to the second: with the prior (local), or"
                                + " an ordinary linear layer in the same network (control). Without"
                                + " weight decay (train.optimizer.weight-decay, l1 or l2 at 0) the"
                                + " prior only scales weights: long connections cost nothing.",
                        "local",
                        List.of("local", "control")));
        specs.add(
                new ChoiceOption(
                        "on",
                        "What the factors P multiply: the weights, (W o P) x + b, as in the"
                                + " published code; or the outputs, P (W x + b), our reading of the"
                                + " published text, whose shapes do not fit.",
                        "weights",
                        List.of("weights", "outputs")));
        specs.addAll(Sheets.specs());
        specs.addAll(PriorRule.specs());
        specs.addAll(trainingSpecs());
        return List.copyOf(specs);
    }

    private static List<OptionSpec> trainingSpecs() {
        return List.of(
                new FlagOption(
                        "batch-norm",
                        "Batch normalisation of the second sheet before its ReLU. Without it, units"
                                + " of the prior say less than those of the control, edges least.",
                        true),
                new DoubleOption(
                        "l1",
                        "L1 of the weights between the sheets, in place of the training's weight"
                                + " decay: with the linear decay a cost of length x strength.",
                        0,
                        0,
                        1),
                new DoubleOption(
                        "l2",
                        "L2 of the weights between the sheets, in place of the training's weight"
                                + " decay. That one holds for them if l1 and l2 are 0.",
                        0,
                        0,
                        1),
                new DoubleOption(
                        "dropout",
                        "Share of values dropped at each dropout, in training.",
                        0.5,
                        0,
                        0.95),
                new ChoiceOption(
                        "start",
                        "Fresh weights: uniform in +-1/sqrt(fan-in) as published (framework),"
                                + " Glorot uniform, or Kaiming normal.",
                        "framework",
                        List.of("framework", "glorot", "kaiming")));
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        return sheets.problem(arm).stream().toList();
    }
}
