package org.topolab.model.corereadout.readout;

/**
 * A point between four places of a map, and how much each counts: bilinear, -1 and 1 at the centres
 * of the first and last place (align_corners), zeros outside. On the last place itself the slope is
 * that towards the inside.
 *
 * <p>Reused from point to point, so that none is made in loops over neurons. Corners outside stand
 * at a place inside, with a share of 0.
 */
final class Cell {

    /** Of the four places: upper left, upper right, lower left, lower right. */
    static final int CORNERS = 4;

    private int upperLeft;
    private int upperRight;
    private int lowerLeft;
    private int lowerRight;
    private float left;
    private float right;
    private float up;
    private float down;
    private float onLeft;
    private float onRight;
    private float onUp;
    private float onDown;

    /**
     * Moves to a point.
     *
     * @param map where maps of the image begin
     */
    void move(float x, float y, MapSize size, int map) {
        int width = size.width();
        int height = size.height();
        float perX = (width - 1) * 0.5f;
        float perY = (height - 1) * 0.5f;
        float column = (x + 1) * perX;
        float row = (y + 1) * perY;
        int first = first(column, width);
        int top = first(row, height);
        right = column - first;
        left = 1 - right;
        down = row - top;
        up = 1 - down;
        onLeft = -perX;
        onRight = perX;
        onUp = -perY;
        onDown = perY;
        if (first < 0 || first + 1 >= width || top < 0 || top + 1 >= height) {
            border(first, width, top, height);
            int nearLeft = Math.max(0, Math.min(first, width - 1));
            int nearRight = Math.max(0, Math.min(first + 1, width - 1));
            int nearTop = map + Math.max(0, Math.min(top, height - 1)) * width * size.channels();
            int nearDown =
                    map + Math.max(0, Math.min(top + 1, height - 1)) * width * size.channels();
            upperLeft = nearTop + nearLeft * size.channels();
            upperRight = nearTop + nearRight * size.channels();
            lowerLeft = nearDown + nearLeft * size.channels();
            lowerRight = nearDown + nearRight * size.channels();
        } else {
            upperLeft = map + (top * width + first) * size.channels();
            upperRight = upperLeft + size.channels();
            lowerLeft = upperLeft + width * size.channels();
            lowerRight = lowerLeft + size.channels();
        }
    }

    private static int first(float place, int places) {
        int first = (int) Math.floor(Math.max(-2, Math.min(place, places + 1)));
        return first == places - 1 && place == first && places > 1 ? first - 1 : first;
    }

    private void border(int first, int width, int top, int height) {
        if (first < 0 || first >= width) {
            left = 0;
            onLeft = 0;
        }
        if (first + 1 < 0 || first + 1 >= width) {
            right = 0;
            onRight = 0;
        }
        if (top < 0 || top >= height) {
            up = 0;
            onUp = 0;
        }
        if (top + 1 < 0 || top + 1 >= height) {
            down = 0;
            onDown = 0;
        }
    }

    /** Index of the first feature of the upper left place. */
    int upperLeft() {
        return upperLeft;
    }

    /** Index of the first feature of the upper right place. */
    int upperRight() {
        return upperRight;
    }

    /** Index of the first feature of the lower left place. */
    int lowerLeft() {
        return lowerLeft;
    }

    /** Index of the first feature of the lower right place. */
    int lowerRight() {
        return lowerRight;
    }

    /** How much the left places count. */
    float left() {
        return left;
    }

    /** How much the right places count. */
    float right() {
        return right;
    }

    /** How much the upper places count. */
    float up() {
        return up;
    }

    /** How much the lower places count. */
    float down() {
        return down;
    }

    /**
     * What features at the point sum to.
     *
     * @param sums of each place's features times weights, from an index on
     */
    float value(float[] sums, int from) {
        return up * (left * sums[from] + right * sums[from + 1])
                + down * (left * sums[from + 2] + right * sums[from + 3]);
    }

    /** Slope of {@link #value} by x. */
    float slopeX(float[] sums, int from) {
        return up * (onLeft * sums[from] + onRight * sums[from + 1])
                + down * (onLeft * sums[from + 2] + onRight * sums[from + 3]);
    }

    /** Slope of {@link #value} by y. */
    float slopeY(float[] sums, int from) {
        return onUp * (left * sums[from] + right * sums[from + 1])
                + onDown * (left * sums[from + 2] + right * sums[from + 3]);
    }
}
