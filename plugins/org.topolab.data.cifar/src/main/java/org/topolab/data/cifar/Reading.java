package org.topolab.data.cifar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.FolderOption;
import org.topolab.api.data.Grey;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Scaling;
import org.topolab.api.data.Split;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;

/**
 * What of a split is read, and how.
 *
 * @param limit how many images, from the first on
 * @param scaling what becomes of a pixel
 * @param grey what colour becomes; empty if it stays
 * @param label which of a record's label bytes is the class
 * @param checked whether the files must be the published ones
 */
record Reading(ImageLimit limit, Scaling scaling, Optional<Grey> grey, int label, boolean checked) {

    private static final String LABELS = "labels";
    private static final String GREY = "grey";
    private static final String OFF = "off";
    private static final String CHECKSUM = "checksum";

    /**
     * In -1.989..2.127: for red, green and blue the mean and standard deviation of CIFAR-10's
     * training images, with which networks were published for both data sets.
     */
    private static final Scaling PUBLISHED =
            Scaling.standard(List.of(0.491f, 0.482f, 0.447f), List.of(0.247f, 0.243f, 0.261f));

    static Reading of(DataRequest request, Distribution distribution) {
        Options options = request.options();
        int label =
                distribution.labels().size() == 1
                        ? 0
                        : words(distribution).indexOf(options.text(LABELS));
        return new Reading(
                ImageLimit.of(options, request.split()),
                Scaling.of(options, PUBLISHED),
                grey(options),
                label,
                options.flag(CHECKSUM));
    }

    private static Optional<Grey> grey(Options options) {
        String word = options.text(GREY);
        return Arrays.stream(Grey.values()).filter(grey -> grey.word().equals(word)).findFirst();
    }

    /** What single options cannot say. */
    static List<OptionProblem> check(Options options) {
        return grey(options).isPresent() && Scaling.of(options, PUBLISHED) == PUBLISHED
                ? List.of(
                        new OptionProblem(
                                GREY,
                                "found %s and the published scaling, which is of colours; leave one"
                                                .formatted(options.text(GREY))
                                        + " out"))
                : List.of();
    }

    static FolderOption folder(Distribution distribution) {
        return new FolderOption(
                "Folder of the binary version's files, or of %s, or that file"
                        .formatted(distribution.archive().name()),
                "a folder, an archive",
                "the folder of the binary version or its archive",
                true);
    }

    static List<OptionSpec> options(Distribution distribution) {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(folder(distribution).spec());
        specs.add(ImageLimit.spec(Split.TRAIN, "from the first on"));
        specs.add(ImageLimit.spec(Split.TEST, "from the first on"));
        specs.add(
                Scaling.option(
                        "(p / 255 - mean) / sd with mean 0.491 0.482 0.447 and sd 0.247 0.243"
                                + " 0.261"));
        specs.add(
                new ChoiceOption(
                        GREY,
                        "Grey in place of colour: the mean of red, green and blue, not rounded; or"
                                + " luma (ITU-R BT.601, rounded to 8 bits).",
                        OFF,
                        List.of(OFF, Grey.MEAN.word(), Grey.LUMA.word())));
        if (distribution.labels().size() > 1) {
            specs.add(
                    new ChoiceOption(
                            LABELS,
                            "Which labels are the classes: the 100 fine or the 20 coarse ones.",
                            "fine",
                            words(distribution)));
        }
        specs.add(
                new FlagOption(
                        CHECKSUM,
                        "Whether the archive must have its published MD5, and files its sizes and"
                                + " its images per class; false for files of your own.",
                        true));
        return List.copyOf(specs);
    }

    private static List<String> words(Distribution distribution) {
        return distribution.labels().stream().map(Labels::word).toList();
    }
}
