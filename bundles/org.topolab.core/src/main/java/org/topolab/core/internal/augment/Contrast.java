package org.topolab.core.internal.augment;

import org.topolab.api.data.ImageShape;
import org.topolab.api.stat.RandomStream;

/** Multiplies the distance of each pixel from the mean of its channel in this image. */
record Contrast(ImageShape shape, Factors factors) implements Step {

    @Override
    public void apply(float[] image, RandomStream chance) {
        float factor = factors.at(Position.CONTRAST.uniform(chance));
        int pixels = shape.height() * shape.width();
        for (int start = 0; start < image.length; start += pixels) {
            double sum = 0;
            for (int i = start; i < start + pixels; i++) {
                sum += image[i];
            }
            float mean = (float) (sum / pixels);
            for (int i = start; i < start + pixels; i++) {
                image[i] = (image[i] - mean) * factor + mean;
            }
        }
    }
}
