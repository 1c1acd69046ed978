package org.topolab.metric.orientation;

import java.util.function.IntPredicate;

/**
 * How many units of some kind lie in a rectangle of a sheet, whatever its size in constant time, by
 * a summed-area table.
 *
 * @see <a href="https://doi.org/10.1145/964965.808600">Crow 1984, Summed-area tables for texture
 *     mapping, SIGGRAPH 18:207-212</a>
 */
final class Counts {

    private final Surface surface;
    private final int width;
    private final int[] above;

    Counts(Surface surface, IntPredicate counted) {
        this.surface = surface;
        this.width = surface.columns() + 1;
        this.above = new int[(surface.rows() + 1) * width];
        for (int row = 0; row < surface.rows(); row++) {
            int sum = 0;
            for (int column = 0; column < surface.columns(); column++) {
                sum += counted.test(row * surface.columns() + column) ? 1 : 0;
                int at = (row + 1) * width + column + 1;
                above[at] = above[at - width] + sum;
            }
        }
    }

    /**
     * The number in a rectangle, which goes round on a torus and else ends at the border.
     *
     * @param top first row, may lie outside
     * @param left first column, may lie outside
     * @param height rows, on a torus at most as many as the sheet has
     * @param across columns, as height
     */
    int in(int top, int left, int height, int across) {
        if (!surface.torus()) {
            return strip(
                    Math.max(0, top),
                    Math.min(surface.rows(), top + height),
                    Math.max(0, left),
                    Math.min(surface.columns(), left + across));
        }
        int row = Math.floorMod(top, surface.rows());
        int end = row + height;
        int sum = columns(row, Math.min(end, surface.rows()), left, across);
        return end > surface.rows() ? sum + columns(0, end - surface.rows(), left, across) : sum;
    }

    private int columns(int top, int bottom, int left, int across) {
        int column = Math.floorMod(left, surface.columns());
        int end = column + across;
        int sum = strip(top, bottom, column, Math.min(end, surface.columns()));
        return end > surface.columns() ? sum + strip(top, bottom, 0, end - surface.columns()) : sum;
    }

    private int strip(int top, int bottom, int left, int right) {
        return above[bottom * width + right]
                - above[top * width + right]
                - above[bottom * width + left]
                + above[top * width + left];
    }
}
