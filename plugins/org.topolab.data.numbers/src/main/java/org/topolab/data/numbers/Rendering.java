package org.topolab.data.numbers;

import java.util.Arrays;

/**
 * One way to draw a digit: black on white, anti-aliased, centred and then shifted.
 *
 * @param digit from 0 to 9
 * @param style how it is written
 * @param size size of the font that it stands for, in pixels; digits are 0.72 times as high
 * @param right shift to the right, in pixels
 * @param down shift downwards, in pixels
 */
record Rendering(int digit, Style style, int size, int right, int down) {

    /** Shifts to the right, from the first on. */
    static final int RIGHTS = 6;

    static final int FIRST_RIGHT = -3;

    /** Shifts downwards, from the first on. */
    static final int DOWNS = 12;

    static final int FIRST_DOWN = -6;

    /** Sizes, from the first on. */
    static final int SIZES = 5;

    static final int FIRST_SIZE = 15;

    private static final double HEIGHT = 0.72;
    private static final int WHITE = 255;

    /** The image, [rows, columns]; 255 is white. */
    byte[] draw() {
        double height = HEIGHT * size;
        double reach = (style.stroke() * height / 2) + 0.5;
        double[] nearest = new double[Digits.PLANE];
        Arrays.fill(nearest, reach);
        for (double[][] line : Glyph.of(digit).lines()) {
            double[] from = place(line[0], height);
            for (int i = 1; i < line.length; i++) {
                double[] to = place(line[i], height);
                draw(from, to, reach, nearest);
                from = to;
            }
        }
        byte[] image = new byte[Digits.PLANE];
        for (int p = 0; p < image.length; p++) {
            double ink = Math.min(1, reach - nearest[p]);
            image[p] = (byte) Math.round(WHITE * (1 - ink));
        }
        return image;
    }

    private double[] place(double[] point, double height) {
        double middle = Digits.SIDE / 2.0;
        double up = (0.5 - point[1]) * height;
        return new double[] {
            middle + right + ((point[0] - 0.5) * style.aspect() * height) + (style.slant() * up),
            middle + down - up
        };
    }

    /** Keeps the distance to a piece of line where it is the nearest so far. */
    private static void draw(double[] from, double[] to, double reach, double[] nearest) {
        int top = bound(Math.min(from[1], to[1]) - reach);
        int bottom = bound(Math.max(from[1], to[1]) + reach);
        int left = bound(Math.min(from[0], to[0]) - reach);
        int rightmost = bound(Math.max(from[0], to[0]) + reach);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= rightmost; column++) {
                int p = row * Digits.SIDE + column;
                nearest[p] = Math.min(nearest[p], distance(column + 0.5, row + 0.5, from, to));
            }
        }
    }

    private static int bound(double place) {
        return Math.max(0, Math.min(Digits.SIDE - 1, (int) Math.floor(place)));
    }

    private static double distance(double x, double y, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = (dx * dx) + (dy * dy);
        double along = length == 0 ? 0 : (((x - from[0]) * dx) + ((y - from[1]) * dy)) / length;
        double t = Math.max(0, Math.min(1, along));
        double ex = from[0] + (t * dx) - x;
        double ey = from[1] + (t * dy) - y;
        return Math.sqrt((ex * ex) + (ey * ey));
    }
}
