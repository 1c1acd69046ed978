package org.topolab.model.corereadout.readout;

/**
 * A point between four places of a map, and how much each counts: bilinear, -1 and 1 at the centres
 * of the first and last place (align_corners), zeros outside. On the last place itself the slope is
 * that towards the inside.
 *
 * <p>Reused from point to point, so that none is made in loops over neurons.
 */
final class Cell {

    /** Of the four places: upper left, upper right, lower left, lower right. */
    static final int CORNERS = 4;

    private final int[] at = new int[CORNERS];
    private final boolean[] inside = new boolean[CORNERS];
    private final float[] share = new float[CORNERS];
    private float right;
    private float down;
    private float perX;
    private float perY;

    /**
     * Moves to a point.
     *
     * @param map where maps of the image begin
     */
    void move(float x, float y, MapSize size, int map) {
        perX = (size.width() - 1) / 2f;
        perY = (size.height() - 1) / 2f;
        float column = (x + 1) * perX;
        float row = (y + 1) * perY;
        int left = first(column, size.width());
        int top = first(row, size.height());
        right = column - left;
        down = row - top;
        for (int corner = 0; corner < CORNERS; corner++) {
            int c = left + (corner & 1);
            int r = top + (corner >> 1);
            inside[corner] = c >= 0 && c < size.width() && r >= 0 && r < size.height();
            at[corner] = inside[corner] ? map + (r * size.width() + c) * size.channels() : map;
            float across = (corner & 1) == 0 ? 1 - right : right;
            float along = (corner >> 1) == 0 ? 1 - down : down;
            share[corner] = inside[corner] ? across * along : 0;
        }
    }

    private static int first(float place, int places) {
        int first = (int) Math.floor(Math.max(-2, Math.min(place, places + 1)));
        return first == places - 1 && place == first && places > 1 ? first - 1 : first;
    }

    /** Index of the first feature of a corner; any valid one if that lies outside. */
    int at(int corner) {
        return at[corner];
    }

    /** How much a corner counts; 0 outside. */
    float share(int corner) {
        return share[corner];
    }

    /**
     * What features at the point sum to.
     *
     * @param sums of each corner's features times weights, from an index on
     */
    float value(float[] sums, int from) {
        return share[0] * sums[from]
                + share[1] * sums[from + 1]
                + share[2] * sums[from + 2]
                + share[3] * sums[from + 3];
    }

    /** Slope of {@link #value} by x. */
    float slopeX(float[] sums, int from) {
        return perX
                * ((1 - down) * (sum(sums, from, 1) - sum(sums, from, 0))
                        + down * (sum(sums, from, 3) - sum(sums, from, 2)));
    }

    /** Slope of {@link #value} by y. */
    float slopeY(float[] sums, int from) {
        return perY
                * ((1 - right) * (sum(sums, from, 2) - sum(sums, from, 0))
                        + right * (sum(sums, from, 3) - sum(sums, from, 1)));
    }

    private float sum(float[] sums, int from, int corner) {
        return inside[corner] ? sums[from + corner] : 0;
    }
}
