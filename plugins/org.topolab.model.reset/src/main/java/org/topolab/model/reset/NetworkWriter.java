package org.topolab.model.reset;

import java.util.List;
import org.topolab.nn.Feature;
import org.topolab.nn.Loss;

/**
 * Hears of the layers of a network, inputs before what reads them. One writer builds the graph,
 * another counts what it costs, so both speak of the same network. The layer's name is that of its
 * output.
 */
interface NetworkWriter {

    /** A 3x3 convolution with padding 1, without bias. */
    void convolution(Feature in, Feature out, int stride);

    /** Batch normalisation, fused with a ReLU if asked. */
    void batchNorm(Feature in, Feature out, boolean relu);

    /** The parameter-free shortcut of a block that changes the shape. */
    void shortcut(Feature in, Feature out, int stride);

    /** Sum of two maps, then ReLU. */
    void addRelu(Feature first, Feature second, Feature out);

    /** Mean over height and width. */
    void globalAverage(Feature in, Feature out);

    /** A linear layer with bias, of all values of a map or vector; fused with a ReLU if asked. */
    void linear(Feature in, Feature out, boolean relu);

    /** The linear layer whose outputs are the logits of the task. */
    void logits(Feature in, Feature out);

    /** A vector, or a map read row-major, cut into channels, rows and columns. */
    void unflatten(Feature in, Feature out);

    /**
     * A 4x4 transposed convolution with stride 2, padding 1 and bias, which doubles height and
     * width; fused with a ReLU if asked.
     */
    void doubling(Feature in, Feature out, boolean relu);

    /** What is compared with the images. */
    void pictures(Feature in, Feature out, Loss loss);

    /** The outputs of the sub-networks reset into one map, squashed, then dropout. */
    void gridReset(List<Feature> in, Feature out, Level level);

    /** Batch normalisation of the map of a level, over its one channel. */
    void gridNorm(Feature in, Feature out);
}
