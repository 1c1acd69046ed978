package org.topolab.data.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.FolderOption;
import org.topolab.api.data.Subset;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.NameOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;

/**
 * What of recordings is read, and how.
 *
 * @param images which training trials of each recording
 * @param neurons which neurons of each recording, or which matched cells
 * @param areas names of areas that neurons must lie in; empty for all
 * @param layers names of layers that neurons must lie in; empty for all
 * @param matched whether only cells are used that were found in every recording
 * @param behaviour whether behaviour stands beside trials
 * @param pupil whether the pupil's centre stands beside trials
 * @param normaliseImages whether images are brought to mean 0 and standard deviation 1
 * @param normaliseResponses whether responses are divided by standard deviations
 * @param statistics {@code all}, {@code stimulus_frame} or {@link #TRAIN}
 * @param scale length of an image's side to that in the files
 * @param testTiers tiers of the trials for test
 * @param leakage whether training images may be shown in other tiers
 */
record Reading(
        Subset images,
        Subset neurons,
        List<String> areas,
        List<String> layers,
        boolean matched,
        boolean behaviour,
        boolean pupil,
        boolean normaliseImages,
        boolean normaliseResponses,
        String statistics,
        double scale,
        List<Tier> testTiers,
        boolean leakage) {

    /** Statistics that are computed from all training trials. */
    static final String TRAIN = "train";

    static final FolderOption FOLDER =
            new FolderOption(
                    "Folder of one recording, or its zip file; with recordings, where they lie",
                    "a folder or a zip file",
                    "the folder of a recording",
                    true);

    private static final String RECORDINGS = "recordings";
    private static final String AREA = "area";
    private static final String LAYER = "layer";
    private static final String MATCHED = "matched";
    private static final String BEHAVIOUR = "behaviour";
    private static final String PUPIL = "pupil";
    private static final String NORMALISE_IMAGES = "normalise-images";
    private static final String NORMALISE_RESPONSES = "normalise-responses";
    private static final String STATISTICS = "statistics";
    private static final String SCALE = "image-scale";
    private static final String TIERS = "tier-test";
    private static final String LEAKAGE = "leakage";
    private static final double SMALLEST = 0.01;

    static Reading of(Options options) {
        return new Reading(
                Subset.images(options),
                Subset.neurons(options),
                texts(options, AREA),
                texts(options, LAYER),
                options.flag(MATCHED),
                options.text(BEHAVIOUR).equals("beside"),
                options.flag(PUPIL),
                options.flag(NORMALISE_IMAGES),
                options.flag(NORMALISE_RESPONSES),
                options.text(STATISTICS),
                options.number(SCALE),
                texts(options, TIERS).stream().map(word -> Tier.of(word).orElseThrow()).toList(),
                options.text(LEAKAGE).equals("allow"));
    }

    /** Folders and zip files of several recordings; empty if there is one. */
    static List<String> recordings(Options options) {
        return texts(options, RECORDINGS);
    }

    private static List<String> texts(Options options, String name) {
        return options.list(name).stream().map(String::valueOf).toList();
    }

    /** What is read of each trial. */
    List<Part> parts(boolean simulated) {
        List<Part> parts = new ArrayList<>(List.of(Part.IMAGES, Part.RESPONSES));
        if (behaviour) {
            parts.add(Part.BEHAVIOUR);
        }
        if (pupil) {
            parts.add(Part.PUPIL);
        }
        if (simulated) {
            parts.add(Part.RATES);
        }
        return parts;
    }

    /** What single options cannot say. */
    static List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>(FOLDER.check(options));
        List<String> named = recordings(options);
        if (named.stream().distinct().count() < named.size()) {
            problems.add(
                    new OptionProblem(
                            RECORDINGS,
                            "found %s, expected each once; correct it".formatted(named)));
        }
        if (options.flag(MATCHED) && named.size() < 2) {
            problems.add(
                    new OptionProblem(
                            MATCHED,
                            "found true with %d recordings, expected at least 2; name them in"
                                            .formatted(named.size())
                                    + " data.recordings"));
        }
        if (options.list(TIERS).isEmpty()) {
            problems.add(
                    new OptionProblem(
                            TIERS, "found an empty list, expected at least one tier; add test"));
        }
        return problems;
    }

    static List<OptionSpec> options() {
        List<OptionSpec> specs =
                new ArrayList<>(
                        List.of(
                                FOLDER.spec(),
                                texts(
                                        RECORDINGS,
                                        "Folders or zip files of several recordings, for one model"
                                                + " of all their neurons.",
                                        new TextOption(
                                                RECORDINGS, "", "", "a folder or a zip file"))));
        specs.addAll(Subset.specs());
        specs.addAll(
                List.of(
                        texts(AREA, "Areas whose neurons are used; empty for all.", name("V1")),
                        texts(LAYER, "Layers whose neurons are used; empty for all.", name("L2/3")),
                        new FlagOption(
                                MATCHED,
                                "Whether only cells are used that were found in every recording"
                                        + " (multi_match_id).",
                                false),
                        new ChoiceOption(
                                BEHAVIOUR,
                                "Pupil dilation, its derivative and running speed: none, or beside"
                                        + " each trial, divided by their standard deviations.",
                                "none",
                                List.of("none", "beside")),
                        new FlagOption(
                                PUPIL,
                                "Whether the pupil's centre stands beside each trial, with mean 0"
                                        + " and standard deviation 1.",
                                false),
                        new FlagOption(
                                NORMALISE_IMAGES,
                                "Whether images have mean 0 and standard deviation 1; else they"
                                        + " are as in the files, 0..255.",
                                true),
                        new FlagOption(
                                NORMALISE_RESPONSES,
                                "Whether each neuron's responses are divided by their standard"
                                        + " deviation, or by a hundredth of the mean one if that is"
                                        + " larger.",
                                true),
                        new ChoiceOption(
                                STATISTICS,
                                "Means and standard deviations: all or stimulus_frame, those of the"
                                        + " files, or train, computed from all training trials.",
                                "all",
                                List.of("all", "stimulus_frame", TRAIN)),
                        new DoubleOption(
                                SCALE,
                                "Length of an image's side to that in the files; 0.25 makes 36 x 64"
                                        + " of 144 x 256.",
                                1,
                                SMALLEST,
                                1),
                        new ListOption(
                                TIERS,
                                "Tiers of the trials for test.",
                                Optional.of(List.of(Tier.TEST.word())),
                                new ChoiceOption(
                                        TIERS,
                                        "",
                                        Tier.TEST.word(),
                                        List.of(
                                                Tier.TEST.word(),
                                                Tier.FINAL_TEST.word(),
                                                Tier.VALIDATION.word()))),
                        new ChoiceOption(
                                LEAKAGE,
                                "Images of training trials that are also shown for validation or"
                                        + " test: refuse them, or allow them without looking.",
                                "refuse",
                                List.of("refuse", "allow"))));
        return List.copyOf(specs);
    }

    private static OptionSpec texts(String name, String help, OptionSpec element) {
        return new ListOption(name, help, Optional.of(List.of()), element);
    }

    private static OptionSpec name(String example) {
        return new NameOption("name", "", Optional.empty(), "a name such as " + example);
    }
}
