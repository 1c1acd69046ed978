package org.topolab.nn.internal;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.Tap;
import org.topolab.nn.Wiring;

/** The connections between sheets of a graph: weights of its dense and masked layers. */
public final class GraphConnections implements Connections {

    private final ComputationGraph graph;
    private final List<Wiring> wirings;

    /** The connections of a graph whose plan was checked. */
    public GraphConnections(ComputationGraph graph, List<Wiring> wirings) {
        this.graph = graph;
        this.wirings = wirings;
    }

    /**
     * Refuses projections that the layers of a plan do not have.
     *
     * @throws IllegalArgumentException with a sentence that names the projection
     */
    public static void check(GraphPlan plan) {
        Set<String> ids = new HashSet<>();
        for (Wiring wiring : plan.wirings()) {
            Projection projection = wiring.projection();
            if (!ids.add(projection.id())) {
                throw new IllegalArgumentException(
                        "two projections are called '%s'".formatted(projection.id()));
            }
            Dense spec = spec(plan, wiring);
            int from = units(plan, projection, projection.from());
            int to = units(plan, projection, projection.to());
            if (spec.in() != from || spec.out() != to) {
                throw new IllegalArgumentException(
                        "projection '%s' goes from %d units to %d, but layer '%s' from %d values to %d"
                                .formatted(
                                        projection.id(),
                                        from,
                                        to,
                                        wiring.layer(),
                                        spec.in(),
                                        spec.out()));
            }
        }
    }

    private static Dense spec(GraphPlan plan, Wiring wiring) {
        if (plan.configuration().getVertices().get(wiring.layer()) instanceof LayerVertex vertex
                && vertex.getLayerConf().getLayer() instanceof WeightedConf layer
                && layer.spec() instanceof WeightedDense dense) {
            return dense.spec();
        }
        throw new IllegalArgumentException(
                "projection '%s' has its weights in '%s', which is no dense or masked layer of the"
                                .formatted(wiring.projection().id(), wiring.layer())
                        + " graph");
    }

    private static int units(GraphPlan plan, Projection projection, String id) {
        return plan.taps().stream()
                .map(Tap::sheet)
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .map(Sheet::layout)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "projection '%s' is of sheet '%s', which the model does not have"
                                                .formatted(projection.id(), id)))
                .units();
    }

    @Override
    public List<Projection> projections() {
        return wirings.stream().map(Wiring::projection).toList();
    }

    @Override
    public float[] weights(String projection) {
        String layer = layer(projection);
        WeightedConf conf = (WeightedConf) graph.getLayer(layer).conf().getLayer();
        return ((WeightedDense) conf.spec()).effective(raw(layer));
    }

    @Override
    public void cut(String projection, BitSet connections) {
        Floats weights = Floats.write(raw(layer(projection)));
        if (connections.length() > weights.size()) {
            throw new IllegalArgumentException(
                    "connection %d of projection '%s' is to be cut, which has %d"
                            .formatted(connections.length() - 1, projection, weights.size()));
        }
        connections.stream().forEach(index -> weights.put(index, 0));
        weights.flush();
    }

    private INDArray raw(String layer) {
        return graph.getLayer(layer).getParam(WeightedParams.W);
    }

    private String layer(String projection) {
        return wirings.stream()
                .filter(wiring -> wiring.projection().id().equals(projection))
                .findFirst()
                .map(Wiring::layer)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no projection '%s'; the model has %s"
                                                .formatted(
                                                        projection,
                                                        projections().stream()
                                                                .map(Projection::id)
                                                                .toList())));
    }
}
