package org.topolab.api.model;

import java.nio.FloatBuffer;
import org.topolab.api.data.ImageShape;

/** Some images, [images, channels, height, width] row-major. The pixels are not copied. */
public final class ImageBatch {

    private final ImageShape shape;
    private final int images;
    private final FloatBuffer pixels;

    /**
     * @param shape shape of one image
     * @param images how many, at least 1
     * @param pixels images * shape.values() values from the buffer's start; not changed while in
     *     use
     */
    public ImageBatch(ImageShape shape, int images, FloatBuffer pixels) {
        if (images < 1 || pixels.capacity() < Math.multiplyExact(images, shape.values())) {
            throw new IllegalArgumentException(
                    "%d images of shape %s need %d values, found room for %d"
                            .formatted(
                                    images,
                                    shape,
                                    (long) images * shape.values(),
                                    pixels.capacity()));
        }
        this.shape = shape;
        this.images = images;
        this.pixels = pixels;
    }

    /** Shape of one image. */
    public ImageShape shape() {
        return shape;
    }

    /** Number of images. */
    public int images() {
        return images;
    }

    /** All pixels from the start, a view with its own position; read-only. */
    public FloatBuffer pixels() {
        FloatBuffer view = pixels.asReadOnlyBuffer();
        view.clear();
        view.limit(images * shape.values());
        return view;
    }
}
