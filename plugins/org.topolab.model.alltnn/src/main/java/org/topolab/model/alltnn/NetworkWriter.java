package org.topolab.model.alltnn;

import org.topolab.nn.Feature;

/**
 * Hears of the layers of a network, one after the other. One writer builds the graph, another
 * counts what it costs, a third says what can be measured, so all speak of the same network. A
 * layer's name is that of its output.
 */
interface NetworkWriter {

    /**
     * The locally connected layer or convolution of a sheet.
     *
     * @param relu whether a ReLU follows, fused
     */
    void sheet(Stage stage, Feature in, Feature out, boolean relu);

    /** A normalisation. */
    void norm(Stage stage, Feature in, Feature out);

    /** A ReLU by itself. */
    void relu(Feature in, Feature out);

    /** Dropout, in training only. */
    void dropout(Feature in, Feature out);

    /** The largest of 2 x 2 places. */
    void pool(Feature in, Feature out);

    /** A trained factor for each value. */
    void mask(Feature in, Feature out);

    /** The mean over all places. */
    void average(Feature in, Feature out);

    /** The linear layer whose outputs are the logits of the task. */
    void logits(Feature in, Feature out);
}
