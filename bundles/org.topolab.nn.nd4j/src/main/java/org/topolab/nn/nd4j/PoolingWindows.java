package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Pooling;

/** The windows of a pooling, written out. */
final class PoolingWindows {

    private PoolingWindows() {}

    /**
     * [batch, rows, columns, kernel * kernel, channels], places of a window row-major.
     *
     * @param y whose rows and columns are those of the windows
     * @param around what is around the image
     */
    static INDArray of(INDArray x, INDArray y, Pooling spec, double around, Scratch scratch) {
        int p = spec.padding();
        int k = spec.kernel();
        INDArray canvas =
                scratch.array(
                        Scratch.Use.CANVAS,
                        x.dataType(),
                        x.size(0),
                        x.size(1) + 2L * p,
                        x.size(2) + 2L * p,
                        x.size(3));
        canvas.assign(around);
        Views.places(canvas, new long[] {p, p}, 1, x.size(1), x.size(2)).assign(x);
        INDArray windows = Views.windows(canvas, 0, k, spec.stride(), y.size(1), y.size(2));
        INDArray copy = scratch.array(Scratch.Use.WINDOWS, x.dataType(), windows.shape());
        copy.assign(windows);
        return copy.reshape('c', x.size(0), y.size(1), y.size(2), (long) k * k, x.size(3));
    }
}
