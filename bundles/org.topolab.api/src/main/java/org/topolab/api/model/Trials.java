package org.topolab.api.model;

import java.util.Arrays;
import org.topolab.api.data.Responses;

/** The trials of a batch of images: what was recorded when each was shown. */
public final class Trials {

    private final Responses responses;
    private final int[] indices;

    /**
     * @param responses those of the whole data set
     * @param indices [images], the trial of each image; copied
     */
    public Trials(Responses responses, int[] indices) {
        this.responses = responses;
        this.indices = Arrays.copyOf(indices, indices.length);
    }

    /** Number of images. */
    public int size() {
        return indices.length;
    }

    /** Those of the whole data set; look up with {@link #index}. */
    public Responses responses() {
        return responses;
    }

    /** Index in the data set of the trial of an image. */
    public int index(int image) {
        return indices[image];
    }
}
