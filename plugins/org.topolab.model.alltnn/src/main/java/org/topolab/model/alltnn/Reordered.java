package org.topolab.model.alltnn;

import org.topolab.api.model.Tensor;

/** Tensors in another order of their dimensions. */
final class Reordered {

    private Reordered() {}

    /**
     * With its last two dimensions exchanged: kernels [places, fan-in, filters] as weights [places,
     * filters, fan-in], or [values, classes] as [classes, values].
     */
    static Tensor transposed(Tensor tensor) {
        int[] shape = tensor.shape();
        int last = shape.length - 1;
        int rows = shape[last - 1];
        int columns = shape[last];
        shape[last - 1] = columns;
        shape[last] = rows;
        float[] from = tensor.toArray();
        float[] to = new float[from.length];
        for (int matrix = 0; matrix < from.length; matrix += rows * columns) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    to[matrix + column * rows + row] = from[matrix + row * columns + column];
                }
            }
        }
        return new Tensor(shape, to);
    }

    /** Kernels [row, column, in, out] as weights [out, in, row, column]. */
    static Tensor convolution(Tensor tensor) {
        int[] shape = tensor.shape();
        // [row * column * in, out] to [out, row * column, in], then its last two exchanged
        int places = shape[0] * shape[1];
        Tensor flat = new Tensor(new int[] {places * shape[2], shape[3]}, tensor.toArray());
        Tensor outFirst =
                new Tensor(new int[] {shape[3], places, shape[2]}, transposed(flat).toArray());
        return new Tensor(
                new int[] {shape[3], shape[2], shape[0], shape[1]}, transposed(outFirst).toArray());
    }

    /** As one vector. */
    static Tensor flat(Tensor tensor) {
        return new Tensor(new int[] {tensor.size()}, tensor.toArray());
    }
}
