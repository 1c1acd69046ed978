package org.topolab.api.data;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.Options;

/** What becomes of a pixel p from 0 to 255: p / 255, or (p / 255 - mean) / sd of its channel. */
public final class Scaling {

    private static final int LEVELS = 256;
    private static final String NAME = "scaling";
    private static final String UNIT = "unit";
    private static final String PUBLISHED = "published";

    private final float[][] values;

    private Scaling(float[][] values) {
        this.values = values;
    }

    /** p / 255, in 0..1. */
    public static Scaling unit() {
        return standard(List.of(0f), List.of(1f));
    }

    /**
     * (p / 255 - mean) / sd, computed in single precision.
     *
     * @param mean of each channel, or one for all
     * @param sd standard deviations, as many, greater than 0
     */
    public static Scaling standard(List<Float> mean, List<Float> sd) {
        if (mean.isEmpty() || mean.size() != sd.size() || !sd.stream().allMatch(s -> s > 0)) {
            throw new IllegalArgumentException(
                    "means %s and standard deviations %s, expected as many of each, sd greater than 0"
                            .formatted(mean, sd));
        }
        float[][] values = new float[mean.size()][LEVELS];
        for (int channel = 0; channel < values.length; channel++) {
            for (int p = 0; p < LEVELS; p++) {
                values[channel][p] = (p / 255f - mean.get(channel)) / sd.get(channel);
            }
        }
        return new Scaling(values);
    }

    /** Number of channels it is made for; 1 serves any number. */
    public int channels() {
        return values.length;
    }

    /**
     * The value of a pixel.
     *
     * @param pixel from 0 to 255
     */
    public float value(int channel, int pixel) {
        return values[values.length == 1 ? 0 : channel][pixel];
    }

    /**
     * The option {@code scaling}: {@code unit}, or {@code published} for the one that published
     * networks were trained with.
     *
     * @param published what that is, in words: {@code (p / 255 - 0.1307) / 0.3081}
     */
    public static OptionSpec option(String published) {
        return new ChoiceOption(
                NAME,
                ("Pixel values: unit is p / 255, in 0..1; published is %s, as published networks"
                                + " were trained, outside 0..1.")
                        .formatted(published),
                UNIT,
                List.of(UNIT, PUBLISHED));
    }

    /** The scaling that the option asks for. */
    public static Scaling of(Options options, Scaling published) {
        return options.text(NAME).equals(PUBLISHED) ? published : unit();
    }
}
