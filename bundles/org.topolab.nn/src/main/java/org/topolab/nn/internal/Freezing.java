package org.topolab.nn.internal;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.topolab.nn.Frozen;

/** Which parts of a graph are not trained, and through which no gradient need go back. */
public final class Freezing {

    private final Set<Layer> layers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final BitSet still = new BitSet();
    private final BitSet trained = new BitSet();

    /**
     * Finds them, and lets layers above what is not trained leave out the gradient of their input.
     *
     * @throws IllegalArgumentException if the graph has no such vertex
     */
    public Freezing(ComputationGraph graph, Frozen frozen) {
        for (String name : frozen.vertices()) {
            GraphVertex vertex = graph.getVertex(name);
            if (vertex == null) {
                throw new IllegalArgumentException(
                        "vertex '%s' is to be frozen, which the graph does not have"
                                .formatted(name));
            }
            if (vertex.hasLayer()) {
                layers.add(vertex.getLayer());
            }
            still.set(vertex.getVertexIndex(), frozen.still());
        }
        GraphVertex[] vertices = graph.getVertices();
        for (int v : graph.topologicalSortOrder()) {
            VertexIndices[] from = vertices[v].getInputVertices();
            boolean below = false;
            for (int i = 0; from != null && i < from.length; i++) {
                below |= trained.get(from[i].getVertexIndex());
            }
            if (!below
                    && !layers.isEmpty()
                    && vertices[v].hasLayer()
                    && vertices[v].getLayer() instanceof InputLayer layer) {
                layer.inputGradient(false);
            }
            trained.set(v, below || hasTrained(vertices[v]));
        }
    }

    /** Nothing is frozen. */
    static Freezing nothing(ComputationGraph graph) {
        return new Freezing(graph, Frozen.nothing());
    }

    private boolean hasTrained(GraphVertex vertex) {
        return vertex.hasLayer()
                && !layers.contains(vertex.getLayer())
                && !vertex.getLayer().paramTable().isEmpty();
    }

    /** Whether the parameters of a layer stay as they are. */
    boolean frozen(Layer layer) {
        return layers.contains(layer);
    }

    /** Whether a vertex is computed as in inference. */
    boolean still(int vertex) {
        return still.get(vertex);
    }

    /** Whether a vertex, or one that leads to it, has parameters that are trained. */
    boolean trained(int vertex) {
        return trained.get(vertex);
    }
}
