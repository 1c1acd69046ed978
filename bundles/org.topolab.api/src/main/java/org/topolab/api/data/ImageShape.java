package org.topolab.api.data;

/**
 * Shape of one image, [channels, height, width].
 *
 * @param channels number of colour channels, at least 1
 * @param height rows of pixels, at least 1
 * @param width columns of pixels, at least 1
 */
public record ImageShape(int channels, int height, int width) {

    public ImageShape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "image shape [%d, %d, %d] must be at least 1 everywhere"
                            .formatted(channels, height, width));
        }
    }

    /** Number of values of one image. */
    public int values() {
        return Math.multiplyExact(Math.multiplyExact(channels, height), width);
    }

    @Override
    public String toString() {
        return "[%d, %d, %d]".formatted(channels, height, width);
    }
}
