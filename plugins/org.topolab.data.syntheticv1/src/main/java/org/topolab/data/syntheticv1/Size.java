package org.topolab.data.syntheticv1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/** How large a simulation is: one of two sizes, of which every number can be set by itself. */
enum Size {
    HEIGHT("Rows of pixels", 24, 36, 8, 1024),
    WIDTH("Columns of pixels", 24, 64, 8, 1024),
    NEURONS_TOTAL("Neurons of each recording", 40, 1000, 1, 1_000_000),
    RECORDINGS("Recordings", 1, 4, 1, 1000),
    MATCHED(
            "Recordings of the first animal, all of the same neurons but with other gains; each"
                    + " other recording is of another animal",
            1,
            2,
            1,
            1000),
    TRAIN_TRIALS("Training images of each recording, each shown once", 600, 4400, 1, 10_000_000),
    VALIDATION_TRIALS("Validation images, each shown once", 100, 500, 1, 1_000_000),
    TEST_IMAGES("Test images", 30, 100, 2, 1_000_000),
    REPEATS("How often each test image is shown", 10, 10, 1, 1000);

    private static final String PRESET = "preset";
    private static final String TINY = "tiny";

    private final String what;
    private final int tiny;
    private final int large;
    private final int min;
    private final int max;

    Size(String what, int tiny, int large, int min, int max) {
        this.what = what;
        this.tiny = tiny;
        this.large = large;
        this.min = min;
        this.max = max;
    }

    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The options {@code preset} and one for each number. */
    static List<OptionSpec> specs() {
        String numbers =
                Arrays.stream(values())
                        .map(s -> "%s %d".formatted(s.option(), s.tiny))
                        .collect(Collectors.joining(", "));
        OptionSpec preset =
                new ChoiceOption(
                        PRESET,
                        "Size, where the other options leave it open; tiny is " + numbers + ".",
                        "default",
                        List.of(TINY, "default"));
        return Stream.concat(Stream.of(preset), Arrays.stream(values()).map(Size::spec)).toList();
    }

    private OptionSpec spec() {
        return new IntOption(
                option(),
                "%s; 0 for the preset's, %d of tiny and %d of default."
                        .formatted(what, tiny, large),
                0,
                0,
                max);
    }

    /** The number that options ask for. */
    int of(Options options) {
        int given = options.integer(option());
        if (given > 0) {
            return given;
        }
        int preset = options.text(PRESET).equals(TINY) ? tiny : large;
        return this == MATCHED ? Math.min(preset, RECORDINGS.of(options)) : preset;
    }

    /** The smallest number that makes sense. */
    int min() {
        return min;
    }
}
