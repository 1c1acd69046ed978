package org.topolab.api.data;

import java.io.IOException;
import java.nio.FloatBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** Images with targets, read one at a time. Reading is safe for several threads. */
@ConsumerType
public interface Dataset extends AutoCloseable {

    /** Shape of every image. */
    ImageShape shape();

    /** Number of images, at least 1. */
    int size();

    /** What the images should be mapped to. */
    Targets targets();

    /**
     * Puts one image, [channels, height, width] row-major with values in 0..1, at the buffer's
     * position and advances it.
     *
     * @param index from 0 to size() - 1
     * @throws IOException if the image cannot be read
     */
    void read(int index, FloatBuffer pixels) throws IOException;

    /** SHA-256 in hex of what the data were read from, for the run's record. */
    String sha256();

    @Override
    default void close() throws IOException {}
}
