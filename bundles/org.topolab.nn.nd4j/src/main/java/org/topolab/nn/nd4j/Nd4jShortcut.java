package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Shortcut;

/** The shortcut of a residual network, copied both ways. */
final class Nd4jShortcut implements MapKernel {

    private final Shortcut spec;

    Nd4jShortcut(Shortcut spec) {
        this.spec = spec;
    }

    @Override
    public void forward(INDArray x, INDArray y) {
        y.assign(0);
        filled(y).assign(read(x, y));
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        if (spec.stride() == 1 && spec.in() == spec.out()) {
            dx.assign(dy); // they may be one array
            return;
        }
        dx.assign(0);
        read(dx, dy).assign(filled(dy));
    }

    /** The places of x that are read. */
    private INDArray read(INDArray x, INDArray y) {
        return Views.places(x, new long[] {0, 0}, spec.stride(), y.size(1), y.size(2));
    }

    /** The channels of y that are not padding. */
    private INDArray filled(INDArray y) {
        return Views.channels(y, spec.padding(), spec.in());
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
