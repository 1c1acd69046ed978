package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Images as vectors, read row-major as [channels, height, width]; the reverse of unflatten. */
public final class Flatten implements ArrayFunction {

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1 || in[0].rank() != 4) {
            throw ArrayFunction.refuse(in, "1 of images");
        }
        INDArray y = pass.output(pass.type(), in[0].size(0), in[0].length() / in[0].size(0));
        mapped(y, in[0]).assign(ChannelsFirst.view(in[0]));
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        INDArray dx = pass.gradientOf(in[0]);
        ChannelsFirst.view(dx).assign(mapped(dy, in[0]));
        pass.memory().release(dy);
        return new INDArray[] {dx};
    }

    /** A view of vectors as [batch, channels, height, width]. */
    private static INDArray mapped(INDArray vectors, INDArray images) {
        return vectors.reshape('c', ChannelsFirst.view(images).shape());
    }
}
