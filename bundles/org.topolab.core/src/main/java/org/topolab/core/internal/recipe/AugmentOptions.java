package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;

/** What a recipe can set under {@code train.augment}. */
public final class AugmentOptions {

    private static final int LARGEST_SIDE = 4096;

    private static final List<OptionSpec> PLACE =
            List.of(
                    new IntOption(
                            "crop-side",
                            "Side of the square images that the model sees: a square is cut out,"
                                    + " by chance from training images, and brought to this size"
                                    + " (bilinear, antialiased); 0 leaves images as they are.",
                            Optional.of(0L),
                            0,
                            LARGEST_SIDE,
                            "pixels"),
                    new DoubleOption(
                            "crop-least",
                            "Least share of an image's area that a square cut out by chance has; 1"
                                    + " for the largest square.",
                            0.33,
                            0,
                            1),
                    new ChoiceOption(
                            "crop-measured",
                            "Which square of an image that is measured is cut out: the largest from"
                                    + " the centre, or, as has been published, one by chance, the"
                                    + " same each time.",
                            "centre",
                            List.of("centre", "random")),
                    new DoubleOption(
                            "flip",
                            "Probability of mirroring a training image left to right.",
                            0.0,
                            0,
                            1),
                    new IntOption(
                            "shift",
                            "Most pixels a training image is shifted by, up or down and"
                                    + " left or right; zeros come in. The same as padding"
                                    + " with so many zeros and cropping by chance.",
                            Optional.of(0L),
                            0,
                            65_536,
                            "pixels"));

    private static final List<OptionSpec> COLOUR =
            List.of(
                    new DoubleOption(
                            "brightness",
                            "Most that is added to or taken from all values of a training image,"
                                    + " which lie in 0..1 and are kept there.",
                            0.0,
                            0,
                            1),
                    factors("saturation", "saturation of a training image, of three channels,"),
                    factors("contrast", "distance of a training image's pixels from their mean"));

    private static final List<OptionSpec> NORMALISE =
            List.of(
                    new ChoiceOption(
                            "normalise",
                            "Takes mean from each channel and divides by sd: those given,"
                                    + " or those of all training pixels (auto).",
                            "off",
                            List.of("off", "auto", "given")),
                    channels("mean", "Mean of each channel", -1e9),
                    channels("sd", "Standard deviation of each channel", 1e-9));

    /** All of them, as one group. */
    public static final OptionSpec ALL =
            new GroupOption(
                    "augment",
                    "What is done to images after they were read: crop, flip, shift, brightness,"
                            + " saturation, contrast, all by chance on training images alone (others"
                            + " are cropped from the centre), then normalise, on all.",
                    all());

    private AugmentOptions() {}

    private static OptionSpec factors(String name, String what) {
        return new ListOption(
                name,
                "Least and most factor by which the %s is multiplied; none leaves it."
                        .formatted(what),
                Optional.of(List.of()),
                new DoubleOption(name, "A factor", Optional.empty(), 0, 100, ""));
    }

    private static OptionSpec channels(String name, String help, double least) {
        return new ListOption(
                name,
                help + ", where normalise is given.",
                Optional.of(List.of()),
                new DoubleOption(name, help, Optional.empty(), least, 1e9, ""));
    }

    private static List<OptionSpec> all() {
        List<OptionSpec> all = new ArrayList<>(PLACE);
        all.addAll(COLOUR);
        all.addAll(NORMALISE);
        return List.copyOf(all);
    }
}
