package org.topolab.testkit;

import java.nio.FloatBuffer;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.stat.RandomStream;

/**
 * Images of noise in 0..1, the same at each reading.
 *
 * @param shape of every image
 * @param size number of images
 */
public record RandomImages(ImageShape shape, int size) implements Images {

    @Override
    public void read(int index, FloatBuffer pixels) {
        RandomStream noise = RandomStream.of(index);
        for (int i = 0; i < shape.values(); i++) {
            pixels.put((float) noise.uniform(i));
        }
    }
}
