package org.topolab.model.alltnn;

/**
 * What is said of one layer before its size is known.
 *
 * @param filters units at each place
 * @param kernel height and width of what a unit sees of the layer before
 * @param stride step from place to place
 * @param pooled whether the largest of 2 x 2 places is handed on
 */
record Area(int filters, int kernel, int stride, boolean pooled) {

    /** Side of the windows of pooling, and their step. */
    static final int POOL = 2;

    /** Rows or columns of places for those of the input; below 1 if the kernel does not fit. */
    int places(int side) {
        return Math.floorDiv(side - kernel, stride) + 1;
    }

    /** What is handed on of so many places; an odd one at the edge is dropped. */
    int handedOn(int places) {
        return pooled ? places / POOL : places;
    }

    /** Rows or columns of the input that it takes to hand on so many. */
    int needs(int handedOn) {
        int places = pooled ? handedOn * POOL : handedOn;
        return (places - 1) * stride + kernel;
    }
}
