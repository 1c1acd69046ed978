package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Head;
import org.topolab.nn.Kernels;

/**
 * Computes a graph forward and back, vertex by vertex; independent branches on several threads at
 * once. Does what {@link ComputationGraph} does in a step, without its copies and checks, and with
 * arrays that vertices may share.
 */
public final class GraphRun implements AutoCloseable {

    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

    private final ComputationGraph graph;
    private final GraphVertex[] vertices;
    private final List<Schedule.Stage> stages;
    private final StepMemory memory;
    private final Crew crew;
    private final boolean recompute;
    private final Freezing freezing;
    private final BitSet kept = new BitSet();
    private final int input;
    private final List<End> ends = new ArrayList<>();
    private final BitSet layersAtTheEnd = new BitSet();
    private final List<GradientSum> sums = new ArrayList<>();
    private final INDArray[] activations;
    private final INDArray[] gradients;

    /**
     * @param heads where the graph ends
     * @param kept vertices whose activations are asked for after {@link #infer}, besides those
     * @param recompute whether parallel branches are computed again in the backward pass
     * @param freezing what is not trained
     */
    public GraphRun(
            ComputationGraph graph,
            StepMemory memory,
            Crew crew,
            Kernels kernels,
            List<Head> heads,
            Set<String> kept,
            boolean recompute,
            Freezing freezing) {
        this.graph = graph;
        this.vertices = graph.getVertices();
        this.stages = Schedule.of(graph);
        this.memory = memory;
        this.crew = crew;
        this.recompute = recompute;
        this.freezing = freezing;
        this.input = index(graph, graph.getConfiguration().getNetworkInputs().get(0));
        kept.forEach(name -> this.kept.set(index(graph, name)));
        for (Head head : heads) {
            int vertex = index(graph, head.vertex());
            ends.add(new End(head, vertex, Ending.of(vertices[vertex])));
            this.kept.set(vertex);
            layersAtTheEnd.set(vertex, vertices[vertex].hasLayer());
        }
        this.activations = new INDArray[vertices.length];
        this.gradients = new INDArray[vertices.length];
        for (int worker = 0; worker < crew.size(); worker++) {
            sums.add(new GradientSum(memory, kernels.sum(false)));
        }
    }

    private static int index(ComputationGraph graph, String name) {
        return graph.getVertex(name).getVertexIndex();
    }

    /**
     * The activations of the kept vertices and the outputs, by name; valid until the next pass.
     *
     * @param images [batch, height, width, channels]
     */
    public Map<String, INDArray> infer(INDArray images) {
        memory.keepOutputs(false);
        begin(images);
        for (Schedule.Stage stage : stages) {
            crew.run(
                    stage.branches().size(),
                    (branch, worker) -> forward(stage.branches().get(branch), false, false));
        }
        Map<String, INDArray> found = new LinkedHashMap<>();
        kept.stream().forEach(v -> found.put(vertices[v].getVertexName(), activations[v]));
        return found;
    }

    /**
     * Computes the loss and its gradient, into the graph's flat gradient vector, as a sum over the
     * batch.
     *
     * @param images [batch, height, width, channels]
     * @param aims for each head, [batch, outputs]
     * @return the loss, mean over the batch
     */
    public double train(INDArray images, List<INDArray> aims) {
        begin(images);
        for (Schedule.Stage stage : stages) {
            boolean keep = !(recompute && stage.parallel());
            memory.keepOutputs(keep);
            crew.run(
                    stage.branches().size(),
                    (branch, worker) -> forward(stage.branches().get(branch), true, keep));
        }
        double loss = 0;
        for (int h = 0; h < ends.size(); h++) {
            loss += ends.get(h).loss(aims.get(h));
            gradients[ends.get(h).vertex()] = memory.none(); // it begins with its own
        }
        for (int at = stages.size() - 1; at >= 0; at--) {
            backward(stages.get(at));
        }
        ends.forEach(end -> end.ending().finish());
        return loss;
    }

    private void begin(INDArray images) {
        graph.setInput(0, images); // whence DL4J's own layers know the size of the batch
        activations[input] = images;
    }

