package org.topolab.format.internal;

/** Lays out numbers row by row. */
public final class Rows {

    private Rows() {}

    /**
     * A row-major copy; each number keeps its bytes.
     *
     * @param from numbers in any order; all that the shape and the strides reach are there
     * @param width bytes of one number
     * @param first place of the first number
     * @param shape length of each dimension; less than 2 GiB in all
     * @param strides places from one index to the next, for each dimension
     */
    public static byte[] of(byte[] from, int width, long first, int[] shape, long[] strides) {
        long bytes = width;
        for (int length : shape) {
            bytes *= length;
        }
        byte[] rows = new byte[Math.toIntExact(bytes)];
        int[] index = new int[shape.length];
        long place = first;
        for (int at = 0; at < rows.length; at += width) {
            System.arraycopy(from, (int) place * width, rows, at, width);
            place += step(index, shape, strides);
        }
        return rows;
    }

    /** Moves the index to the next number, row by row, and returns how many places that is. */
    private static long step(int[] index, int[] shape, long[] strides) {
        long step = 0;
        for (int d = shape.length - 1; d >= 0; d--) {
            step += strides[d];
            if (++index[d] < shape[d]) {
                return step;
            }
            step -= strides[d] * shape[d];
            index[d] = 0;
        }
        return step;
    }
}
