package org.topolab.core.internal.run;

import java.util.Arrays;

/** Which images are shown, in which order, and how they are cut into batches. */
final class Course {

    private final int[] order;
    private final int batch;
    private final int first;
    private final int end;

    private Course(int[] order, int batch, int first, int end) {
        this.order = order;
        this.batch = batch;
        this.first = first;
        this.end = end;
    }

    /**
     * All batches, the last one with what remains.
     *
     * @param order indices of the images; not changed from now on
     * @param batch images of a batch, at least 1
     */
    static Course of(int[] order, int batch) {
        return new Course(order, batch, 0, (order.length + batch - 1) / batch);
    }

    /** Without the batches before a number. */
    Course from(int number) {
        return new Course(order, batch, number, end);
    }

    /** Without the batches from a number on. */
    Course upTo(int number) {
        return new Course(order, batch, first, Math.min(number, end));
    }

    /** Number of the first batch. */
    int first() {
        return first;
    }

    /** Number after that of the last batch. */
    int end() {
        return end;
    }

    /** Images of the largest batch. */
    int largest() {
        return Math.min(batch, order.length);
    }

    /** Images of a batch. */
    int size(int number) {
        return Math.min(batch, order.length - number * batch);
    }

    /** Index in the data set of an image of a batch. */
    int index(int number, int image) {
        return order[number * batch + image];
    }

    /** Indices in the data set of a batch's images. */
    int[] indices(int number) {
        return Arrays.copyOfRange(order, number * batch, number * batch + size(number));
    }
}
