package org.topolab.core.internal.run;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which images are shown, in which order, and how they are cut into batches. */
final class Course {

    private final int[] order;
    private final int[] starts;
    private final int first;
    private final int end;

    private Course(int[] order, int[] starts, int first, int end) {
        this.order = order;
        this.starts = starts;
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
        int batches = (order.length + batch - 1) / batch;
        return cut(
                order,
                IntStream.rangeClosed(0, batches)
                        .map(b -> (int) Math.min((long) b * batch, order.length))
                        .toArray());
    }

    /**
     * Batches of any size.
     *
     * @param order indices of the images; not changed from now on
     * @param starts where each batch begins in the order, and where the last one ends
     */
    static Course cut(int[] order, int[] starts) {
        return new Course(order, starts, 0, starts.length - 1);
    }

    /** Without the batches before a number. */
    Course from(int number) {
        return new Course(order, starts, number, end);
    }

    /** Without the batches from a number on. */
    Course upTo(int number) {
        return new Course(order, starts, first, Math.min(number, end));
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
        return IntStream.range(0, starts.length - 1).map(this::size).max().orElse(0);
    }

    /** Images of a batch. */
    int size(int number) {
        return starts[number + 1] - starts[number];
    }

    /** Index in the data set of an image of a batch. */
    int index(int number, int image) {
        return order[starts[number] + image];
    }

    /** Indices in the data set of a batch's images. */
    int[] indices(int number) {
        return Arrays.copyOfRange(order, starts[number], starts[number + 1]);
    }
}
