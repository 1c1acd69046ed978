package org.topolab.api.data;

import java.io.IOException;
import java.nio.FloatBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** Images with targets, read one at a time. Reading is safe for several threads. */
@ConsumerType
public interface Dataset extends Images, AutoCloseable {

    /**
     * A data set of images that are read already, such as {@link ByteImages}.
     *
     * @param targets one for each image
     * @param sha256 see {@link #sha256}
     * @throws IllegalArgumentException if there are not as many targets as images
     */
    static Dataset of(Images images, Targets targets, String sha256) {
        return new TargetedImages(images, targets, sha256);
    }

    /** What the images should be mapped to. */
    Targets targets();

    /**
     * {@inheritDoc} Values lie in 0..1, unless the user asked for another {@link Scaling} or
     * targets are {@link Responses}, whose images are scaled as the neurons' models read them.
     */
    @Override
    void read(int index, FloatBuffer pixels) throws IOException;

    /** SHA-256 in hex of what the data were read from, for the run's record. */
    String sha256();

    @Override
    default void close() throws IOException {}
}
