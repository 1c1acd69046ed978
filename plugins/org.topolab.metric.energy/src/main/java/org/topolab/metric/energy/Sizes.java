package org.topolab.metric.energy;

import java.util.Arrays;
import org.topolab.api.model.ActivationBatch;

/** Sums over images of the size of each value, |value|, for each part of the images. */
final class Sizes {

    private final Parts parts;
    private final double[][] sums;
    private final long[] images;

    /**
     * @param values number of values of an image
     */
    Sizes(Parts parts, int values) {
        this.parts = parts;
        this.sums = new double[parts.count()][values];
        this.images = new long[parts.count()];
    }

    /** Takes in a batch of as many values. */
    void add(ActivationBatch batch) {
        for (int image = 0; image < batch.images(); image++) {
            int part = parts.of(batch.index(image));
            double[] into = sums[part];
            for (int at = 0; at < into.length; at++) {
                into[at] += Math.abs(batch.value(image, at));
            }
            images[part]++;
        }
    }

    /** Takes in what others of as many parts and values have seen. */
    void merge(Sizes others) {
        for (int part = 0; part < sums.length; part++) {
            for (int at = 0; at < sums[part].length; at++) {
                sums[part][at] += others.sums[part][at];
            }
            images[part] += others.images[part];
        }
    }

    /** Number of values of an image. */
    int values() {
        return sums[0].length;
    }

    /** Images of each part. */
    long[] images() {
        return images.clone();
    }

    /** Images of all parts. */
    long all() {
        return Arrays.stream(images).sum();
    }

    /** Sums of a part, [values]; a copy. */
    double[] part(int part) {
        return sums[part].clone();
    }
}
