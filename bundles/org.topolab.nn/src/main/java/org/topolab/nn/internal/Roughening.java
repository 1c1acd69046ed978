package org.topolab.nn.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.topolab.nn.Roughness;

/** The convolutions of a graph whose kernels are to be smooth, or few. */
public final class Roughening {

    /** One of them. */
    private record Part(WeightedLayer layer, Roughness roughness, RoughnessLoss loss) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Finds them. */
    public Roughening(ComputationGraph graph) {
        for (GraphVertex vertex : graph.getVertices()) {
            if (vertex.hasLayer()
                    && vertex.getLayer() instanceof WeightedLayer layer
                    && layer.spec() instanceof WeightedConvolution convolution
                    && convolution.roughness().isPresent()) {
                Roughness asked = convolution.roughness().get();
                RoughnessLoss loss = new RoughnessLoss(convolution.spec(), asked);
                parts.put(vertex.getVertexName(), new Part(layer, asked, loss));
            }
        }
    }

    /**
     * Adds the gradient of weight * R of each layer to that of the loss.
     *
     * @param images over which the gradient is a sum, and by which the optimiser divides it
     */
    public void addGradients(int images) {
        for (Part part : parts.values()) {
            double weight = part.roughness().weight();
            if (weight > 0) {
                part.loss()
                        .addGradient(
                                part.layer().filters().weights(),
                                images * weight,
                                part.layer().filterGradients().weights());
            }
        }
    }

    /** R of each layer by its name. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        parts.forEach(
                (name, part) ->
                        values.put(name, part.loss().value(part.layer().filters().weights())));
        return values;
    }
}
