package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.topolab.api.data.Targets;
import org.topolab.nn.Tap;

/** From a checked configuration to a graph, and its end. */
public final class GraphBuilding {

    private GraphBuilding() {}

    /** Refuses a configuration that a graph model cannot be made of. */
    public static void check(ComputationGraphConfiguration graph, List<Tap> taps) {
        if (graph.getNetworkInputs().size() != 1 || graph.getNetworkOutputs().isEmpty()) {
            throw new IllegalArgumentException(
                    "graph has inputs %s and outputs %s, expected one input and at least one output"
                            .formatted(graph.getNetworkInputs(), graph.getNetworkOutputs()));
        }
        for (String output : graph.getNetworkOutputs()) {
            List<String> readers = readers(graph, output);
            if (!readers.isEmpty()) {
                throw new IllegalArgumentException(
                        "output '%s' is read by %s, whose gradients it has no place for; let them"
                                        .formatted(output, readers)
                                + " read what it reads");
            }
        }
        if (taps.isEmpty()) {
            throw new IllegalArgumentException("graph has no sheets, expected at least one");
        }
        for (Tap tap : taps) {
            if (!graph.getVertices().containsKey(tap.vertex())) {
                throw new IllegalArgumentException(
                        "sheet '%s' is read off vertex '%s', which the graph does not have"
                                .formatted(tap.sheet().id(), tap.vertex()));
            }
        }
        if (graph.getTrainingWorkspaceMode() != WorkspaceMode.NONE
                || graph.getInferenceWorkspaceMode() != WorkspaceMode.NONE) {
            throw new IllegalArgumentException(
                    "graph uses workspaces, in which some vertices get wrong gradients; begin its"
                            + " configuration with GraphModel.begin");
        }
    }

    /** Number of outputs of the first output layer, which must be that of the targets. */
    public static int outputs(ComputationGraphConfiguration graph, Targets targets) {
        String name = graph.getNetworkOutputs().get(0);
        if (graph.getVertices().get(name) instanceof LayerVertex vertex
                && vertex.getLayerConf().getLayer() instanceof BaseOutputLayer layer) {
            if (layer instanceof NeuronConf neurons) {
                neurons.setNOut(targets.outputs()); // a readout does not say how many it has
            }
            if (layer.getNOut() != targets.outputs()) {
                throw new IllegalArgumentException(
                        "output layer '%s' has %d outputs, but the %s need %d"
                                .formatted(
                                        name, layer.getNOut(), targets.kind(), targets.outputs()));
            }
            return targets.outputs();
        }
        throw new IllegalArgumentException(
                "output '%s' is no output layer; make it with LayerFactory.output".formatted(name));
    }

    /** Makes the graph with fresh weights; its layers take their arrays from the memory. */
    public static ComputationGraph build(
            ComputationGraphConfiguration configuration, StepMemory memory) {
        DepthFirst.apply(configuration);
        ComputationGraph graph = new ComputationGraph(configuration);
        graph.init();
        graph.initGradientsView();
        for (GraphVertex vertex : graph.getVertices()) {
            if (part(vertex) instanceof StepMemory.User user) {
                user.use(memory);
            }
        }
        String images = configuration.getNetworkInputs().get(0);
        List<Object> readers =
                readers(configuration, images).stream()
                        .map(reader -> part(graph.getVertex(reader)))
                        .toList();
        if (readers.stream().allMatch(InputLayer.class::isInstance)) {
            readers.forEach(reader -> ((InputLayer) reader).inputGradient(false));
        }
        return graph;
    }

    /** Lets parts of a graph have tasks of their own done by a crew. */
    public static void share(ComputationGraph graph, Crew crew) {
        for (GraphVertex vertex : graph.getVertices()) {
            if (part(vertex) instanceof Crew.User user) {
                user.use(crew);
            }
        }
    }

    /** Lets parts of a graph ask what is known of the images. */
    public static void share(ComputationGraph graph, Showing showing) {
        for (GraphVertex vertex : graph.getVertices()) {
            if (part(vertex) instanceof Showing.User user) {
                user.use(showing);
            }
        }
    }

    /** Puts weights back to where they may lie. */
    public static void constrain(ComputationGraph graph) {
        for (GraphVertex vertex : graph.getVertices()) {
            if (part(vertex) instanceof NeuronLayer neurons) {
                neurons.constrain();
            }
        }
    }

    private static List<String> readers(ComputationGraphConfiguration graph, String vertex) {
        return graph.getVertexInputs().entrySet().stream()
                .filter(entry -> entry.getValue().contains(vertex))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Frees what layers and vertices hold outside of Java. */
    public static void close(ComputationGraph graph) {
        Arrays.stream(graph.getVertices())
                .map(GraphBuilding::part)
                .filter(Closing.class::isInstance)
                .forEach(part -> ((Closing) part).close());
        graph.close();
    }

    private static Object part(GraphVertex vertex) {
        return vertex.hasLayer() ? vertex.getLayer() : vertex;
    }
}
