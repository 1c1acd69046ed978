package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;

/** Values read row-major as [channels, height, width], laid out as images. */
public final class Unflatten implements ArrayFunction {

    private final ImageShape shape;

    /** To images of a shape. */
    public Unflatten(ImageShape shape) {
        this.shape = shape;
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1 || in[0].length() != in[0].size(0) * shape.values()) {
            throw ArrayFunction.refuse(
                    in, "1 with %d values for each image".formatted(shape.values()));
        }
        long batch = in[0].size(0);
        INDArray y =
                pass.output(
                        in[0].dataType(), batch, shape.height(), shape.width(), shape.channels());
        ChannelsFirst.view(y).assign(ChannelsFirst.images(in[0], shape));
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        INDArray dx = pass.gradientOf(in[0]);
        ChannelsFirst.images(dx, shape).assign(ChannelsFirst.view(dy));
        pass.memory().release(dy);
        return new INDArray[] {dx};
    }
}
