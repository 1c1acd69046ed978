package org.topolab.core.internal.augment;

import org.topolab.api.stat.RandomStream;

/**
 * Adds the same number to all values of an image, uniform in [-most, most).
 *
 * @param most at least 0, where values lie in 0..1
 */
record Brightness(double most) implements Step {

    @Override
    public void apply(float[] image, RandomStream chance) {
        float change = (float) ((2 * Position.BRIGHTNESS.uniform(chance) - 1) * most);
        for (int i = 0; i < image.length; i++) {
            image[i] += change;
        }
    }
}
