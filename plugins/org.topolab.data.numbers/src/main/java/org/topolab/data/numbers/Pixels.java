package org.topolab.data.numbers;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.topolab.api.data.ImageShape;

/** Square images as bytes, one plane for all channels as long as these are equal. */
final class Pixels {

    /** Rows and columns. */
    static final int SIDE = 32;

    static final int PLANE = SIDE * SIDE;

    private static final int LEVELS = 256;
    private static final int WHITE = 255;

    private final int images;
    private final ImageShape shape;
    private int planes;
    private byte[] values;

    Pixels(int images, int channels) {
        this.images = images;
        this.shape = new ImageShape(channels, SIDE, SIDE);
        this.planes = 1;
        this.values = new byte[images * PLANE];
    }

    ImageShape shape() {
        return shape;
    }

    /** Number of planes kept: 1, or the number of channels once an image is not grey. */
    int planes() {
        return planes;
    }

    /**
     * Keeps an image.
     *
     * @param image [channels, rows, columns] or, for a grey one, [rows, columns]; from 0 to 255
     */
    void put(int index, byte[] image) {
        if (planes == 1 && !grey(image)) {
            widen();
        }
        int first = Objects.checkIndex(index, images) * planes * PLANE;
        for (int plane = 0; plane < planes; plane++) {
            int from = image.length == PLANE ? 0 : plane * PLANE;
            System.arraycopy(image, from, values, first + plane * PLANE, PLANE);
        }
    }

    private static boolean grey(byte[] image) {
        for (int from = PLANE; from < image.length; from += PLANE) {
            if (!Arrays.equals(image, 0, PLANE, image, from, from + PLANE)) {
                return false;
            }
        }
        return true;
    }

    private void widen() {
        byte[] wide = new byte[values.length * shape.channels()];
        for (int i = 0; i < images; i++) {
            for (int c = 0; c < shape.channels(); c++) {
                int to = (i * shape.channels() + c) * PLANE;
                System.arraycopy(values, i * PLANE, wide, to, PLANE);
            }
        }
        planes = shape.channels();
        values = wide;
    }

    /** Writes all channels of an image, each pixel p as p / 255. */
    void read(int index, FloatBuffer pixels) {
        int first = Objects.checkIndex(index, images) * planes * PLANE;
        float[] image = new float[shape.values()];
        for (int i = 0; i < image.length; i++) {
            int value = values[first + i % (planes * PLANE)];
            image[i] = Math.floorMod(value, LEVELS) / (float) WHITE;
        }
        pixels.put(image);
    }

    /** All bytes, for a fingerprint; not a copy. */
    byte[] bytes() {
        return values;
    }
}
