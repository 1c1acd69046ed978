package org.topolab.api.model;

import java.nio.FloatBuffer;
import java.util.Optional;
import org.topolab.api.data.ImageShape;

/** Some images, [images, channels, height, width] row-major. The pixels are not copied. */
public final class ImageBatch {

    private final ImageShape shape;
    private final int images;
    private final FloatBuffer pixels;
    private final Optional<Trials> trials;

    /**
     * @param shape shape of one image
     * @param images how many, at least 1
     * @param pixels images * shape.values() values from the buffer's start; not changed while in
     *     use
     */
    public ImageBatch(ImageShape shape, int images, FloatBuffer pixels) {
        this(shape, images, pixels, Optional.empty());
    }

    private ImageBatch(ImageShape shape, int images, FloatBuffer pixels, Optional<Trials> trials) {
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
        this.trials = trials;
    }

    /**
     * The same images, as they were shown in trials.
     *
     * @param shown a trial for each image
     */
    public ImageBatch during(Trials shown) {
        if (shown.size() != images) {
            throw new IllegalArgumentException(
                    "%d images shown in %d trials".formatted(images, shown.size()));
        }
        return new ImageBatch(shape, images, pixels, Optional.of(shown));
    }

    /** The trials that images were shown in; empty if they are no more than images. */
    public Optional<Trials> trials() {
        return trials;
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
