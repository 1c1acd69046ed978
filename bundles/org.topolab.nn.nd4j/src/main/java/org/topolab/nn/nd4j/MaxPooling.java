package org.topolab.nn.nd4j;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Pooling;

/** The largest value of each window; keeps where it was, the first of equals. */
final class MaxPooling implements MapKernel {

    private final Pooling spec;
    private final Spreading spreading;
    private final Scratch scratch;
    private Optional<INDArray> places = Optional.empty();

    MaxPooling(Pooling spec, Scratch scratch) {
        this.spec = spec;
        this.spreading =
                new Spreading(new Geometry(spec.kernel(), spec.stride(), spec.padding()), scratch);
        this.scratch = scratch;
    }

    @Override
    public void forward(INDArray x, INDArray y) {
        close();
        INDArray windows = PoolingWindows.of(x, y, spec, Double.NEGATIVE_INFINITY, scratch);
        INDArray largest = windows.max(3);
        y.assign(largest);
        largest.close();
        places = Optional.of(windows.argMax(3));
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        INDArray at =
                places.orElseThrow(
                        () -> new IllegalStateException("max pooling backward before forward"));
        INDArray plane = scratch.array(Scratch.Use.VALUES, dy.dataType(), dy.shape());
        spreading.sum(
                (row, column) -> {
                    INDArray chosen = at.eq(row * spec.kernel() + column);
                    plane.assign(chosen);
                    chosen.close();
                    Nd4j.exec(new MulOp(dy, plane, plane));
                    return plane;
                },
                dx);
    }

    @Override
    public void close() {
        places.ifPresent(INDArray::close);
        places = Optional.empty();
    }
}
