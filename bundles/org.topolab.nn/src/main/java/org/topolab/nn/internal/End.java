package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Head;

/**
 * Where a graph ends, and how much the loss there counts.
 *
 * @param vertex index of the vertex of the head
 */
record End(Head head, int vertex, Ending ending) {

    /** What is added to the loss of the graph: mean over the batch, weighted. */
    double loss(INDArray aims) {
        return ending.loss(aims, ImageWeights.of(head, aims)) + head.offset();
    }
}
