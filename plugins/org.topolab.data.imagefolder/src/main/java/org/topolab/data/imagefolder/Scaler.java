package org.topolab.data.imagefolder;

import org.topolab.api.data.ImageShape;
import org.topolab.api.data.TriangleFilter;
import org.topolab.data.imagefolder.Reading.Resize;

/** Brings a picture to a size: first along the rows, then along the columns. */
final class Scaler {

    private final ImageShape shape;
    private final Resize resize;

    /**
     * @param shape shape of what comes out
     * @param resize crop or stretch
     */
    Scaler(ImageShape shape, Resize resize) {
        this.shape = shape;
        this.resize = resize;
    }

    /**
     * Scales a picture that has the right number of channels.
     *
     * @return [channels, height, width], from 0 to 255, not rounded
     */
    float[] scale(Picture picture) {
        double acrossX = (double) picture.width() / shape.width();
        double acrossY = (double) picture.height() / shape.height();
        double least = Math.min(acrossX, acrossY);
        double shownX = (resize == Resize.CROP ? least : acrossX) * shape.width();
        double shownY = (resize == Resize.CROP ? least : acrossY) * shape.height();
        TriangleFilter columns =
                new TriangleFilter(
                        (picture.width() - shownX) / 2, shownX, picture.width(), shape.width());
        TriangleFilter rows =
                new TriangleFilter(
                        (picture.height() - shownY) / 2, shownY, picture.height(), shape.height());
        float[] scaled = new float[shape.values()];
        for (int channel = 0; channel < shape.channels(); channel++) {
            alongColumns(alongRows(picture, channel, columns, rows), rows, scaled, channel);
        }
        return scaled;
    }

    /** [source rows, width]; rows that no target row needs stay 0. */
    private float[] alongRows(
            Picture picture, int channel, TriangleFilter columns, TriangleFilter rows) {
        int width = shape.width();
        float[] half = new float[picture.height() * width];
        for (int y = rows.first(0); y < rows.end(rows.size() - 1); y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int j = columns.first(x); j < columns.end(x); j++) {
                    sum += columns.weight(x, j) * picture.value(channel, y, j);
                }
                half[y * width + x] = sum;
            }
        }
        return half;
    }

    private void alongColumns(float[] half, TriangleFilter rows, float[] scaled, int channel) {
        int width = shape.width();
        for (int y = 0; y < shape.height(); y++) {
            int to = (channel * shape.height() + y) * width;
            for (int j = rows.first(y); j < rows.end(y); j++) {
                float weight = rows.weight(y, j);
                for (int x = 0; x < width; x++) {
                    scaled[to + x] += weight * half[j * width + x];
                }
            }
        }
    }
}
