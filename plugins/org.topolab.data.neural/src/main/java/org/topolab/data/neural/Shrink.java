package org.topolab.data.neural;

import org.topolab.api.data.ImageShape;
import org.topolab.api.data.TriangleFilter;

/** Makes images smaller without aliasing: first along the rows, then along the columns. */
final class Shrink {

    private final ImageShape from;
    private final ImageShape to;
    private final TriangleFilter columns;
    private final TriangleFilter rows;

    /**
     * @param from shape of the images
     * @param scale length of a side to what it was, more than 0 and at most 1
     */
    Shrink(ImageShape from, double scale) {
        this.from = from;
        this.to =
                new ImageShape(
                        from.channels(),
                        (int) Math.max(1, Math.round(from.height() * scale)),
                        (int) Math.max(1, Math.round(from.width() * scale)));
        this.columns = new TriangleFilter(0, from.width(), from.width(), to.width());
        this.rows = new TriangleFilter(0, from.height(), from.height(), to.height());
    }

    ImageShape shape() {
        return to;
    }

    /** Column of a place in a smaller image; pixels are squares whose centres are whole. */
    float column(float column) {
        return place(column, from.width(), to.width());
    }

    /** Row of a place in a smaller image. */
    float row(float row) {
        return place(row, from.height(), to.height());
    }

    private static float place(float at, int from, int to) {
        return (float) ((at + 0.5) * to / from - 0.5);
    }

    /** A smaller copy, or the image itself where nothing is made smaller. */
    float[] of(float[] image) {
        if (from.equals(to)) {
            return image;
        }
        float[] small = new float[to.values()];
        float[] line = new float[from.width()];
        for (int channel = 0; channel < from.channels(); channel++) {
            float[] narrow = new float[from.height() * to.width()];
            for (int y = 0; y < from.height(); y++) {
                int at = (channel * from.height() + y) * from.width();
                System.arraycopy(image, at, line, 0, line.length);
                for (int x = 0; x < to.width(); x++) {
                    narrow[y * to.width() + x] = columns.pixel(x, line);
                }
            }
            down(narrow, small, channel * to.height() * to.width());
        }
        return small;
    }

    private void down(float[] narrow, float[] small, int first) {
        for (int y = 0; y < to.height(); y++) {
            for (int j = rows.first(y); j < rows.end(y); j++) {
                float weight = rows.weight(y, j);
                for (int x = 0; x < to.width(); x++) {
                    small[first + y * to.width() + x] += weight * narrow[j * to.width() + x];
                }
            }
        }
    }
}
