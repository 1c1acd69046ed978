package org.topolab.core.internal.augment;

import org.topolab.api.data.ImageShape;
import org.topolab.api.stat.RandomStream;

/**
 * Mirrors an image left to right.
 *
 * @param probability from 0 to 1
 */
record Flip(ImageShape shape, double probability) implements Step {

    @Override
    public void apply(float[] image, RandomStream chance) {
        if (Position.FLIP.uniform(chance) >= probability) {
            return;
        }
        int width = shape.width();
        for (int start = 0; start < image.length; start += width) {
            for (int left = start, right = start + width - 1; left < right; left++, right--) {
                float swap = image[left];
                image[left] = image[right];
                image[right] = swap;
            }
        }
    }
}
