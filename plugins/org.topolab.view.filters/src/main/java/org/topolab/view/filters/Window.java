package org.topolab.view.filters;

import java.awt.Rectangle;
import org.topolab.api.data.ImageShape;

/**
 * The part of an image that is drawn. All parts of one size show the same place around their
 * middle, so that fields can be held against each other, also where that reaches beyond the image.
 *
 * @param top row of the image in the first row of the part; below 0 if that lies outside
 * @param left the same across
 */
record Window(int top, int left, int rows, int columns, ImageShape shape) {

    /** The place of a pixel that lies outside the image. */
    static final int OUTSIDE = -1;

    /**
     * A part with a place in its middle; along a side that is drawn in full, all of it.
     *
     * @param place row * width + column
     * @param rows at most the image's height
     * @param columns at most the image's width
     */
    static Window around(int place, ImageShape shape, int rows, int columns) {
        int row = place / shape.width();
        int column = place % shape.width();
        return new Window(
                rows == shape.height() ? 0 : row - rows / 2,
                columns == shape.width() ? 0 : column - columns / 2,
                rows,
                columns,
                shape);
    }

    /** The place, row * width + column, of a pixel of the part; {@link #OUTSIDE} if it has none. */
    int place(int row, int column) {
        int y = top + row;
        int x = left + column;
        boolean within = y >= 0 && x >= 0 && y < shape.height() && x < shape.width();
        return within ? y * shape.width() + x : OUTSIDE;
    }

    /** Where the image lies, in pixels from the part's upper left corner. */
    Rectangle image() {
        return new Rectangle(-left, -top, shape.width(), shape.height());
    }

    /** Whether some of it lies outside the image. */
    boolean beyond() {
        return !image().contains(0, 0, columns, rows);
    }
}
