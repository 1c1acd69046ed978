package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;

/** A function of one input that a kernel computes. */
public final class Mapped implements ArrayFunction {

    private final MapKernel kernel;
    private final UnaryOperator<long[]> shape;
    private INDArray y;

    /**
     * @param kernel computes it
     * @param shape shape of the output for one of the input; throws IllegalArgumentException if it
     *     cannot be
     */
    public Mapped(MapKernel kernel, UnaryOperator<long[]> shape) {
        this.kernel = kernel;
        this.shape = shape;
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1) {
            throw ArrayFunction.refuse(in, "1");
        }
        long[] to = shape.apply(in[0].shape());
        DataType type = to.length == 2 ? pass.type() : in[0].dataType();
        y = pass.output(type, to);
        kernel.forward(in[0], y);
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        INDArray x = in[0];
        boolean inPlace =
                pass.memory().owns(dy)
                        && Arrays.equals(x.shape(), dy.shape())
                        && x.dataType() == dy.dataType();
        INDArray dx = inPlace ? dy : pass.gradientOf(x);
        kernel.backward(y, dy, dx);
        if (!inPlace) {
            pass.memory().release(dy);
        }
        return new INDArray[] {dx};
    }

    @Override
    public void close() {
        kernel.close();
    }
}
