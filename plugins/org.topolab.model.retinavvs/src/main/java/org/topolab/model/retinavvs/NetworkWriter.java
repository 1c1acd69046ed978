package org.topolab.model.retinavvs;

import org.topolab.nn.Feature;

/**
 * Hears of the layers of a network, one after the other. One writer builds the graph, another
 * counts what it costs, a third says what can be measured, so all speak of the same network. The
 * layer's name is that of its output.
 */
interface NetworkWriter {

    /** Gaussian noise of a standard deviation above 0, in training only. */
    void noise(Feature in, Feature out, double sd);

    /** A convolution, then ReLU. */
    void convolution(Feature in, Feature out, Filter filter);

    /** An L1 penalty, with a coefficient above 0, on values that are handed on as they are. */
    void activityPenalty(Feature in, Feature out, double coefficient);

    /**
     * A dense layer of all values of a map, then ReLU.
     *
     * @param l1 L1 penalty of its weights
     */
    void dense(Feature in, Feature out, double l1);

    /** The linear layer whose outputs are the logits of the task. */
    void logits(Feature in, Feature out);
}
