package org.topolab.core.internal.augment;

import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.TriangleFilter;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;
import org.topolab.core.internal.augment.Step.Position;

/**
 * Cuts a square out of an image and brings it to a size, bilinear with a filter as much wider as it
 * shrinks (no aliasing). Pixels around the square count for nothing.
 *
 * <p>By chance, the side is a whole number, uniform from {@link #least} to below {@link #most}, or
 * {@code most} itself if both are equal; each place inside the image is equally likely.
 */
final class Crop {

    private final ImageShape read;
    private final ImageShape shown;
    private final int least;
    private final int most;

    private Crop(ImageShape read, ImageShape shown, double leastShare) {
        this.read = read;
        this.shown = shown;
        this.most = Math.min(read.height(), read.width());
        double area = leastShare * read.height() * read.width();
        this.least = (int) Math.min(most, Math.max(1, Math.ceil(Math.sqrt(area))));
    }

    /**
     * What a recipe says of images of a shape.
     *
     * @param options checked options of {@code train.augment}
     * @param read shape of images as they are read
     * @return empty if images are not cropped
     */
    static Optional<Crop> of(Options options, ImageShape read) {
        int side = options.integer("crop-side");
        return side == 0
                ? Optional.empty()
                : Optional.of(
                        new Crop(
                                read,
                                new ImageShape(read.channels(), side, side),
                                options.number("crop-least")));
    }

    /** Shape of what comes out. */
    ImageShape shown() {
        return shown;
    }

    /** The least side of a square, in pixels: that of the least area, rounded up. */
    int least() {
        return least;
    }

    /** The side that no square taken by chance has unless all have it: the image's shorter. */
    int most() {
        return most;
    }

    /** Takes the largest square, from the centre. */
    void centre(float[] image, float[] to) {
        resize(image, (read.height() - most) / 2, (read.width() - most) / 2, most, to);
    }

    /** Takes a square by chance. */
    void random(float[] image, float[] to, RandomStream chance) {
        int side = least + below(Position.CROP_SIDE, chance, most - least);
        int top = below(Position.CROP_TOP, chance, read.height() - side + 1);
        int left = below(Position.CROP_LEFT, chance, read.width() - side + 1);
        resize(image, top, left, side, to);
    }

    private static int below(Position position, RandomStream chance, int end) {
        return (int) (position.uniform(chance) * end);
    }

    /** Row by row: first the rows of the square that count for it, then their columns. */
    private void resize(float[] image, int top, int left, int side, float[] to) {
        TriangleFilter filter = new TriangleFilter(0, side, side, shown.width());
        float[] line = new float[side];
        int next = 0;
        for (int channel = 0; channel < read.channels(); channel++) {
            int first = (channel * read.height() + top) * read.width() + left;
            for (int y = 0; y < shown.height(); y++) {
                mix(image, first, filter, y, line);
                for (int x = 0; x < shown.width(); x++) {
                    to[next++] = filter.pixel(x, line);
                }
            }
        }
    }

    private void mix(float[] image, int first, TriangleFilter filter, int y, float[] line) {
        for (int row = filter.first(y); row < filter.end(y); row++) {
            float weight = filter.weight(y, row);
            int from = first + row * read.width();
            if (row == filter.first(y)) {
                for (int x = 0; x < line.length; x++) {
                    line[x] = weight * image[from + x];
                }
            } else {
                for (int x = 0; x < line.length; x++) {
                    line[x] += weight * image[from + x];
                }
            }
        }
    }
}
