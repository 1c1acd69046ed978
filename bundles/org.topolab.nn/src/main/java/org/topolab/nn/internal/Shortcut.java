package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Every stride-th row and column from the first, channels padded with zeros, half before and half
 * after: option A of He et al. 2016.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2016.90">He et al. 2016, CVPR</a>
 */
public final class Shortcut implements ArrayFunction {

    private final int in;
    private final int out;
    private final int stride;

    /** A shortcut from in to out channels; their difference is even and not negative. */
    public Shortcut(int in, int out, int stride) {
        this.in = in;
        this.out = out;
        this.stride = stride;
    }

    /** Height or width of the output. */
    public static long size(long input, int stride) {
        return (input - 1) / stride + 1;
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] inputs) {
        if (inputs.length != 1 || inputs[0].rank() != 4 || inputs[0].size(3) != in) {
            throw ArrayFunction.refuse(
                    inputs, "1 of shape [batch, height, width, %d]".formatted(in));
        }
        INDArray x = inputs[0];
        INDArray y = pass.output(x.size(0), size(x.size(1), stride), size(x.size(2), stride), out);
        Floats from = Floats.read(x);
        Floats to = Floats.write(y);
        float[] row = new float[out];
        for (int at = 0; at < y.length() / out; at++) {
            from.get(source(at, x), row, (out - in) / 2, in);
            to.put(at * out, row, 0, out);
        }
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] inputs, INDArray dy) {
        INDArray x = inputs[0];
        INDArray dx = pass.gradient(x.shape());
        dx.assign(0);
        Floats from = Floats.read(dy);
        Floats to = Floats.write(dx);
        float[] row = new float[out];
        for (int at = 0; at < dy.length() / out; at++) {
            from.get(at * out, row, 0, out);
            to.put(source(at, x), row, (out - in) / 2, in);
        }
        pass.memory().release(dy);
        return new INDArray[] {dx};
    }

    /** Index in x of the first channel of the place that output place {@code at} reads. */
    private int source(int at, INDArray x) {
        int height = (int) x.size(1);
        int width = (int) x.size(2);
        int rows = (int) size(height, stride);
        int columns = (int) size(width, stride);
        int image = at / (rows * columns);
        int row = at / columns % rows * stride;
        int column = at % columns * stride;
        return ((image * height + row) * width + column) * in;
    }
}
