package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.nn.Roughness;
import org.topolab.nn.Roughness.Kind;

/**
 * The penalties of a core, and how much all penalties count.
 *
 * <p>Published are J = sqrt(M / m) * (sum of the loss over m images) + gamma * R for M trials.
 * Divided by sqrt(M * m) that is the mean loss + gamma / sqrt(M * m) * R. Here penalties are either
 * added to the mean loss as they are, or first divided so, for a gamma of the publications.
 *
 * @param kind roughness of the kernels that read the image
 * @param gamma weight of the roughness
 * @param padding zeros around a kernel where its roughness is taken
 * @param sparsity weight of the group sparsity of dense layers after the first
 * @param scale by what penalties are divided
 * @param trials M where it counts validation and test trials; else 0
 */
record Penalties(Kind kind, double gamma, int padding, double sparsity, Scale scale, int trials) {

    /** By what penalties are divided. */
    enum Scale {
        /** As the preset says: by sqrt(M * m) of training trials if it is published, or nothing. */
        PRESET,
        /** Nothing: they are added to the mean loss. */
        MEAN,
        /** sqrt(M * m) for M training trials. */
        TRAIN,
        /** sqrt(M * m) for M trials with validation and test, as published. */
        ALL
    }

    static final String ROUGHNESS = "roughness";
    static final String GAMMA = "gamma";

    private static final String KIND = "kind";
    private static final String PADDING = "padding";
    private static final String SPARSITY = "group-sparsity";
    private static final String LOSS_SCALE = "loss-scale";
    private static final String TRIALS = "trials";
    private static final double MOST = 1e9;
    private static final Set<Kind> MEANS = Set.of(Kind.LAPLACE_L2, Kind.LAPLACE_L1);

    static Penalties of(Options options) {
        Options roughness = options.group(ROUGHNESS);
        Scale scale = Words.constant(Scale.class, options.text(LOSS_SCALE));
        Scale own = Preset.of(options).published() ? Scale.TRAIN : Scale.MEAN;
        return new Penalties(
                Words.constant(Kind.class, roughness.text(KIND)),
                roughness.number(GAMMA),
                roughness.integer(PADDING),
                options.number(SPARSITY),
                scale == Scale.PRESET ? own : scale,
                options.integer(TRIALS));
    }

    static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(roughness());
        specs.add(
                new DoubleOption(
                        SPARSITY,
                        "Weight of the mean length of the dense kernels after the first layer, so"
                                + " that few pairs of maps are connected; for kind dense.",
                        0,
                        0,
                        MOST));
        specs.add(
                new ChoiceOption(
                        LOSS_SCALE,
                        "What penalties of core and readout are divided by before they are added"
                                + " to the mean loss: nothing (mean), sqrt(M * batch) with M"
                                + " training trials (train), or M all trials with validation and"
                                + " test as published (all), which option trials has to say;"
                                + " preset: train for published presets, else mean.",
                        Words.word(Scale.PRESET),
                        Words.of(Scale.class)));
        specs.add(new IntOption(TRIALS, "M for loss-scale all.", 0, 0, Integer.MAX_VALUE));
        return specs;
    }

    private static OptionSpec roughness() {
        List<String> kinds = new ArrayList<>(Words.of(Kind.class));
        kinds.remove(Words.word(Kind.GROUP_SPARSITY));
        return new GroupOption(
                ROUGHNESS,
                "Penalty that keeps the kernels which read the image smooth.",
                List.of(
                        new ChoiceOption(
                                KIND,
                                "The kernels' Laplacian L: sum of L^2 over sum of w^2"
                                        + " (laplace-l2-norm), mean of L^2 / 2 (laplace-l2), mean of"
                                        + " |L| (laplace-l1), or the first with more weight at the"
                                        + " edges (gaussian-laplace-l2).",
                                Words.word(Kind.LAPLACE_L2_NORM),
                                kinds),
                        new DoubleOption(GAMMA, "Its weight.", 0.01, 0, MOST),
                        new IntOption(
                                PADDING,
                                "Zeros around a kernel; with 0 its edges are hardly smoothed.",
                                1,
                                0,
                                16)));
    }

    /** What does not fit together. */
    List<OptionProblem> problems(CoreOptions core) {
        List<OptionProblem> problems = new ArrayList<>();
        if (sparsity > 0 && (core.separable() || core.layers() < 2)) {
            String message =
                    "group-sparsity is %s, but no layer after the first is dense; set it to 0, or"
                            + " kind: dense";
            problems.add(new OptionProblem(SPARSITY, message.formatted(sparsity)));
        }
        if (kind == Kind.GAUSSIAN_LAPLACE_L2 && padding != 1) {
            String message = "roughness.padding is %d, but kind %s needs 1; leave it out";
            problems.add(
                    new OptionProblem(
                            ROUGHNESS + "." + PADDING,
                            message.formatted(padding, Words.word(kind))));
        }
        return problems;
    }

    /** What does not fit in how much penalties count. */
    List<OptionProblem> scaleProblems() {
        if (scale == Scale.ALL && trials == 0) {
            return List.of(
                    new OptionProblem(
                            TRIALS,
                            "loss-scale is all, but trials is 0; set it to the number of all"
                                    + " trials, with validation and test"));
        }
        String message =
                "trials is %d, but loss-scale is %s; leave trials out, or set loss-scale: all";
        return scale == Scale.ALL || trials == 0
                ? List.of()
                : List.of(
                        new OptionProblem(
                                LOSS_SCALE, message.formatted(trials, Words.word(scale))));
    }

    /**
     * By what a penalty is multiplied to stand beside the mean loss.
     *
     * @param known number of training trials
     * @param batch images of one step
     */
    double factor(int known, int batch) {
        return scale == Scale.MEAN
                ? 1
                : 1 / Math.sqrt((double) Math.max(1, scale == Scale.ALL ? trials : known) * batch);
    }

    /** The penalty of the kernels that read the image. */
    Roughness roughness(double factor) {
        return new Roughness(kind, gamma * factor, padding, MEANS.contains(kind));
    }

    /** The penalty of one dense layer of so many after the first. */
    Roughness sparsity(double factor, int layers) {
        return new Roughness(Kind.GROUP_SPARSITY, sparsity * factor / layers, 0, true);
    }
}
