package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.core.internal.augment.Treatment;

/**
 * Images as a model is shown them when it is measured.
 *
 * @param images as they are read
 * @param treatment what is done to each after it was read
 */
record ShownImages(Images images, Optional<Treatment> treatment) implements Images {

    @Override
    public ImageShape shape() {
        return images.shape();
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public void read(int index, FloatBuffer pixels) throws IOException {
        if (treatment.isEmpty()) {
            images.read(index, pixels);
            return;
        }
        float[] read = new float[shape().values()];
        float[] shown = new float[read.length];
        images.read(index, FloatBuffer.wrap(read));
        treatment.get().apply(index, read, shown);
        pixels.put(shown);
    }
}
