package org.topolab.core.internal.recipe;

import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.TextOption;

/** What a recipe can set besides the options of its plug-ins. */
final class PlatformOptions {

    /** The one seed. */
    static final OptionSpec SEED =
            new IntOption(
                    "seed",
                    "The one seed all random numbers are split from.",
                    1,
                    0,
                    Long.MAX_VALUE);

    static final List<OptionSpec> TOP =
            List.of(
                    new TextOption(
                            "name",
                            "Name of the run; the recipe's file name where not given.",
                            "run",
                            "a text"),
                    SEED);

    static final List<OptionSpec> MEASURE =
            List.of(
                    new ChoiceOption(
                            "every",
                            "When to measure: after each epoch, or at the end alone.",
                            "epoch",
                            List.of("epoch", "end")),
                    new FlagOption("start", "Measure the untrained network too, as epoch 0.", true),
                    new ListOption(
                            "sheets",
                            "Which sheets to measure; all where the list is empty.",
                            Optional.of(List.of()),
                            new TextOption("sheet", "A sheet's id.", "", "the id of a sheet")),
                    new ListOption(
                            "controls",
                            "Null models that are measured beside the network, at the end: noise"
                                    + " (units that know nothing of the images), untrained (fresh"
                                    + " weights, normalised by the training images). Their rows"
                                    + " have the control's name as split.",
                            Optional.of(List.of()),
                            new ChoiceOption(
                                    "control",
                                    "A null model.",
                                    "noise",
                                    List.of("noise", "untrained"))),
                    new ListOption(
                            "kept",
                            "Shares of its connections that a network is left with, the strongest,"
                                    + " or as many at random for chance; it is measured with the"
                                    + " others cut, at the end. Rows have split kept-SHARE.",
                            Optional.of(List.of()),
                            new DoubleOption("share", "A share.", Optional.empty(), 0, 1, "")));

    private PlatformOptions() {}

    /** All of them, for help; what is chosen by id is described by its own plug-in. */
    static List<OptionSpec> all() {
        return List.of(
                TOP.get(0),
                TOP.get(1),
                new GroupOption("train", "How the model is trained.", TrainOptions.ALL),
                new GroupOption("measure", "When and what is measured.", measure()),
                chosen("figures", "Views that are drawn, as ids or {id: {options}}.", "a view"),
                chosen(
                        "movies",
                        "Views that are filmed, a frame for each measured epoch; written as figures"
                                + " are.",
                        "a view"));
    }

    private static List<OptionSpec> measure() {
        return List.of(
                MEASURE.get(0),
                MEASURE.get(1),
                MEASURE.get(2),
                MEASURE.get(3),
                MEASURE.get(4),
                chosen(
                        "metrics",
                        "Metrics that are taken, as ids or {id: {options}}.",
                        "a metric"));
    }

    private static OptionSpec chosen(String name, String help, String what) {
        TextOption id = new TextOption("id", help, "", "the id of " + what);
        return new ListOption(name, help, Optional.of(List.of()), id);
    }
}
