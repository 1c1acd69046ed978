package org.topolab.model.corereadout;

import java.nio.FloatBuffer;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.TriangleFilter;
import org.topolab.api.model.ImageBatch;

/** Images stretched to the shape another network reads; grey ones get as many equal channels. */
final class Stretched {

    private final ImageShape from;
    private final ImageShape to;
    private final TriangleFilter rows;
    private final TriangleFilter columns;
    private float[] pixels = new float[0];

    /**
     * @param where the beginning of a message
     * @throws IllegalArgumentException if channels do not fit
     */
    Stretched(String where, ImageShape from, ImageShape to) {
        if (from.channels() != to.channels() && from.channels() != 1) {
            throw new IllegalArgumentException(
                    ("%simages have %d channels, but the network of core-from.run reads"
                                    + " %d; choose grey images, or those with as many")
                            .formatted(where, from.channels(), to.channels()));
        }
        this.from = from;
        this.to = to;
        this.rows = new TriangleFilter(0, from.height(), from.height(), to.height());
        this.columns = new TriangleFilter(0, from.width(), from.width(), to.width());
    }

    /** The images as the other network reads them; valid until the next call. */
    ImageBatch of(ImageBatch images) {
        if (from.equals(to)) {
            return images;
        }
        int needed = Math.multiplyExact(images.images(), to.values());
        if (pixels.length < needed) {
            pixels = new float[needed];
        }
        FloatBuffer in = images.pixels();
        float[] plane = new float[from.height() * from.width()];
        int size = to.height() * to.width();
        for (int image = 0; image < images.images(); image++) {
            for (int channel = 0; channel < to.channels(); channel++) {
                int at = (image * to.channels() + channel) * size;
                if (channel < from.channels()) {
                    in.get(plane);
                    stretch(plane, at);
                } else {
                    System.arraycopy(pixels, at - size, pixels, at, size);
                }
            }
        }
        return new ImageBatch(to, images.images(), FloatBuffer.wrap(pixels));
    }

    private void stretch(float[] plane, int at) {
        float[] wide = new float[from.height() * to.width()];
        float[] line = new float[from.width()];
        for (int row = 0; row < from.height(); row++) {
            System.arraycopy(plane, row * from.width(), line, 0, line.length);
            for (int column = 0; column < to.width(); column++) {
                wide[row * to.width() + column] = columns.pixel(column, line);
            }
        }
        float[] down = new float[from.height()];
        for (int column = 0; column < to.width(); column++) {
            for (int row = 0; row < down.length; row++) {
                down[row] = wide[row * to.width() + column];
            }
            for (int row = 0; row < to.height(); row++) {
                pixels[at + row * to.width() + column] = rows.pixel(row, down);
            }
        }
    }
}
