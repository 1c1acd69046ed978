package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Pooling;

/** The mean of the places of each window that are inside the image. */
final class AveragePooling implements MapKernel {

    private final Pooling spec;
    private final Spreading spreading;
    private final Scratch scratch;
    private long height;
    private long width;

    AveragePooling(Pooling spec, Scratch scratch) {
        this.spec = spec;
        this.spreading =
                new Spreading(new Geometry(spec.kernel(), spec.stride(), spec.padding()), scratch);
        this.scratch = scratch;
    }

    @Override
    public void forward(INDArray x, INDArray y) {
        height = x.size(1);
        width = x.size(2);
        INDArray windows = PoolingWindows.of(x, y, spec, 0, scratch);
        INDArray sum = windows.sum(3);
        weigh(sum, y);
        sum.close();
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        INDArray shares = scratch.array(Scratch.Use.VALUES, dy.dataType(), dy.shape());
        weigh(dy, shares);
        spreading.sum((row, column) -> shares, dx);
    }

    /** to = from / places of the window inside the image. */
    private void weigh(INDArray from, INDArray to) {
        int rows = (int) from.size(1);
        int columns = (int) from.size(2);
        double[] weights = new double[rows * columns];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = 1.0 / (inside(at / columns, height) * inside(at % columns, width));
        }
        INDArray by = Nd4j.createFromArray(weights).castTo(from.dataType());
        long[] shape = {from.size(0), weights.length, from.size(3)};
        Nd4j.exec(new BroadcastMulOp(from.reshape('c', shape), by, to.reshape('c', shape), 1));
    }

    /** How many rows or columns of a window are inside. */
    private long inside(int window, long side) {
        long from = (long) window * spec.stride() - spec.padding();
        return Math.min(side, from + spec.kernel()) - Math.max(0, from);
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
