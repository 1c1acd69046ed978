package org.topolab.nn.internal;

import java.util.Arrays;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.InputGradient.Point;

/** A vertex of DL4J without layer and activation function, such as one that merges its inputs. */
record InspectedVertex(GraphVertex vertex) implements Inspected {

    /**
     * What a vertex of a graph is for an inspection.
     *
     * @throws IllegalArgumentException if it holds a layer that lets no gradient through
     */
    static Inspected of(GraphVertex vertex) {
        if (vertex instanceof Inspected part) {
            return part;
        }
        if (!vertex.hasLayer()) {
            return new InspectedVertex(vertex);
        }
        if (vertex.getLayer() instanceof Inspected part
                && vertex instanceof LayerVertex layer
                && layer.getLayerPreProcessor() == null) {
            return part;
        }
        throw new IllegalArgumentException(
                "no gradient goes back through layer '%s' in inference; make it with LayerFactory"
                        .formatted(vertex.getVertexName()));
    }

    @Override
    public INDArray before(INDArray after) {
        return after;
    }

    @Override
    public INDArray[] back(INDArray gradient, Point point) {
        vertex.setEpsilon(gradient);
        return Arrays.stream(vertex.doBackward(false, LayerWorkspaceMgr.noWorkspaces()).getSecond())
                .map(Contiguous::of)
                .toArray(INDArray[]::new);
    }
}
