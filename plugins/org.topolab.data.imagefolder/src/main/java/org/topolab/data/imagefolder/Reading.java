package org.topolab.data.imagefolder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.topolab.api.data.FolderOption;
import org.topolab.api.data.Grey;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Split;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;

/**
 * What of a split is read, and how.
 *
 * @param limit how many images, taken from the classes in turn
 * @param classes number of classes, from the first on; 0 for all
 * @param testShare share of the images that are for test where no folders part them
 * @param width columns of pixels; 0 for those of the first image
 * @param height rows of pixels; 0 for those of the first image
 * @param channels 1 or 3; 0 for those of the first image
 * @param grey what colour becomes where grey is asked for
 * @param resize what becomes of images of another size
 */
record Reading(
        ImageLimit limit,
        int classes,
        double testShare,
        int width,
        int height,
        int channels,
        Grey grey,
        Resize resize) {

    static final String FOLDER = FolderOption.NAME;
    private static final String CLASSES = "classes";
    private static final String TEST_SHARE = "test-share";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String CHANNELS = "channels";
    private static final String GREY = "grey";
    private static final String RESIZE = "resize";
    private static final int LONGEST_SIDE = 4096;
    private static final double DEFAULT_SHARE = 0.2;

    /** What becomes of an image that has not the size it should have. */
    enum Resize {
        /** It is refused. */
        NONE,
        /** It is scaled until it covers the size, then cropped in its centre. */
        CROP,
        /** It is scaled to the size, in each direction by itself. */
        STRETCH;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Reading of(Options options, Split split) {
        return new Reading(
                ImageLimit.of(options, split),
                options.integer(CLASSES),
                options.number(TEST_SHARE),
                options.integer(WIDTH),
                options.integer(HEIGHT),
                options.integer(CHANNELS),
                Grey.valueOf(options.text(GREY).toUpperCase(Locale.ROOT)),
                Resize.valueOf(options.text(RESIZE).toUpperCase(Locale.ROOT)));
    }

    /** What single options cannot say. */
    static List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>();
        if ((options.integer(WIDTH) == 0) != (options.integer(HEIGHT) == 0)) {
            problems.add(
                    new OptionProblem(
                            options.integer(WIDTH) == 0 ? WIDTH : HEIGHT,
                            "found width %d and height %d, expected both or none; set the other too"
                                    .formatted(options.integer(WIDTH), options.integer(HEIGHT))));
        }
        if (options.integer(CHANNELS) == 2) {
            problems.add(
                    new OptionProblem(
                            CHANNELS,
                            "found 2, expected 1 for grey, 3 for colour or 0 for what the first"
                                    + " image has; correct it"));
        }
        boolean mean = options.text(GREY).equals(Grey.MEAN.word());
        if (mean && options.integer(CHANNELS) != 1) {
            problems.add(
                    new OptionProblem(
                            GREY,
                            "found mean and channels %d, expected channels 1; set it"
                                    .formatted(options.integer(CHANNELS))));
        }
        return problems;
    }

    static List<OptionSpec> options() {
        return List.of(
                new TextOption(
                        FOLDER,
                        "Folder or zip file with train/CLASS and test/CLASS or val/CLASS, or with"
                                + " CLASS only; looked for here, then in TOPOLAB_DATA and the"
                                + " configured folders.",
                        Optional.empty(),
                        "a folder or a zip file"),
                ImageLimit.spec(Split.TRAIN, "taken from the classes in turn"),
                ImageLimit.spec(Split.TEST, "taken from the classes in turn"),
                new IntOption(
                        CLASSES,
                        "How many classes are used, from the first name on; 0 for all.",
                        0,
                        0,
                        Integer.MAX_VALUE),
                new DoubleOption(
                        TEST_SHARE,
                        "Share of the images that are for test where the folder has no train;"
                                + " chosen by a hash of class and file name.",
                        DEFAULT_SHARE,
                        0,
                        1),
                side(WIDTH, "Columns of pixels; 0 for those of the first training image."),
                side(HEIGHT, "Rows of pixels; 0 for those of the first training image."),
                new ChoiceOption(
                        RESIZE,
                        "Images of another size: none refuses them, crop scales them to cover the"
                                + " size and cuts out the centre, stretch scales each direction by"
                                + " itself.",
                        Resize.NONE.word(),
                        Arrays.stream(Resize.values()).map(Resize::word).toList()),
                new IntOption(
                        CHANNELS,
                        "1 for grey, 3 for colour, 0 for what the first training image has.",
                        0,
                        0,
                        3),
                new ChoiceOption(
                        GREY,
                        "What colour becomes with channels 1: luma (ITU-R BT.601, rounded to 8"
                                + " bits), or the mean of red, green and blue, not rounded.",
                        Grey.LUMA.word(),
                        List.of(Grey.LUMA.word(), Grey.MEAN.word())));
    }

    private static OptionSpec side(String name, String help) {
        return new IntOption(name, help, Optional.of(0L), 0, LONGEST_SIDE, "pixels");
    }
}
