package org.topolab.core.internal.augment;

/**
 * What becomes of an image between the data set and the model. Depends on the image's index alone,
 * so images may be treated in any order and by several threads.
 */
@FunctionalInterface
public interface Treatment {

    /**
     * Treats one image.
     *
     * @param index of the image in its data set
     * @param read the image as read, [channels, height, width]; not changed
     * @param shown receives the image as the model sees it, which may be of another height and
     *     width; overwritten whole
     */
    void apply(int index, float[] read, float[] shown);
}
