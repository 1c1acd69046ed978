package org.topolab.metric.behaviour;

/**
 * How images are shown.
 *
 * @param grid positions on each side
 * @param scale side of an image as a share of the canvas
 * @param background value of all other pixels
 * @param images how many test images are shown at each position
 */
record Canvas(int grid, double scale, double background, int images) {

    /** Number of positions. */
    int positions() {
        return grid * grid;
    }

    /** Pixels of a shrunk image on a side of so many, at least 1. */
    int side(int pixels) {
        return Math.max(1, (int) Math.rint(scale * pixels));
    }

    /**
     * First pixel of an image at a position.
     *
     * @param position row or column, from 0
     * @param pixels rows or columns of the canvas
     */
    int start(int position, int pixels) {
        int side = side(pixels);
        double margin = Math.max(side, (double) pixels / grid) / 2;
        double centre =
                grid == 1 ? pixels / 2.0 : margin + position * (pixels - 2 * margin) / (grid - 1);
        return Math.max(0, Math.min(pixels - side, (int) Math.rint(centre - side / 2.0)));
    }
}
