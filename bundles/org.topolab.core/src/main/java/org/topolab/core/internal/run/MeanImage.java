package org.topolab.core.internal.run;

import java.nio.FloatBuffer;
import org.topolab.api.data.ImageShape;

/** The mean of images, pixel by pixel. */
final class MeanImage {

    private final double[] sums;
    private long images;

    MeanImage(ImageShape shape) {
        sums = new double[shape.values()];
    }

    /** Takes in whole images. */
    void add(FloatBuffer pixels) {
        while (pixels.remaining() >= sums.length) {
            for (int at = 0; at < sums.length; at++) {
                sums[at] += pixels.get();
            }
            images++;
        }
    }

    /** The mean; NaN without images. */
    float[] pixels() {
        float[] mean = new float[sums.length];
        for (int at = 0; at < mean.length; at++) {
            mean[at] = (float) (sums[at] / images);
        }
        return mean;
    }
}
