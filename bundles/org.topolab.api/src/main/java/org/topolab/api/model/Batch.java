package org.topolab.api.model;

import java.util.Arrays;
import org.topolab.api.data.Targets;

/** Images with what they should be mapped to: the material of one optimiser step. */
public final class Batch {

    private final ImageBatch images;
    private final Targets targets;
    private final int[] indices;

    /**
     * @param images the images
     * @param targets targets of the whole data set
     * @param indices [images], index of each image in the data set; copied
     */
    public Batch(ImageBatch images, Targets targets, int[] indices) {
        if (indices.length != images.images()) {
            throw new IllegalArgumentException(
                    "%d indices for %d images".formatted(indices.length, images.images()));
        }
        this.images = images;
        this.targets = targets;
        this.indices = Arrays.copyOf(indices, indices.length);
    }

    /** The images. */
    public ImageBatch images() {
        return images;
    }

    /** Targets of the whole data set; look up with {@link #index}. */
    public Targets targets() {
        return targets;
    }

    /** Index in the data set of an image of this batch. */
    public int index(int image) {
        return indices[image];
    }
}
