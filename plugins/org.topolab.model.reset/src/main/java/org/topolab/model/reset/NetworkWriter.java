package org.topolab.model.reset;

import java.util.List;

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

    /** A linear layer with bias. */
    void linear(Feature in, Feature out);

    /** The linear layer whose outputs are the logits of the task. */
    void logits(Feature in, Feature out);

    /** The outputs of the sub-networks reset into one map, squashed, then dropout. */
    void gridReset(List<Feature> in, Feature out, Level level);

    /** Batch normalisation of the map of a level, over its one channel. */
    void gridNorm(Feature in, Feature out);
}
