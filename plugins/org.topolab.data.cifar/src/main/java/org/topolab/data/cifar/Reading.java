package org.topolab.data.cifar;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Split;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;

/**
 * What of a split is read, and how.
 *
 * @param split the part of the data set
 * @param limit number of images from the first on; 0 for all
 * @param scaling what becomes of a pixel
 * @param label which of a record's label bytes is the class
 * @param checked whether the files must be the published ones
 */
record Reading(Split split, int limit, Scaling scaling, int label, boolean checked) {

    static final String FOLDER = "folder";
    private static final String SCALING = "scaling";
    private static final String LABELS = "labels";
    private static final String CHECKSUM = "checksum";

    static Reading of(DataRequest request, Distribution distribution) {
        Options options = request.options();
        int label =
                distribution.labels().size() == 1
                        ? 0
                        : words(distribution).indexOf(options.text(LABELS));
        return new Reading(
                request.split(),
                options.integer(limitOption(request.split())),
                Scaling.of(options.text(SCALING)),
                label,
                options.flag(CHECKSUM));
    }

    /** Name of the option that limits the images. */
    String limitOption() {
        return limitOption(split);
    }

    static List<OptionSpec> options(Distribution distribution) {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(
                new TextOption(
                        FOLDER,
                        "Folder of the binary version's files, or of "
                                + distribution.archive().name()
                                + ", or that file; empty to look through TOPOLAB_DATA and the"
                                + " configured folders.",
                        "",
                        "a folder, an archive, or nothing"));
        specs.add(limit(Split.TRAIN));
        specs.add(limit(Split.TEST));
        specs.add(
                new ChoiceOption(
                        SCALING,
                        "Pixel values: unit is p / 255, in 0..1; published is (p / 255 - mean) / sd"
                                + " with mean 0.491 0.482 0.447 and sd 0.247 0.243 0.261, as"
                                + " published networks were trained, outside 0..1.",
                        Scaling.UNIT.word(),
                        Scaling.words()));
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

    private static OptionSpec limit(Split split) {
        return new IntOption(
                limitOption(split),
                "How many %s images are used, from the first on; 0 for all."
                        .formatted(split == Split.TRAIN ? "training" : "test"),
                0,
                0,
                Integer.MAX_VALUE);
    }

    private static String limitOption(Split split) {
        return split.word() + "-images";
    }
}
