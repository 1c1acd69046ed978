package org.topolab.metric.receptivefield;

import java.util.Arrays;
import org.topolab.api.data.ImageShape;

/** What one unit answers to: a number for each pixel. Immutable. */
final class Field {

    /** Smaller than this share of the largest is rounding of 32-bit numbers. */
    private static final double ROUNDING = 1e-6;

    private final int rows;
    private final int columns;
    private final double[] values;

    /**
     * @param values [rows, columns] row-major; copied
     */
    Field(int rows, int columns, double[] values) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    "%d values for a field of %d x %d".formatted(values.length, rows, columns));
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values.clone();
    }

    /**
     * The mean over the colour channels of an image.
     *
     * @param values [channels, height, width]
     */
    static Field grey(ImageShape shape, double[] values) {
        int pixels = shape.height() * shape.width();
        double[] mean = new double[pixels];
        for (int at = 0; at < values.length; at++) {
            mean[at % pixels] += values[at] / shape.channels();
        }
        return new Field(shape.height(), shape.width(), mean);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    double value(int row, int column) {
        return values[row * columns + column];
    }

    /** All values, [rows, columns]; a copy. */
    double[] toArray() {
        return values.clone();
    }

    double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Largest magnitude. */
    double largest() {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    /** Whether all values are zero. */
    boolean dead() {
        return largest() == 0;
    }

    /** The field less its mean; all zero if it is constant but for rounding. */
    Field centred() {
        double mean = mean();
        Field less = new Field(rows, columns, Arrays.stream(values).map(v -> v - mean).toArray());
        return less.largest() > 1e-12 * largest()
                ? less
                : new Field(rows, columns, new double[values.length]);
    }

    /** The smallest rectangle that holds all that is not zero; empty for a dead field. */
    Box box() {
        double least = ROUNDING * largest();
        int top = rows;
        int bottom = -1;
        int left = columns;
        int right = -1;
        for (int at = 0; at < values.length; at++) {
            if (Math.abs(values[at]) > least) {
                top = Math.min(top, at / columns);
                bottom = Math.max(bottom, at / columns);
                left = Math.min(left, at % columns);
                right = Math.max(right, at % columns);
            }
        }
        return bottom < 0 ? new Box(0, -1, 0, -1) : new Box(top, bottom, left, right);
    }

    /**
     * A rectangle of pixels, ends included.
     *
     * @param top first row
     * @param bottom last row; less than top if it is empty
     * @param left first column
     * @param right last column
     */
    record Box(int top, int bottom, int left, int right) {

        int height() {
            return bottom - top + 1;
        }

        int width() {
            return right - left + 1;
        }

        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }
}
