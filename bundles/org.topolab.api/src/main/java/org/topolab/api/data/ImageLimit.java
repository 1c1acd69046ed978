package org.topolab.api.data;

import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/**
 * How many images of a split are used, as the options {@code train-images} and {@code test-images}
 * say.
 *
 * @param split the part of the data set
 * @param images how many; 0 for all
 */
public record ImageLimit(Split split, int images) {

    /** What the options say of a split. */
    public static ImageLimit of(Options options, Split split) {
        return new ImageLimit(split, options.integer(option(split)));
    }

    /** Name of a split's option. */
    public static String option(Split split) {
        return split.word() + "-images";
    }

    /**
     * A split's option.
     *
     * @param which which images are used: {@code from the first on}
     */
    public static OptionSpec spec(Split split, String which) {
        return new IntOption(
                option(split),
                "How many %s images are used, %s; 0 for all."
                        .formatted(split == Split.TRAIN ? "training" : "test", which),
                0,
                0,
                Integer.MAX_VALUE);
    }

    /** How many images are wanted where so many were found; more than these if too few. */
    public int wanted(int found) {
        return images == 0 ? found : images;
    }

    /**
     * What to do if there are too few, for messages.
     *
     * @param most the largest limit that could be kept
     */
    public String remedy(int most) {
        return "set data.%s to %d or less, or to 0 for all".formatted(option(split), most);
    }
}
