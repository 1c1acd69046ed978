package org.topolab.core.internal.augment;

import org.topolab.api.stat.RandomStream;

/** Brings values below 0 to 0 and values above 1 to 1. */
record Clip() implements Step {

    @Override
    public void apply(float[] image, RandomStream chance) {
        for (int i = 0; i < image.length; i++) {
            image[i] = Math.max(0, Math.min(1, image[i]));
        }
    }
}
