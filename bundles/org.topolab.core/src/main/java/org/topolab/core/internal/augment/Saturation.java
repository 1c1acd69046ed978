package org.topolab.core.internal.augment;

import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionException;
import org.topolab.api.stat.RandomStream;

/**
 * Multiplies the saturation of each pixel, which is (V - min) / V with V the largest of red, green
 * and blue; hue and V stay, and saturation ends at 1. So the distance of each colour from V is
 * multiplied, by V / (V - min) at most. A pixel without light (V at most 0) becomes grey.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/image/adjust_saturation">the same as
 *     tf.image.adjust_saturation</a>
 */
record Saturation(ImageShape shape, Factors factors) implements Step {

    Saturation {
        if (shape.channels() != 3) {
            throw new OptionException(
                    "saturation",
                    "found images of shape %s, expected 3 channels; leave it out".formatted(shape));
        }
    }

    @Override
    public void apply(float[] image, RandomStream chance) {
        float factor = factors.at(Position.SATURATION.uniform(chance));
        int pixels = image.length / 3;
        for (int red = 0; red < pixels; red++) {
            int green = red + pixels;
            int blue = green + pixels;
            float value = Math.max(image[red], Math.max(image[green], image[blue]));
            float range = value - Math.min(image[red], Math.min(image[green], image[blue]));
            if (range > 0) {
                float own = value > 0 ? Math.min(factor, value / range) : 0;
                image[red] = value - (value - image[red]) * own;
                image[green] = value - (value - image[green]) * own;
                image[blue] = value - (value - image[blue]) * own;
            }
        }
    }
}
