package org.topolab.model.corereadout;

import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;

/**
 * A core that was made elsewhere and is not trained: features of images, as images with many
 * channels.
 */
interface FrozenCore extends AutoCloseable {

    /** Shape of the features. */
    ImageShape shape();

    /** Where in the images the places of the features lie. */
    FieldMap places();

    /**
     * The features of images, for the same trials; valid until the next call.
     *
     * @throws org.topolab.api.model.UnfitBatchException if there are none for them
     */
    ImageBatch features(ImageBatch images);

    /** What it is, for the run's record. */
    String words();

    @Override
    void close();
}
