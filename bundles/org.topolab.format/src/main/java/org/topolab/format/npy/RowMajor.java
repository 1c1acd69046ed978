package org.topolab.format.npy;

/** Turns column-major (Fortran order) numbers into row-major ones. */
final class RowMajor {

    private RowMajor() {}

    /** A row-major copy; each number keeps its bytes. */
    static byte[] of(byte[] from, NpyHeader header) {
        int bytes = header.type().bytes();
        int[] shape = header.lengths();
        int[] index = new int[shape.length];
        byte[] to = new byte[from.length];
        for (int target = 0; target < to.length; target += bytes) {
            int source = 0;
            for (int d = shape.length - 1; d >= 0; d--) {
                source = source * shape[d] + index[d];
            }
            System.arraycopy(from, source * bytes, to, target, bytes);
            advance(index, shape);
        }
        return to;
    }

    private static void advance(int[] index, int[] shape) {
        for (int d = shape.length - 1; d >= 0; d--) {
            if (++index[d] < shape[d]) {
                return;
            }
            index[d] = 0;
        }
    }
}
