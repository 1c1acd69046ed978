package org.topolab.core.internal.augment;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;

/**
 * Images as a model sees them.
 *
 * @param images as they are read
 * @param shape as they are shown, which is another where they are cropped
 * @param treatment what is done to each after it was read; empty if nothing, and the shape is that
 *     of the images
 */
public record ShownImages(Images images, ImageShape shape, Optional<Treatment> treatment)
        implements Images {

    /** Images that a model sees as they are read. */
    public static ShownImages asRead(Images images) {
        return new ShownImages(images, images.shape(), Optional.empty());
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public void read(int index, FloatBuffer pixels) throws IOException {
        reader().read(index, pixels);
    }

    /** Reads many images, for one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Keeps room for an image, so that it need not be made anew for each. */
    public final class Reader {

        private final float[] read;
        private final float[] shown;

        private Reader() {
            this.read = new float[treatment.isPresent() ? images.shape().values() : 0];
            this.shown = new float[treatment.isPresent() ? shape.values() : 0];
        }

        /** As {@link Images#read}. */
        public void read(int index, FloatBuffer pixels) throws IOException {
            if (treatment.isEmpty()) {
                images.read(index, pixels);
                return;
            }
            images.read(index, FloatBuffer.wrap(read));
            treatment.get().apply(index, read, shown);
            pixels.put(shown);
        }
    }
}
