package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;

/**
 * In which order the vertices of a graph are computed, and which of them at the same time. Where
 * several vertices lead into one, what leads to each alone is a branch; branches of some work, such
 * as the sub-networks of a Reset network, are independent of each other.
 */
final class Schedule {

    /** A branch with fewer layers is not worth a thread, such as the shortcut of a block. */
    private static final int WORTH_A_THREAD = 3;

    /**
     * Branches that may be computed at the same time; each a list of vertices in order, the last
     * one read from outside.
     */
    record Stage(List<int[]> branches) {
        boolean parallel() {
            return branches.size() > 1;
        }
    }

    private final GraphVertex[] vertices;
    private final int[] order;
    private final BitSet taken = new BitSet();

    private Schedule(ComputationGraph graph) {
        this.vertices = graph.getVertices();
        this.order = graph.topologicalSortOrder();
    }

    /** The stages of a graph, in order; the graph's inputs are not in them. */
    static List<Stage> of(ComputationGraph graph) {
        return new Schedule(graph).stages();
    }

    private List<Stage> stages() {
        Map<Integer, List<int[]>> parallel = new HashMap<>();
        // from the end, so that branches inside of branches stay whole
        for (int at = order.length - 1; at >= 0; at--) {
            if (!taken.get(order[at])) {
                List<int[]> branches = branches(order[at]);
                if (branches.size() > 1) {
                    branches.forEach(b -> Arrays.stream(b).forEach(taken::set));
                    parallel.put(order[at], branches);
                }
            }
        }
        List<Stage> stages = new ArrayList<>();
        List<Integer> serial = new ArrayList<>();
        for (int vertex : order) {
            if (parallel.containsKey(vertex)) {
                flush(serial, stages);
                stages.add(new Stage(parallel.get(vertex)));
            }
            if (!taken.get(vertex) && !vertices[vertex].isInputVertex()) {
                serial.add(vertex);
            }
        }
        flush(serial, stages);
        return stages;
    }

    private static void flush(List<Integer> serial, List<Stage> stages) {
        if (!serial.isEmpty()) {
            stages.add(new Stage(List.of(serial.stream().mapToInt(i -> i).toArray())));
            serial.clear();
        }
    }

    /** The branches worth a thread that lead into a vertex. */
    private List<int[]> branches(int join) {
        VertexIndices[] inputs = vertices[join].getInputVertices();
        if (inputs == null || inputs.length < 2) {
            return List.of();
        }
        return Arrays.stream(inputs)
                .map(input -> branch(input.getVertexIndex(), join))
                .filter(branch -> layers(branch) >= WORTH_A_THREAD)
                .toList();
    }

    private long layers(int[] branch) {
        return Arrays.stream(branch).filter(v -> vertices[v].hasLayer()).count();
    }

    /** All vertices from which every way leads through {@code end} into the join. */
    private int[] branch(int end, int join) {
        BitSet inside = new BitSet();
        if (isReadOnlyBy(end, join)) {
            inside.set(end);
            for (int at = order.length - 1; at >= 0; at--) {
                int vertex = order[at];
                VertexIndices[] readers = vertices[vertex].getOutputVertices();
                if (vertex != end
                        && !vertices[vertex].isInputVertex()
                        && readers != null
                        && readers.length > 0
                        && Arrays.stream(readers).allMatch(r -> inside.get(r.getVertexIndex()))) {
                    inside.set(vertex);
                }
            }
        }
        return IntStream.of(order).filter(inside::get).toArray();
    }

    private boolean isReadOnlyBy(int vertex, int reader) {
        VertexIndices[] readers = vertices[vertex].getOutputVertices();
        return !vertices[vertex].isInputVertex()
                && !taken.get(vertex)
                && readers != null
                && readers.length == 1
                && readers[0].getVertexIndex() == reader;
    }
}
