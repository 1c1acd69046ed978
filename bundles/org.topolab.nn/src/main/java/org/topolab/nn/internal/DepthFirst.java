package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * The order in which a graph is computed: each branch to its end before the next one begins. So the
 * activations of a sub-network are still in the processor's cache when its next layer reads them,
 * and few gradients are alive at once.
 */
public final class DepthFirst {

    private final ComputationGraphConfiguration graph;
    private final Set<String> done = new LinkedHashSet<>();

    private DepthFirst(ComputationGraphConfiguration graph) {
        this.graph = graph;
    }

    /** Fixes the order in a configuration of a graph without cycles. */
    public static void apply(ComputationGraphConfiguration graph) {
        DepthFirst order = new DepthFirst(graph);
        graph.getNetworkInputs().forEach(order::visit);
        graph.getNetworkOutputs().forEach(order::visit);
        graph.getVertices().keySet().forEach(order::visit);
        Map<String, Integer> numbers = new LinkedHashMap<>(); // as DL4J numbers vertices
        graph.getNetworkInputs().forEach(name -> numbers.put(name, numbers.size()));
        graph.getVertices().keySet().forEach(name -> numbers.put(name, numbers.size()));
        graph.setTopologicalOrder(order.done.stream().mapToInt(numbers::get).toArray());
        graph.setTopologicalOrderStr(new ArrayList<>(order.done));
    }

    private void visit(String vertex) {
        if (!done.contains(vertex)) {
            graph.getVertexInputs().getOrDefault(vertex, List.of()).forEach(this::visit);
            done.add(vertex);
        }
    }
}
