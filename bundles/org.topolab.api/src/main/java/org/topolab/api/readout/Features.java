package org.topolab.api.readout;

/** What a core makes of images, [images, height, width, channels] row-major. */
public final class Features {

    private final int images;
    private final int height;
    private final int width;
    private final int channels;
    private final float[] values;

    /**
     * @param images how many
     * @param height rows of places
     * @param width columns of places
     * @param channels features at each place
     * @param values at least [images, height, width, channels]; not copied
     */
    public Features(int images, int height, int width, int channels, float[] values) {
        if (values.length < Math.multiplyExact(images, height * width * channels)) {
            throw new IllegalArgumentException(
                    "%d values are not enough for [%d, %d, %d, %d]"
                            .formatted(values.length, images, height, width, channels));
        }
        this.images = images;
        this.height = height;
        this.width = width;
        this.channels = channels;
        this.values = values;
    }

    /** Number of images. */
    public int images() {
        return images;
    }

    /** Rows of places. */
    public int height() {
        return height;
    }

    /** Columns of places. */
    public int width() {
        return width;
    }

    /** Features at each place. */
    public int channels() {
        return channels;
    }

    /** The values themselves, not a copy; not to be changed. */
    public float[] values() {
        return values;
    }

    /** Index of the first feature at a place. */
    public int at(int image, int row, int column) {
        return ((image * height + row) * width + column) * channels;
    }
}