    /** Computes a branch; unless activations are kept, gives each back after its last reader. */
    private void forward(int[] branch, boolean training, boolean keep) {
        int end = branch[branch.length - 1];
        Map<Integer, Integer> readersLeft = new LinkedHashMap<>();
        for (int v : branch) {
            VertexIndices[] readers = vertices[v].getOutputVertices();
            readersLeft.put(v, readers == null ? 0 : readers.length);
            setInputs(v);
            if (training && layersAtTheEnd.get(v)) {
                continue; // computed with its loss
            }
            activations[v] = forward(v, training);
            if (!keep) {
                for (VertexIndices from : vertices[v].getInputVertices()) {
                    int source = from.getVertexIndex();
                    readersLeft.computeIfPresent(source, (k, left) -> left - 1);
                    if (readersLeft.getOrDefault(source, 1) == 0
                            && source != end
                            && !kept.get(source)) {
                        memory.release(activations[source]);
                    }
                }
            }
        }
    }

    private INDArray forward(int v, boolean training) {
        return vertices[v].doForward(training && !freezing.still(v), NO_WORKSPACES);
    }

    private void setInputs(int v) {
        VertexIndices[] from = vertices[v].getInputVertices();
        for (int i = 0; i < from.length; i++) {
            vertices[v].setInput(i, activations[from[i].getVertexIndex()], NO_WORKSPACES);
        }
    }

    private void backward(Schedule.Stage stage) {
        boolean again = recompute && stage.parallel();
        memory.keepOutputs(!again);
        List<int[]> branches = stage.branches();
        List<Map<Integer, INDArray>> outside = new ArrayList<>();
        branches.forEach(b -> outside.add(new LinkedHashMap<>()));
        crew.run(
                branches.size(),
                (branch, worker) -> {
                    if (again) {
                        recompute(branches.get(branch));
                    }
                    backward(branches.get(branch), worker, outside.get(branch), again);
                });
        // in the order of branches, whoever was ready first
        for (Map<Integer, INDArray> each : outside) {
            each.forEach((v, gradient) -> gradients[v] = sums.get(0).added(gradients[v], gradient));
        }
    }

    /** Computes a branch once more, but for its last vertex, whose output is still there. */
    private void recompute(int[] branch) {
        for (int at = 0; at < branch.length - 1; at++) {
            setInputs(branch[at]);
            activations[branch[at]] = forward(branch[at], true);
        }
        setInputs(branch[branch.length - 1]);
    }

    private void backward(
            int[] branch, int worker, Map<Integer, INDArray> outside, boolean release) {
        BitSet inside = new BitSet();
        for (int v : branch) {
            inside.set(v);
        }
        for (int at = branch.length - 1; at >= 0; at--) {
            int v = branch[at];
            if (!freezing.trained(v)) {
                leave(v);
            } else {
                INDArray[] back = backward(v);
                VertexIndices[] from = vertices[v].getInputVertices();
                for (int i = 0; i < from.length; i++) {
                    int source = from[i].getVertexIndex();
                    if (back[i] == memory.none() || !freezing.trained(source)) {
                        memory.release(back[i]);
                    } else if (inside.get(source)) {
                        gradients[source] = sums.get(worker).added(gradients[source], back[i]);
                    } else {
                        outside.put(source, sums.get(worker).added(outside.get(source), back[i]));
                    }
                }
            }
            if (release) {
                memory.release(activations[v]);
            }
        }
    }

    private INDArray[] backward(int v) {
        vertices[v].setEpsilon(gradients[v]);
        gradients[v] = null;
        return vertices[v].doBackward(false, NO_WORKSPACES).getSecond();
    }

    /** Nothing leads through here that is trained; running statistics follow their batch. */
    private void leave(int v) {
        if (!freezing.still(v)
                && vertices[v].hasLayer()
                && vertices[v].getLayer() instanceof BatchNormLayer norm) {
            norm.follow();
        }
    }

    @Override
    public void close() {
        sums.forEach(GradientSum::close);
    }
}
