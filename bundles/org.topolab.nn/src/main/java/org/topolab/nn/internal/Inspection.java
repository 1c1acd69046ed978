package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.nn.Kernels;

/**
 * Values at a vertex, and their gradients with respect to the images: forward in inference, back
 * through what leads to the vertex, and nothing else of the graph. Parameters, their gradients and
 * running statistics stay as they are.
 */
public final class Inspection implements AutoCloseable {

    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

    private final ComputationGraph graph;
    private final GraphVertex[] vertices;
    private final StepMemory memory;
    private final GradientSum sum;

    /** Looks into a graph whose layers take their arrays from the memory. */
    public Inspection(ComputationGraph graph, StepMemory memory, Kernels kernels) {
        this.graph = graph;
        this.vertices = graph.getVertices();
        this.memory = memory;
        this.sum = new GradientSum(memory, kernels.sum(false));
    }

    /**
     * The values of a vertex, [batch, ...]; valid until the next pass.
     *
     * @param images [batch, height, width, channels]
     * @throws IllegalArgumentException if there is no value at the point
     */
    public INDArray values(String vertex, Point point, INDArray images) {
        int target = graph.getVertex(vertex).getVertexIndex();
        memory.keepOutputs(false);
        INDArray after = forward(path(target), images, true)[target];
        return point == Point.BEFORE_ACTIVATION ? part(target).before(after) : after;
    }

    /**
     * The gradients of one value of each image, [batch, height, width, channels].
     *
     * @param units [batch], row-major index of the value within what the vertex hands on
     * @param images [batch, height, width, channels]
     * @throws IllegalArgumentException if a part of the graph lets no gradient through
     */
    public INDArray gradients(String vertex, Point point, int[] units, INDArray images) {
        int target = graph.getVertex(vertex).getVertexIndex();
        int[] path = path(target);
        Arrays.stream(path).forEach(this::part); // refuses before the work begins
        memory.keepOutputs(false);
        INDArray[] activations = forward(path, images, false);
        INDArray[] gradients = new INDArray[vertices.length];
        gradients[target] = oneOfEach(activations[target], units);
        for (int at = path.length - 1; at >= 0; at--) {
            int v = path[at];
            Point here = v == target ? point : Point.AFTER_ACTIVATION;
            INDArray[] back = part(v).back(gradients[v], here);
            memory.release(activations[v]);
            VertexIndices[] from = vertices[v].getInputVertices();
            for (int i = 0; i < from.length; i++) {
                int source = from[i].getVertexIndex();
                gradients[source] = sum.added(gradients[source], back[i]);
            }
        }
        INDArray found = gradients[input()];
        return found == null ? Nd4j.zerosLike(images) : found;
    }

    /** Optimiser steps taken before. */
    long step() {
        return graph.getConfiguration().getIterationCount();
    }

    private int input() {
        return graph.getVertex(graph.getConfiguration().getNetworkInputs().get(0)).getVertexIndex();
    }

    /** The vertex and all that lead to it, in the order of computation, without the images. */
    private int[] path(int target) {
        int[] order = graph.topologicalSortOrder();
        BitSet leading = new BitSet();
        leading.set(target);
        for (int at = order.length - 1; at >= 0; at--) {
            VertexIndices[] from = vertices[order[at]].getInputVertices();
            if (leading.get(order[at]) && from != null) {
                Arrays.stream(from).forEach(source -> leading.set(source.getVertexIndex()));
            }
        }
        return IntStream.of(order)
                .filter(v -> leading.get(v) && !vertices[v].isInputVertex())
                .toArray();
    }

    /** Activations by vertex; those that only the path reads are given back if asked. */
    private INDArray[] forward(int[] path, INDArray images, boolean release) {
        graph.setInput(0, images); // whence DL4J's own layers know the size of the batch
        INDArray[] activations = new INDArray[vertices.length];
        activations[input()] = images;
        int[] readersLeft = new int[vertices.length];
        for (int v : path) {
            for (VertexIndices from : vertices[v].getInputVertices()) {
                readersLeft[from.getVertexIndex()]++;
            }
        }
        int target = path[path.length - 1];
        for (int v : path) {
            VertexIndices[] from = vertices[v].getInputVertices();
            for (int i = 0; i < from.length; i++) {
                vertices[v].setInput(i, activations[from[i].getVertexIndex()], NO_WORKSPACES);
            }
            activations[v] = vertices[v].doForward(false, NO_WORKSPACES);
            for (VertexIndices source : from) {
                readersLeft[source.getVertexIndex()]--;
                // what the last one reads is read again for its value before the activation
                if (release && v != target && readersLeft[source.getVertexIndex()] == 0) {
                    memory.release(activations[source.getVertexIndex()]);
                }
            }
        }
        return activations;
    }

    /** Nothing but a 1 at the unit of each image. */
    private INDArray oneOfEach(INDArray activation, int[] units) {
        INDArray gradient = memory.gradient(activation.dataType(), activation.shape());
        gradient.assign(0);
        int each = Math.toIntExact(activation.length() / activation.size(0));
        Floats to = Floats.write(gradient);
        for (int image = 0; image < units.length; image++) {
            to.put(image * each + units[image], 1);
        }
        to.flush();
        return gradient;
    }

    private Inspected part(int v) {
        return InspectedVertex.of(vertices[v]);
    }

    @Override
    public void close() {
        sum.close();
    }
}
