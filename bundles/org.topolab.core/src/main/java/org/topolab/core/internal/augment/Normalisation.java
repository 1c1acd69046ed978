package org.topolab.core.internal.augment;

import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.Options;

/** Takes the mean of a channel from its pixels and divides by its standard deviation. */
final class Normalisation {

    private final int pixels;
    private final float[] mean;
    private final float[] sd;

    private Normalisation(ImageShape shape, float[] mean, float[] sd) {
        this.pixels = shape.height() * shape.width();
        this.mean = mean;
        this.sd = sd;
    }

    /**
     * @param options checked options of {@code train.augment}
     * @return empty if images are not normalised
     * @throws OptionException if there is not one mean and one deviation for each channel
     */
    static Optional<Normalisation> of(Options options, ImageShape shape) {
        String how = options.text("normalise");
        float[] mean = values(options, "mean", how, shape);
        float[] sd = values(options, "sd", how, shape);
        return how.equals("given")
                ? Optional.of(new Normalisation(shape, mean, sd))
                : Optional.empty();
    }

    private static float[] values(Options options, String name, String how, ImageShape shape) {
        List<?> given = options.list(name);
        int expected = how.equals("given") ? shape.channels() : 0;
        if (given.size() != expected) {
            throw new OptionException(
                    name,
                    !how.equals("given")
                            ? "found %d values, but normalise is %s; set normalise to given, or"
                                            .formatted(given.size(), how)
                                    + " leave them out"
                            : "found %d values, expected %d, one for each channel of images of"
                                            .formatted(given.size(), expected)
                                    + " shape "
                                    + shape);
        }
        float[] values = new float[expected];
        for (int channel = 0; channel < expected; channel++) {
            values[channel] = ((Double) given.get(channel)).floatValue();
        }
        return values;
    }

    /** Normalises an image, [channels, height, width], where it lies. */
    void apply(float[] image) {
        for (int channel = 0; channel < mean.length; channel++) {
            int end = (channel + 1) * pixels;
            for (int i = channel * pixels; i < end; i++) {
                image[i] = (image[i] - mean[channel]) / sd[channel];
            }
        }
    }
}
