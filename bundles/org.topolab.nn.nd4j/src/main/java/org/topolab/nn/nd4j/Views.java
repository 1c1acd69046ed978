package org.topolab.nn.nd4j;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Parts of images [batch, height, width, channels], in the memory of the whole. Images are
 * row-major without gaps or such a part.
 */
final class Views {

    private Views() {}

    /** Some of the images; or some of the first index of any other array. */
    static INDArray images(INDArray x, long from, long count) {
        long[] shape = x.shape().clone();
        shape[0] = count;
        return view(x, from * x.stride(0), shape, x.stride());
    }

    /** Some of the channels. */
    static INDArray channels(INDArray x, long from, long count) {
        long[] shape = x.shape().clone();
        shape[3] = count;
        return view(x, from * x.stride(3), shape, x.stride());
    }

    /** Every stride-th place from (row, column) on, rows x columns of them. */
    static INDArray places(INDArray x, long[] first, long stride, long rows, long columns) {
        return view(
                x,
                first[0] * x.stride(1) + first[1] * x.stride(2),
                new long[] {x.size(0), rows, columns, x.size(3)},
                new long[] {x.stride(0), stride * x.stride(1), stride * x.stride(2), x.stride(3)});
    }

    /**
     * All windows of an image without gaps, [batch, rows, columns, kernel, kernel * channels]; the
     * last index is row-major over [kernel column, channel]. Windows share memory where they
     * overlap, so this is for reading.
     *
     * @param from row and column where the first window begins
     */
    static INDArray windows(INDArray x, int from, int kernel, int stride, long rows, long columns) {
        long row = x.stride(1);
        long column = x.stride(2);
        return view(
                x,
                from * row + from * column,
                new long[] {x.size(0), rows, columns, kernel, kernel * x.size(3)},
                new long[] {x.stride(0), stride * row, stride * column, row, 1});
    }

    /** Rows and columns as one dimension: a matrix [all but the last, last]. */
    static INDArray matrix(INDArray x) {
        long columns = x.size(x.rank() - 1);
        return x.reshape('c', x.length() / columns, columns);
    }

    /** Whether an array is row-major without gaps. */
    static boolean dense(INDArray x) {
        return Arrays.equals(x.stride(), Nd4j.getStrides(x.shape(), 'c'));
    }

    private static INDArray view(INDArray x, long offset, long[] shape, long[] stride) {
        return Nd4j.create(x.data(), shape, stride, x.offset() + offset, 'c');
    }
}
