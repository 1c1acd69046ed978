package org.topolab.api.data;

import java.io.IOException;
import java.nio.FloatBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** Images read one at a time. Reading is safe for several threads. */
@ConsumerType
public interface Images {

    /** Shape of every image. */
    ImageShape shape();

    /** Number of images, at least 1. */
    int size();

    /**
     * Puts one image, [channels, height, width] row-major, at the buffer's position and advances
     * it.
     *
     * @param index from 0 to size() - 1
     * @throws IOException if the image cannot be read
     */
    void read(int index, FloatBuffer pixels) throws IOException;
}
