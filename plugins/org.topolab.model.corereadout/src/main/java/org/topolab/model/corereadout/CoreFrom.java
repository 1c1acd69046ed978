package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;

/**
 * A core that is not trained here, or was made elsewhere.
 *
 * @param run folder of a trained network; empty if it is none
 * @param sheet id of the sheet of it whose units are the features
 * @param random whether its weights are shuffled, a control
 * @param recorded file of features; empty if it is none
 * @param adapt whether a batch normalisation and a ReLU, trained, come before the readout
 * @param freeze whether the core of the other options keeps the weights it begins with
 * @param still whether it then also keeps the statistics of its norms
 */
record CoreFrom(
        String run,
        String sheet,
        boolean random,
        String recorded,
        boolean adapt,
        boolean freeze,
        boolean still) {

    static final String FREEZE = "freeze-core";

    private static final String GROUP = "core-from";
    private static final String RUN = "run";
    private static final String SHEET = "sheet";
    private static final String RANDOM = "random";
    private static final String RECORDED = "recorded";
    private static final String ADAPT = "adapt";
    private static final String NORMS = "frozen-norms";
    private static final String FOLLOW = "follow";
    private static final String STILL = "still";

    static CoreFrom of(Options options) {
        Options group = options.group(GROUP);
        return new CoreFrom(
                group.text(RUN),
                group.text(SHEET),
                group.flag(RANDOM),
                group.text(RECORDED),
                group.flag(ADAPT),
                options.flag(FREEZE),
                options.text(NORMS).equals(STILL));
    }

    static List<OptionSpec> specs() {
        return List.of(
                new GroupOption(
                        GROUP,
                        "A core that was made elsewhere and is not trained; then only the readout"
                                + " is.",
                        List.of(
                                new TextOption(
                                        RUN,
                                        "Folder of a run whose network is the core.",
                                        "",
                                        "a run folder, or nothing"),
                                new TextOption(
                                        SHEET,
                                        "The sheet of that network whose units are the features.",
                                        "",
                                        "the id of a sheet, or nothing"),
                                new FlagOption(
                                        RANDOM,
                                        "Whether the weights of each of its layers are shuffled, as"
                                                + " a control; statistics of norms stay.",
                                        false),
                                new TextOption(
                                        RECORDED,
                                        "File of features instead, NPY [images, height, width,"
                                                + " channels]; its rows are the stimuli of the"
                                                + " trials.",
                                        "",
                                        "an NPY file, or nothing"),
                                new FlagOption(
                                        ADAPT,
                                        "Whether features go through a batch normalisation, which"
                                                + " is trained, and a ReLU.",
                                        false))),
                new FlagOption(
                        FREEZE,
                        "Whether the core keeps the weights it begins with: those of another run"
                                + " with train.from, else random ones, as a control.",
                        false),
                new ChoiceOption(
                        NORMS,
                        "With freeze-core, whether norms go on with the statistics of each batch"
                                + " and learn their running ones (follow), as published and as a"
                                + " random core needs, or keep those of the other run (still).",
                        FOLLOW,
                        List.of(FOLLOW, STILL)));
    }

    /** Whether there is a core that was made elsewhere, so that its own options do not matter. */
    boolean elsewhere() {
        return !run.isEmpty() || !recorded.isEmpty();
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        List<OptionProblem> problems = new ArrayList<>();
        long cores =
                Stream.of(freeze, !run.isEmpty(), !recorded.isEmpty()).filter(each -> each).count();
        if (cores > 1) {
            problems.add(
                    new OptionProblem(
                            GROUP,
                            ("core-from.run, core-from.recorded and freeze-core name %d"
                                            + " cores, expected one; leave the others out")
                                    .formatted(cores)));
        }
        if (!run.isEmpty() && sheet.isEmpty()) {
            problems.add(
                    new OptionProblem(
                            GROUP + "." + SHEET,
                            "core-from.run without sheet; add the id of the sheet whose"
                                    + " units are the features, such as core-4"));
        }
        if (run.isEmpty() && (random || !sheet.isEmpty())) {
            problems.add(
                    new OptionProblem(
                            GROUP + "." + RUN,
                            "core-from.sheet or random without run; add the folder of a"
                                    + " run, or use freeze-core: true for a random core of these"
                                    + " options"));
        }
        if (adapt && !elsewhere()) {
            problems.add(
                    new OptionProblem(
                            GROUP + "." + ADAPT,
                            "core-from.adapt is for a core that was made elsewhere; add"
                                    + " core-from.run or recorded, or leave it out"));
        }
        if (still && !freeze) {
            problems.add(
                    new OptionProblem(
                            NORMS,
                            "frozen-norms is still, but the core is trained; set"
                                    + " freeze-core: true, or leave it out"));
        }
        return problems;
    }
}
