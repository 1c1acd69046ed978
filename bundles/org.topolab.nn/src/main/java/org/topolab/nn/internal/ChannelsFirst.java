package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;

/** The order of values outside of graphs, [batch, channels, height, width]. */
final class ChannelsFirst {

    private ChannelsFirst() {}

    /** A view of images [batch, height, width, channels] in that order; anything else as it is. */
    static INDArray view(INDArray array) {
        return array.rank() == 4 ? array.permute(0, 3, 1, 2) : array;
    }

    /** A view of an array without gaps, whose values are in that order, as such images. */
    static INDArray images(INDArray values, ImageShape shape) {
        return values.reshape('c', values.size(0), shape.channels(), shape.height(), shape.width());
    }
}
