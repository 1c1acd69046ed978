package org.topolab.data.idx;

import java.util.ArrayList;
import java.util.List;
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
 * @param limit number of images from the first on; 0 for all
 * @param limitOption name of the option that says so
 * @param scaling what becomes of a pixel
 */
record Reading(int limit, String limitOption, Scaling scaling) {

    static final String FOLDER = "folder";
    static final String CHECKSUM = "checksum";
    private static final String SCALING = "scaling";

    static Reading of(Options options, Split split) {
        String limit = split.word() + "-images";
        return new Reading(options.integer(limit), limit, Scaling.of(options.text(SCALING)));
    }

    /** What can be set for images that lie in the bundle. */
    static List<OptionSpec> embedded() {
        return List.of(
                limit(Split.TRAIN),
                limit(Split.TEST),
                new ChoiceOption(
                        SCALING,
                        "Pixel values: unit is p / 255, in 0..1; published is (p / 255 - 0.1307)"
                                + " / 0.3081, as published networks were trained, outside 0..1.",
                        Scaling.UNIT.word(),
                        Scaling.words()));
    }

    /** What can be set for images in a folder. */
    static List<OptionSpec> inFolder() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(
                new TextOption(
                        FOLDER,
                        "Folder of the IDX files, plain or .gz; empty to look through TOPOLAB_DATA"
                                + " and the configured folders.",
                        "",
                        "a folder, or nothing"));
        specs.addAll(embedded());
        specs.add(
                new FlagOption(
                        CHECKSUM,
                        "Whether the files must be exactly the published ones; false for files of"
                                + " your own.",
                        true));
        return List.copyOf(specs);
    }

    private static OptionSpec limit(Split split) {
        return new IntOption(
                split.word() + "-images",
                "How many %s images are used, from the first on; 0 for all."
                        .formatted(split == Split.TRAIN ? "training" : "test"),
                0,
                0,
                Integer.MAX_VALUE);
    }
}
