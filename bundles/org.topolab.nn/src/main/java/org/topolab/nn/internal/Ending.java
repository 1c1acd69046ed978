package org.topolab.nn.internal;

import java.util.Optional;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where a graph ends: something that compares its output with what it is aimed at. */
public interface Ending {

    /**
     * Compares what was put in last; the next backward pass begins with the gradient of this, as a
     * sum over the batch.
     *
     * @param aims [batch, outputs]
     * @param weights [batch, 1], by what the loss of each image is multiplied; 1 if empty
     * @return mean over the batch
     */
    double loss(INDArray aims, Optional<INDArray> weights);

    /** The backward pass is over. */
    default void finish() {}

    /**
     * That of a vertex.
     *
     * @throws IllegalArgumentException if the vertex is not one in which a graph may end
     */
    static Ending of(GraphVertex vertex) {
        if (vertex instanceof ArrayVertex here && here.ending().isPresent()) {
            return here.ending().get();
        }
        if (vertex.hasLayer() && vertex.getLayer() instanceof Ending layer) {
            return layer;
        }
        if (vertex.hasLayer() && vertex.getLayer() instanceof IOutputLayer layer) {
            return new LayerEnding(layer);
        }
        throw new IllegalArgumentException(
                "output '%s' is no output layer; make it with LayerFactory.output or pictures"
                        .formatted(vertex.getVertexName()));
    }
}
